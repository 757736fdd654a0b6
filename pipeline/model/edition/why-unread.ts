/** Says why a file of an output could not be read. */
import type {ReadFailure} from '../world.ts'

/** As a message, without the file's name. */
export function whyUnread(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'missing':
      return 'the file is missing'
    case 'outside':
      return 'the file leads out of the output, and is not read'
    case 'not-a-file':
      return 'this is no regular file'
    case 'too-large':
      return `the file has ${String(failure.bytes)} bytes, more than are read`
    case 'unreadable':
      return `the file can't be read: ${failure.reason}`
  }
}
