/** Reads a file of the project: a regular file below the root, not larger than its limit. */
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import type {ReadResult} from '../model/world.ts'
import {systemReason} from './errors.ts'
import {locate} from './locate.ts'

/**
 * The bytes of `file`, relative to `root`, in the room that is given for them. Folders, pipes and devices are refused
 * before anything is read of them.
 */
export async function readProjectFile(
  root: string,
  file: string,
  limit: number,
  room: (size: number) => Uint8Array = (size) => new Uint8Array(size)
): Promise<ReadResult<Uint8Array>> {
  const located = locate(root, file)
  if (!located.ok) return located
  let handle: number | undefined
  try {
    // A pipe without a writer would block an open that waits.
    handle = openSync(located.value, constants.O_RDONLY | constants.O_NONBLOCK)
    const status = fstatSync(handle)
    if (!status.isFile()) return {ok: false, failure: {kind: 'not-a-file'}}
    if (status.size > limit) return {ok: false, failure: {kind: 'too-large', bytes: status.size, limit}}
    return {ok: true, value: readAll(handle, room(status.size))}
  } catch (error) {
    return {ok: false, failure: {kind: 'unreadable', reason: systemReason(error)}}
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** As many bytes as there is room for: a file that grows while it is read is cut where it ended. */
function readAll(handle: number, bytes: Uint8Array): Uint8Array {
  const size = bytes.length
  let read = 0
  while (read < size) {
    const bytesRead = readSync(handle, bytes, read, size - read, read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}
