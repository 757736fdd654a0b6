/** Tells whether a publication that was read would be read the same once its ids are in the output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Shelf} from '../../model/shelf.ts'
import {isSameData} from '../../model/values/is-same-data.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import {carryIdentifiers, readEarlierIds} from '../../read/index.ts'
import type {SourceFile} from '../jobs.ts'
import {idsArtifact} from './ids-artifact.ts'

export interface IdsReading {
  /** As it was read, and the public one, whose ids are published. */
  readonly manuscript: Manuscript
  readonly published: Manuscript
  readonly diagnostics: readonly Diagnostic[]
}

/** The file of its ids, when reading over it gives the same blocks the same ids and finds the same; otherwise undefined. */
export function settledIds(
  {manuscript, published, diagnostics}: IdsReading,
  {openShelf}: Pick<World, 'openShelf'>
): SourceFile | undefined {
  // What a withdrawn one said is no longer in the output.
  if (published.metadata.status === 'withdrawn' || diagnostics.some(isOfEarlier)) return undefined
  // Those of a translation tell of its original, too.
  if (published.translatedFrom !== undefined) return undefined
  const {path, bytes} = idsArtifact(published)
  const isSame = [...new Set([manuscript, published])].every((one) => staysSame(one, bytes, openShelf?.()))
  return isSame ? {path, sha256: sha256Of(bytes)} : undefined
}

/** What is told of the ids of the version before is not told a second time. */
function isOfEarlier({ruleId}: Diagnostic): boolean {
  return ruleId === 'identifier/may-have-moved' || ruleId === 'address/can-be-compared'
}

function staysSame(
  {documents, former, frontMatter}: Manuscript,
  ids: Uint8Array,
  shelf: Shelf | undefined
): boolean {
  const earlier = readEarlierIds(ids)
  if (earlier === undefined) return false
  const again = carryIdentifiers(documents, earlier, {labels: frontMatter.data['ids'] === 'labels', shelf})
  return (
    again.diagnostics.length === 0 &&
    isSameData(again.value.former, former) &&
    again.value.documents.every((document, index) => {
      const before = documents[index]
      if (document === before) return true
      return isSameData([document.children, document.notes], [before?.children, before?.notes])
    })
  )
}
