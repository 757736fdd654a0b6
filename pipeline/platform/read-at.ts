/** Reads a part of a file that is open. */
import {readSync} from 'node:fs'

/** Throws where the file is shorter. */
export function readAt(descriptor: number, at: number, length: number): Buffer {
  return readInto(Buffer.allocUnsafe(length), descriptor, at)
}

/** The same in room of the length that is wanted, which it gives back. */
export function readInto<T extends Uint8Array>(bytes: T, descriptor: number, at: number): T {
  const {length} = bytes
  for (let done = 0; done < length;) {
    const more = readSync(descriptor, bytes, done, length - done, at + done)
    if (more === 0) throw new Error('a file is shorter than it was')
    done += more
  }
  return bytes
}
