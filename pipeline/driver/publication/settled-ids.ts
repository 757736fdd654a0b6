/** Tells whether a publication that was read would be read the same once its ids are in the output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {sha256OfParts} from '../../model/values/sha256-of.ts'
import {keepsIds} from '../../read/index.ts'
import type {SourceFile} from '../jobs.ts'
import {idsPath, writeIds} from './ids-artifact.ts'

export interface IdsReading {
  /** As it was read, and the public one, whose ids are published. */
  readonly manuscript: Manuscript
  readonly published: Manuscript
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The file of its ids, when reading over it gives the same blocks the same ids and finds the same; undefined otherwise, or where that is not
 * sure: then it is read once more.
 */
export function settledIds({manuscript, published, diagnostics}: IdsReading): SourceFile | undefined {
  // What a withdrawn one said is no longer in the output.
  if (published.metadata.status === 'withdrawn' || diagnostics.some(isOfEarlier)) return undefined
  // Those of a translation tell of its original, too.
  if (published.translatedFrom !== undefined || !keepsIds({manuscript, published})) return undefined
  return {path: idsPath(published), sha256: sha256OfParts(writeIds(published))}
}

/** What is told of the ids of the version before is not told a second time. */
function isOfEarlier({ruleId}: Diagnostic): boolean {
  return ruleId === 'identifier/may-have-moved' || ruleId === 'address/can-be-compared'
}
