/** A file that came in pieces, whole. */
import {concatBytes} from '../../pipeline/model/bytes.ts'
import type {ArrivingArtifact, Artifact} from '../../pipeline/model/edition/edition.ts'

export async function arrived(file: Artifact | ArrivingArtifact): Promise<Artifact> {
  if ('bytes' in file) return file
  const {path, mediaType, arriving} = file
  return {path, mediaType, bytes: await joined(arriving)}
}

/** Whoever gives a piece may use its room again. */
export async function joined(arriving: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of arriving) pieces.push(new Uint8Array(piece))
  return concatBytes(pieces)
}
