/** Gathers the parts of a file that an edition makes, or puts each by as it is made. */
import {concatBytes} from '../bytes.ts'
import {PutByBytes} from '../put-by/put-by-bytes.ts'
import type {PutBy} from '../world.ts'
import type {Artifact, FileFacts, PutByArtifact} from './edition.ts'

/** A file that is being made. */
export interface OpenFile {
  /** Adds a part behind the others. */
  add(part: Uint8Array): void
  /** The file of all parts, which has no more then. */
  close(): Artifact | PutByArtifact
}

/** In memory, where nothing puts its parts by. A part that was added stays as it is. */
export function openFile(facts: FileFacts, putBy?: PutBy): OpenFile {
  if (putBy === undefined) {
    const parts: Uint8Array[] = []
    return {add: (part) => parts.push(part), close: () => ({...facts, bytes: concatBytes(parts)})}
  }
  const parts = new PutByBytes(putBy)
  let size = 0
  return {
    add: (part) => {
      size += part.length
      parts.push(part)
    },
    close: () => {
      const blocks = parts.pieces()
      return {...facts, size, parts, blocks, draw: () => wholeOf({blocks, size})}
    }
  }
}

/** The bytes of a file in a buffer of their own, into which each part is read. */
export function wholeOf({blocks, size}: Pick<PutByArtifact, 'blocks' | 'size'>): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(size)
  let rest = file
  for (const block of blocks) {
    const room = rest
    const bytes = block((length) => room.subarray(0, length))
    if (bytes.buffer !== file.buffer) room.set(bytes)
    rest = room.subarray(bytes.length)
  }
  return file
}

/** A file that is made whole. */
export function putByFile(file: Artifact, putBy?: PutBy): Artifact | PutByArtifact {
  if (putBy === undefined) return file
  const {path, mediaType, bytes} = file
  const open = openFile({path, mediaType}, putBy)
  open.add(bytes)
  return open.close()
}
