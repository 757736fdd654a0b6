/** Days that are written as people write them, and what is no day. */
import {expect, test} from 'vitest'
import {meantDates} from '../../pipeline/read/metadata/meant-dates.ts'

test.each([
  ['24.11.2026', ['2026-11-24']],
  ['5. 6. 2026', ['2026-06-05']],
  ['24/11/2026', ['2026-11-24']],
  ['11/24/2026', ['2026-11-24']],
  ['5/6/2026', ['2026-06-05', '2026-05-06']],
  ['5/5/2026', ['2026-05-05']],
  ['24-11-2026', ['2026-11-24']],
  ['20261124', ['2026-11-24']],
  ['24 November 2026', ['2026-11-24']],
  ['1st of Sept. 2026', ['2026-09-01']],
  ['Nov 24th, 2026', ['2026-11-24']],
  ['31.2.2026', []],
  ['11.24.2026', []],
  ['24 Brumaire 2026', []],
  ['1540', []],
  ['soon', []]
])('%s', (text, days) => {
  expect(meantDates(text)).toEqual(days)
})
