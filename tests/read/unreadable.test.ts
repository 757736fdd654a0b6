/** What is said of a file that can't be read. */
import {expect, test} from 'vitest'
import {unreadable} from '../../pipeline/read/unreadable.ts'

test.each([
  ['source/alpha.md', 'the file does not exist'],
  // As a disk gives a name in an older encoding.
  ['source/caf\u{fffd}.md', 'the name of this file is not valid UTF-8']
])('%s, which is not found', (path, message) => {
  expect(unreadable(path, {kind: 'missing'})).toMatchObject({ruleId: 'project/is-readable', message})
})
