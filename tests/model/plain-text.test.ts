/** The words of inlines. */
import {expect, test} from 'vitest'
import {plainLine} from '../../pipeline/model/tree/plain-text.ts'

test.each([
  [' alpha\n bravo ', 'alpha bravo'],
  ['alpha\u{a0}1\t\u{202f}bravo', 'alpha\u{a0}1 \u{202f}bravo']
])('%j is the line %j', (value, line) => {
  const position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  expect(plainLine([{type: 'text', value, position}])).toBe(line)
})
