/** Tells whether a publication that was read would be read the same once its ids are in the output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isSameData} from '../../model/values/is-same-data.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
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
export function settledIds({manuscript, published, diagnostics}: IdsReading): SourceFile | undefined {
  // What a withdrawn one said is no longer in the output.
  if (published.metadata.status === 'withdrawn' || diagnostics.some(isOfEarlier)) return undefined
  // Those of a translation tell of its original, too.
  if (published.translatedFrom !== undefined) return undefined
  const {path, bytes} = idsArtifact(published)
  const isSame = [...new Set([manuscript, published])].every((one) => staysSame(one, bytes))
  return isSame ? {path, sha256: sha256Of(bytes)} : undefined
}

/** What is told of the ids of the version before is not told a second time. */
function isOfEarlier({ruleId}: Diagnostic): boolean {
  return ruleId === 'identifier/may-have-moved' || ruleId === 'address/can-be-compared'
}

function staysSame({documents, former, frontMatter}: Manuscript, ids: Uint8Array): boolean {
  const earlier = readEarlierIds(ids)
  if (earlier === undefined) return false
  const again = carryIdentifiers(documents, earlier, frontMatter.data['ids'] === 'labels')
  return (
    again.diagnostics.length === 0 &&
    isSameData(again.value.former, former) &&
    again.value.documents.every(({children, notes}, index) => {
      const before = documents[index]
      return isSameData([children, notes], [before?.children, before?.notes])
    })
  )
}
