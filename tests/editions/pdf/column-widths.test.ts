/** How the columns of a table share the width of a page. */
import {fc} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {columnWidths} from '../../../pipeline/editions/pdf/engine/pages/column-widths.ts'

const width = 450
const code = {least: 190, most: 190, number: 0}
const example = {least: 140, most: 900, number: 0}
const words = {least: 60, most: 700, number: 0}
const long = {least: 50, most: 1400, number: 0}

test('a long text beside long names has lines that can be read, and the names are cut', () => {
  const [ofCode = 0, , ofLong = 0] = columnWidths([code, words, long, example], width)
  expect(ofCode).toBeCloseTo(width / 4, -1)
  expect(ofLong).toBeGreaterThan(2 * long.least)
})

test.each([
  ['texts beside them are short', [code, words, {...long, most: 400}, {...words, most: 500}]],
  ['a long text has room enough', [code, long]]
])('names are whole where %s', (_, extents) => {
  expect(columnWidths(extents, width)[0]).toBeGreaterThanOrEqual(code.least)
})

test('columns fill the width, and none has less than its words or its share of the width', () => {
  const extent = fc
    .tuple(fc.integer({min: 0, max: 600}), fc.integer({min: 0, max: 4000}))
    .map(([least, more]) => ({least, most: least + more, number: 0}))
  fc.assert(
    fc.property(fc.array(extent, {minLength: 1, maxLength: 12}), (extents) => {
      const widths = columnWidths(extents, width)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 3)
      for (const [index, {least}] of extents.entries())
        expect((widths[index] ?? 0) + 0.001).toBeGreaterThanOrEqual(Math.min(least, width / extents.length))
    })
  )
})

test('numbers are whole where all of them fit, and columns fill the width all the same', () => {
  const extent = fc
    .tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 600}), fc.integer({min: 0, max: 4000}))
    .map(([number, longer, more]) => ({number, least: number + longer, most: number + longer + more}))
  fc.assert(
    fc.property(fc.array(extent, {minLength: 1, maxLength: 7}), (extents) => {
      const widths = columnWidths(extents, width)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 3)
      for (const [index, {number}] of extents.entries())
        expect((widths[index] ?? 0) + 0.001).toBeGreaterThanOrEqual(number)
    })
  )
})
