/** Keeps what was read of a publication's documents, each by itself, so that an edit has only its own document parsed. */
import type {BuildCache} from '../../model/cache.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

type Source = Pick<PublicationSource, 'path'>

/** For a job; without any bytes where nothing is kept yet. */
export async function keptDocuments(cache: BuildCache, source: Source): Promise<Uint8Array> {
  const kept = await cache.results.get(keyOf(source))
  const bytes = kept === undefined ? undefined : await cache.blobs.get(kept.blob)
  return bytes ?? new Uint8Array()
}

/** Of a publication that was not read in this build: what is not used for long is removed. */
export async function touchDocuments(cache: BuildCache, source: Source): Promise<void> {
  await cache.results.get(keyOf(source))
}

export async function keepDocuments(cache: BuildCache, source: Source, packed: Uint8Array): Promise<void> {
  await cache.results.put(keyOf(source), {asked: [], blob: await cache.blobs.put(packed)})
}

function keyOf({path}: Source): string {
  return JSON.stringify(['documents', path])
}
