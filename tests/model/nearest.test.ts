/** What an author probably meant. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {nearest, nearestAmong} from '../../pipeline/model/tree/nearest.ts'

test.each([
  ['alhpa', ['alpha', 'bravo'], 'alpha'],
  ['ALPHA', ['alpha'], 'alpha'],
  ['charly', ['alpha', 'charlie'], 'charlie'],
  ['ab', ['ac', 'xy'], 'ac'],
  ['bravo', ['alpha'], undefined],
  ['a', ['b', 'bc'], undefined],
  ['a', ['A'], 'A'],
  ['', ['a'], undefined],
  ['bravo', ['brave', 'bravi', 'brav'], 'brav'],
  ['delta-1', ['delta-9', 'delta', 'delta-10', 'delta-1'], 'delta-1'],
  ['echo-fox', ['echo-fxo', 'echo-fax', 'ecoh-fox'], 'echo-fax'],
  ['golf-hotel', ['xolf-hotxl', 'flog-hotel', 'golf-htole'], 'golf-htole'],
  ['abcd', ['acbe', 'badc'], undefined],
  [`${'a'.repeat(63)}bc`, [`${'a'.repeat(63)}b`], `${'a'.repeat(63)}b`]
] as const)('%j among %j is %j', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant)
})

const word = fc.string({unit: fc.constantFrom('a', 'b', 'A', 'c', '-'), maxLength: 9})

property.prop([fc.array(word), fc.array(word)])(
  'many words have each the answer that it has alone, among candidates in any order',
  (words, candidates) => {
    const find = nearestAmong(candidates)
    expect(words.map(find)).toEqual(words.map((one) => nearest(one, candidates.toReversed())))
  }
)

test('of candidates that differ by capitals alone the first by code units is meant', () => {
  expect(nearest('alhpa', ['alpha', 'Alpha', 'ALPHA'])).toBe('ALPHA')
  expect(nearest('aplha', ['alphas', 'alpha', 'alph'])).toBe('alpha')
})
