/** Shares the width of a table among its columns, so that it is filled and never exceeded. */
import type {Extent} from './nodes.ts'
import {sumOf} from '../../../../model/values/sum-of.ts'

/**
 * When every column can have its widest line, what is left over goes to all by their width. Else narrow columns have
 * theirs, and the others share the rest, each with room for its widest word. When even the words do not fit, the wide
 * columns give way and their words are cut, but for numbers as long as these fit; and so do those whose words take more than their share, where others would
 * have a long text in very short lines.
 */
export function columnWidths(extents: readonly Extent[], width: number): readonly number[] {
  const most = extents.map((extent) => extent.most)
  if (sumOf(most) <= width) return spread(most, width)
  return withWholeNumbers(extents, width)
}

/** Columns whose numbers don't fit their widths have just these, and the others share the rest; where not all numbers fit, none are looked at. */
function withWholeNumbers(extents: readonly Extent[], width: number): readonly number[] {
  const widths = withWords(extents, width)
  const lacking = extents.filter(({number}, index) => number > (widths[index] ?? 0))
  if (lacking.length === 0 || sumOf(extents.map(({number}) => number)) > width) return widths
  const others = extents.filter((extent) => !lacking.includes(extent))
  const rest = withWholeNumbers(others, width - sumOf(lacking.map(({number}) => number)))
  return extents.map((extent) => rest[others.indexOf(extent)] ?? extent.number)
}

function withWords(extents: readonly Extent[], width: number): readonly number[] {
  const whole = withWholeWords(extents, width)
  const lines = longestCell(extents, whole)
  if (lines <= longText) return whole
  const share = width / extents.length
  const cut = shared(
    extents,
    extents.map(({least}) => Math.min(least, share)),
    width
  )
  return longestCell(extents, cut) < lines * worthCutting ? cut : whole
}

/** In lines, of a cell. */
const longText = 12
/** Of the lines that the longest cell has while words are whole. */
const worthCutting = 2 / 3

function withWholeWords(extents: readonly Extent[], width: number): readonly number[] {
  const least = extents.map((extent) => extent.least)
  if (sumOf(least) > width) return level(least, width)
  const narrow = narrowColumns(extents, width)
  const settled = extents.map((extent) => (narrow.has(extent) ? extent.most : extent.least))
  return shared(extents, sumOf(settled) <= width ? settled : least, width)
}

/** What is left beside `base` goes to the columns by what they lack for their widest lines. */
function shared(extents: readonly Extent[], base: readonly number[], width: number): readonly number[] {
  const spare = width - sumOf(base)
  const wanted = sumOf(extents.map(({most}) => most)) - sumOf(base)
  return extents.map(({most}, index) => {
    const own = base[index] ?? 0
    return own + ((most - own) * spare) / wanted
  })
}

/** About how many lines the longest text of a cell has. */
function longestCell(extents: readonly Extent[], widths: readonly number[]): number {
  return Math.max(...extents.map(({most}, index) => (most === 0 ? 0 : most / (widths[index] ?? most))))
}

/** Columns whose widest line takes less than their share of what the narrower ones leave. */
function narrowColumns(extents: readonly Extent[], width: number): ReadonlySet<Extent> {
  const narrow = new Set<Extent>()
  let left = width
  const sorted = [...extents].sort((a, b) => a.most - b.most)
  for (const [index, extent] of sorted.entries()) {
    if (extent.most > left / (sorted.length - index)) break
    narrow.add(extent)
    left -= extent.most
  }
  return narrow
}

function spread(widths: readonly number[], width: number): readonly number[] {
  const sum = sumOf(widths)
  if (sum === 0) return widths.map(() => width / widths.length)
  return widths.map((one) => one + ((width - sum) * one) / sum)
}

/** Caps the widest columns at one level, the highest that fits. */
function level(widths: readonly number[], width: number): readonly number[] {
  const sorted = [...widths].sort((a, b) => a - b)
  let left = width
  let cap = width / widths.length
  for (const [index, one] of sorted.entries()) {
    cap = left / (sorted.length - index)
    if (one > cap) break
    left -= one
  }
  return widths.map((one) => Math.min(one, cap))
}
