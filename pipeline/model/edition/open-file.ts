/** Gathers the parts of a file that an edition makes, or puts each by as it is made. */
import {concatBytes} from '../bytes.ts'
import type {TakeBytes} from '../take-bytes.ts'
import type {PutBy} from '../world.ts'
import type {Artifact, FileFacts, PutByArtifact} from './edition.ts'

/** A file that is being made. */
export interface OpenFile {
  /** Adds a part behind the others. */
  add(part: Uint8Array): void
  /** The file of all parts, which has no more then. */
  close(): Artifact | PutByArtifact
}

/** In memory, where nothing puts its parts by. */
export function openFile(facts: FileFacts, putBy?: PutBy): OpenFile {
  if (putBy === undefined) {
    const parts: Uint8Array[] = []
    return {add: (part) => parts.push(part), close: () => ({...facts, bytes: concatBytes(parts)})}
  }
  const parts: TakeBytes[] = []
  let size = 0
  return {
    add: (part) => {
      size += part.length
      parts.push(putBy(part))
    },
    close: () => ({...facts, size, parts, draw: () => wholeOf({parts, size})})
  }
}

/** The bytes of a file in a buffer of their own, into which each part is read. */
export function wholeOf({parts, size}: Pick<PutByArtifact, 'parts' | 'size'>): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(size)
  let rest = file
  for (const part of parts) {
    const room = rest
    const bytes = part((length) => room.subarray(0, length))
    if (bytes.buffer !== file.buffer) room.set(bytes)
    rest = room.subarray(bytes.length)
  }
  return file
}

/** A file that is made whole. Of many nothing is held but their paths, and where their bytes are. */
export function putByFile(file: Artifact, putBy?: PutBy): Artifact | PutByArtifact {
  if (putBy === undefined) return file
  const {path, mediaType, bytes} = file
  const read = putBy(bytes)
  return {path, mediaType, size: bytes.length, parts: [read], draw: read}
}
