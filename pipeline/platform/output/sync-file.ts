/** Waits until what was written to a file, or named in a folder, lasts. */
import {fsync} from 'node:fs'
import {promisify} from 'node:util'
import {asPermitted} from './as-permitted.ts'

const synced = promisify(fsync)

/**
 * Takes the number of an open file or folder, and not its `FileHandle`, whose `sync` is missing where Yarn puts its own in place of
 * Node's (Yarn, Plug'n'Play). Throws what the system says.
 */
export async function syncFile(descriptor: number): Promise<void> {
  await asPermitted(() => synced(descriptor))
}
