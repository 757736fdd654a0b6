/** Numbers are found by texts that nobody holds. */
import {expect, test} from 'vitest'
import {NumbersByText} from '../../../pipeline/model/values/numbers-by-text.ts'

test('numbers of a text are found in their order, among thousands of others', () => {
  const numbers = new NumbersByText()
  const textOf = (at: number): string => `source/volume-${at % 97}/alpha-${at >> 3}.md`
  for (let at = 0; at < 5000; at += 1) numbers.add(textOf(at), at)
  const wanted = new Map<string, number[]>()
  for (let at = 0; at < 5000; at += 1) wanted.set(textOf(at), [...(wanted.get(textOf(at)) ?? []), at])
  // Two texts may have one hash.
  for (const [text, own] of wanted)
    expect(numbers.find(text).filter((at) => textOf(at) === text)).toEqual(own)
  expect(numbers.find('source/volume-1/bravo.md')).toEqual([])
})
