/** Tells whether a publication that was read would be read the same once its ids are in the output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Memo} from '../../model/memo.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {sha256OfParts} from '../../model/values/sha256-of.ts'
import {keepsIds, mostIdsBytes, noteAsRead} from '../../read/index.ts'
import type {SourceFile} from '../jobs.ts'
import {idsPath, writeIds} from './ids-artifact.ts'

export interface IdsReading {
  /** As it was read, and the public one, whose ids are published. */
  readonly manuscript: Manuscript
  readonly published: Manuscript
  readonly diagnostics: readonly Diagnostic[]
}

export interface SettlingOptions {
  /** Bytes of the file, at most. */
  readonly limit?: number
  /** What was told and written of documents before. */
  readonly memo?: Memo | undefined
}

/**
 * The file of its ids, when reading over it gives the same blocks the same ids and finds the same; undefined otherwise, or where that is not
 * sure: then it is read once more. One that is longer than `limit` is not read, and that is told.
 */
export function settledIds(
  {manuscript, published, diagnostics}: IdsReading,
  {limit = mostIdsBytes, memo}: SettlingOptions = {}
): SourceFile | undefined {
  // What a withdrawn one said is no longer in the output.
  if (published.metadata.status === 'withdrawn' || diagnostics.some(isOfEarlier)) return undefined
  // Those of a translation tell of its original, too.
  if (published.translatedFrom !== undefined || !keepsIds({manuscript, published}, memo)) return undefined
  const {documents, frontMatter} = manuscript
  const labels = frontMatter.data['ids'] === 'labels'
  const onText = (text: string, index: number): void => {
    const document = documents[index]
    if (memo !== undefined && document !== undefined && documents.length > 1)
      noteAsRead(memo, document, {text, labels})
  }
  const sha256 = sha256Within(writeIds(published, {memo, onText}), limit)
  return sha256 === undefined ? undefined : {path: idsPath(published), sha256}
}

/** Undefined where the parts have more bytes together than `limit`. */
function sha256Within(parts: Iterable<Uint8Array>, limit: number): string | undefined {
  let bytes = 0
  function* measured(): Generator<Uint8Array> {
    for (const part of parts) {
      bytes += part.length
      yield part
    }
  }
  const sha256 = sha256OfParts(measured())
  return bytes > limit ? undefined : sha256
}

/** What is told of the ids of the version before is not told a second time. */
function isOfEarlier({ruleId}: Diagnostic): boolean {
  return ruleId === 'identifier/may-have-moved' || ruleId === 'address/can-be-compared'
}
