/** What an author probably meant. */
import {expect, test} from 'vitest'
import {nearest} from '../../pipeline/model/tree/nearest.ts'

test.each([
  ['alhpa', ['alpha', 'bravo'], 'alpha'],
  ['ALPHA', ['alpha'], 'alpha'],
  ['charly', ['alpha', 'charlie'], 'charlie'],
  ['ab', ['ac', 'xy'], 'ac'],
  ['bravo', ['alpha'], undefined],
  ['a', ['b', 'bc'], undefined],
  ['a', ['A'], 'A'],
  ['', ['a'], undefined]
] as const)('%j among %j is %j', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant)
})
