/** Says why a file of the project could not be read. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {raiseHint} from '../model/limits.ts'
import {startOf} from '../model/place.ts'
import type {ReadFailure} from '../model/world.ts'

/** `limit/document-size` for a file that is too large, else `project/is-readable`. */
export function unreadable(path: string, failure: ReadFailure): Diagnostic {
  if (failure.kind === 'too-large') {
    const message = `the file has ${failure.bytes} bytes; at most ${failure.limit} are read`
    const hints = ['split it into several documents', raiseHint('documentBytes')]
    return finding('limit/document-size', startOf(path), message, {hints})
  }
  const [message, hint] = failure.kind === 'missing' && path.includes('\u{fffd}') ? notUtf8 : wording(failure)
  return finding('project/is-readable', startOf(path), message, {hints: [hint]})
}

/** The sign U+FFFD stands for what is no UTF-8. */
const notUtf8 = ['the name of this file is not valid UTF-8', 'rename it'] as const

function wording(
  failure: Exclude<ReadFailure, {readonly kind: 'too-large'}>
): readonly [message: string, hint: string] {
  switch (failure.kind) {
    case 'missing':
      return ['the file does not exist', 'look for a slip in its name, or restore it']
    case 'outside':
      return [
        'the file lies outside the project',
        'copy it into the project; a link that leads out is not followed'
      ]
    case 'not-a-file':
      return ['this is no file that can be read', 'put a regular file in its place']
    case 'unreadable':
      return [
        `the file cannot be read: ${failure.reason}`,
        'put a file in its place, or look at its permissions'
      ]
  }
}
