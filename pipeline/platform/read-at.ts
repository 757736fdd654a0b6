/** Reads a part of a file that is open. */
import {readSync} from 'node:fs'

/** Throws where the file is shorter. */
export function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length;) {
    const more = readSync(descriptor, bytes, done, length - done, at + done)
    if (more === 0) throw new Error('a file is shorter than it was')
    done += more
  }
  return bytes
}
