/** Shares the width of a table among its columns, so that it is filled and never exceeded. */
import type {Extent} from './nodes.ts'
import {sumOf} from '../../../../model/values/sum-of.ts'

/**
 * When every column can have its widest line, what is left over goes to all by their width. Else narrow columns have
 * theirs, and the others share the rest, each with room for its widest word. When even the words do not fit, the wide
 * columns give way and their words are cut.
 */
export function columnWidths(extents: readonly Extent[], width: number): readonly number[] {
  const least = extents.map((extent) => extent.least)
  const most = extents.map((extent) => extent.most)
  if (sumOf(most) <= width) return spread(most, width)
  if (sumOf(least) > width) return level(least, width)
  const narrow = narrowColumns(extents, width)
  const settled = extents.map((extent) => (narrow.has(extent) ? extent.most : extent.least))
  const base = sumOf(settled) <= width ? settled : least
  const spare = width - sumOf(base)
  const wanted = sumOf(most) - sumOf(base)
  return extents.map((extent, index) => {
    const own = base[index] ?? 0
    return own + ((extent.most - own) * spare) / wanted
  })
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
