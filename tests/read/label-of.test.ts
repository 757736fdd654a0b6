/** Which numbering of its author's a text begins with. */
import {expect, test} from 'vitest'
import {labelOf} from '../../pipeline/read/identifiers/label-of.ts'

test.each([
  ['Article 12', 'article-12'],
  ['Article 12 bis Fees of the register', 'article-12-bis'],
  ['Art. 5a – Scope', 'art-5a'],
  ['Chapter IV: Appeals', 'chapter-iv'],
  ['§ 3a Gebühren', '3a'],
  ['2.1. Scope', '2-1'],
  ['Scope', undefined],
  ['2026 in figures', undefined],
  ['Articles of 1948', undefined]
])('the heading “%s”', (words, label) => {
  expect(labelOf(words, 'heading')).toBe(label)
})

test.each([
  ['(a) any person', 'a'],
  ['(12 bis) any person', '12-bis'],
  ['(iv) any person', 'iv'],
  ['12. Any person', '12'],
  ['12 bis. Any person', '12-bis'],
  ['§ 4 Any person', '4'],
  ['(as was said before) any person', undefined],
  ['12 persons', undefined],
  ['(a)', undefined]
])('the paragraph “%s”', (words, label) => {
  expect(labelOf(words, 'paragraph')).toBe(label)
})
