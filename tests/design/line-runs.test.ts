/** Pieces of a line from left to right: those from right to left are still in the order in which they are read. */
import {expect, test} from 'vitest'
import {lineRuns} from '../../pipeline/design/shaping/line-runs.ts'

test.each([
  ['alpha (bravo) 12', ['alpha (bravo) 12']],
  ['العربية · 25 نوفمبر 2026', ['2026', ' نوفمبر ', '25', 'العربية · ']],
  ['دليل EPUB والماء', [' والماء', 'EPUB', 'دليل ']],
  ['الماء (النهر)', ['الماء (النهر)']],
  ['Alpha الماء 12 bravo', ['Alpha ', '12', 'الماء ', ' bravo']],
  ['', ['']]
])('of %j', (line, runs) => {
  expect(lineRuns(line).map(({text}) => text)).toEqual(runs)
})

test('parts signs between two directions, as they are read, and no digits', () => {
  expect(lineRuns('هيئة (ABC) ١٢').map(({text, direction}) => `${direction} ${text}`)).toEqual([
    'ltr ١٢',
    'rtl ) ',
    'ltr ABC',
    'rtl هيئة ('
  ])
})
