/** Boxes that stand for characters without a glyph, in the comparison of what is drawn. */
import {expect, test} from 'vitest'
import {drawsAll} from '../../pipeline/verify/draws-all.ts'

test.each([
  ['the same letters', 'alpha', 'alpha', true],
  ['other letters', 'alpha', 'alpho', false],
  ['a box for a character', 'alpha👍bravo', 'alpha□bravo', true],
  ['boxes at both ends', '日本alpha語', '□□alpha□', true],
  ['fewer boxes than characters that combine', 'नमस्ते', '□□□□', true],
  ['a box for a letter with a mark that no font has', "alpha'\u094d',", "alpha□',", true],
  ['a box for a letter that every font has', 'alpha', 'alph□', false],
  ['a box for nothing', 'alpha', 'alpha□', false],
  ['a letter lost beside a box', 'alpha日bravo', 'alph□bravo', false],
  ['letters from right to left', 'بند ab', 'دنب ab', true],
  ['a letter lost from right to left', 'بند', 'دن', false],
  ['a box beside letters from right to left', 'بند日', '□دنب', true],
  ['a letter lost beside a box from right to left', 'بندa日', '□دنب', false],
  ['a box that the source has', 'alpha□', 'alpha□', true]
])('%s', (_, letters, drawn, expected) => {
  expect(drawsAll(letters, drawn)).toBe(expected)
})
