/** What in a line is code, between runs of backticks of one length. */
import {expect, test} from 'vitest'
import {spansIn} from '../../pipeline/read/markdown/dialects/code-ranges.ts'
import {processorSeconds} from '../support/processor-seconds.ts'

test.each([
  ['none', []],
  ['a `b` c', ['`b`']],
  ['`` a ` b `` `c`', ['`` a ` b ``', '`c`']],
  ['` a `` b', []],
  ['``` a `b` ``', ['`b`']]
])('%s', (line, expected) => {
  expect(spansIn(line).map(({start, end}) => line.slice(start, end))).toEqual(expected)
})

test('a line of 400,000 runs that nothing closes takes the time of its length', async () => {
  const line = Array.from({length: 600}, (_, at) => '`'.repeat(at + 1)).join(' ') + ' `` '.repeat(400_000)
  expect(await processorSeconds(() => expect(spansIn(line)).not.toEqual([]))).toBeLessThan(10)
})
