/** Keeps what was read and made of a publication's documents, each by itself, so that an edit has only its own document parsed and drawn. */
import {concatBytes} from '../../model/bytes.ts'
import type {BuildCache} from '../../model/cache.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

type Source = Pick<PublicationSource, 'path'>

/** What was read of documents, what was made of them, and what of the catalogue was found right. */
export type KeptOf = 'documents' | 'made' | 'catalogue'

/** For a job; without any bytes where nothing is kept yet. */
export async function keptDocuments(cache: BuildCache, what: KeptOf, source: Source): Promise<Uint8Array> {
  const kept = await cache.results.get(keyOf(what, source))
  const bytes = kept === undefined ? undefined : await cache.blobs.get(kept.blob)
  return bytes ?? new Uint8Array()
}

/** The SHA-256 of the same, for one that reads it itself; undefined where nothing is kept yet. */
export async function keptDigest(
  {results}: BuildCache,
  what: KeptOf,
  source: Source
): Promise<string | undefined> {
  return (await results.get(keyOf(what, source)))?.blob
}

/** Of a publication that was not read or made in this build: what is not used for long is removed. */
export async function touchDocuments(cache: BuildCache, what: KeptOf, source: Source): Promise<void> {
  await cache.results.get(keyOf(what, source))
}

/** Keeps the bytes for the next build, in place of those before; of pieces each until the next is asked for. */
export async function keepDocuments(
  cache: BuildCache,
  what: KeptOf,
  source: Source,
  packed: Uint8Array | AsyncIterable<Uint8Array>
): Promise<void> {
  const blob = await (packed instanceof Uint8Array ? cache.blobs.put(packed) : putPieces(cache, packed))
  await cache.results.put(keyOf(what, source), {asked: [], blob})
}

/** Where nothing takes pieces they are put at once. */
async function putPieces({blobs}: BuildCache, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  if (blobs.putPieces !== undefined) return blobs.putPieces(pieces)
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return blobs.put(concatBytes(all))
}

function keyOf(what: KeptOf, {path}: Source): string {
  return JSON.stringify([what, path])
}
