/** Hashes a regular file, a part at a time. */
import {createHash} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {absent} from '../../model/cache.ts'
import {locate} from '../locate.ts'

const partBytes = 1024 * 1024

/**
 * Its SHA-256 in hexadecimal; undefined for what is none or can't be read. Most files are small, and a build reads hundreds: to
 * wait for each step of each took many times as long as the steps.
 */
export function digestFile(file: string): string | undefined {
  let handle: number | undefined
  try {
    // A pipe without a writer would block an open that waits.
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const status = fstatSync(handle)
    if (!status.isFile()) return undefined
    const hash = createHash('sha256')
    const part = new Uint8Array(Math.min(partBytes, status.size + 1))
    for (;;) {
      const bytesRead = readSync(handle, part)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(part.subarray(0, bytesRead))
    }
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** What the project's file at a path answers: nothing outside `root` is read. */
export function digestBelow(root: string, file: string): string | undefined {
  const located = locate(root, file)
  if (located.ok) return digestFile(located.value)
  return located.failure.kind === 'missing' ? absent : undefined
}
