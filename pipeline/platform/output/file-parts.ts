/** Reads a file of an output part by part. */
import {closeSync, constants, openSync, readSync} from 'node:fs'
import {OutputFailure} from '../../model/host.ts'
import {systemReason} from '../errors.ts'

const partBytes = 1024 * 1024

/** Each part is written over by the next. `name` is what the file is called where it can't be read. */
export function* fileParts(place: string, name: string): Generator<Uint8Array> {
  const part = new Uint8Array(partBytes)
  let handle: number | undefined
  try {
    // A pipe without a writer would block an open that waits.
    handle = openSync(place, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    for (let length = 0; (length = readSync(handle, part)) > 0;) yield part.subarray(0, length)
  } catch (error) {
    throw new OutputFailure(`cannot read \`${name}\` in the output: ${systemReason(error)}`, {cause: error})
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
