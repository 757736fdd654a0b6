/** Draws the motif `columns`: four columns of set lines, one lit, one line marked across all: a work in four editions. */
import type {RandomNumbers} from '../random.ts'
import {svgElement} from '../svg.ts'
import type {Field, Motif} from './motif.ts'

const columnCount = 4

/** Draws it. */
export const columns: Motif = (field, palette, random) => {
  const gap = field.width * 0.03
  const columnWidth = (field.width - 2 * field.margin - (columnCount - 1) * gap) / columnCount
  const lead = field.width * 0.0225
  const rows = setLines(Math.floor((bottomOf(field) - field.top) / lead), random)
  const marked = markedRow(rows, random)
  const lit = random.below(columnCount)
  const [, middle, pale] = palette.tints
  let drawing = ''
  for (let column = 0; column < columnCount; column += 1) {
    const ragged = 0.72 + random.next() * 0.28
    for (const [row, length] of rows.entries()) {
      if (length === undefined) continue
      const stands = row === marked || column === lit
      const share = length < 0.82 ? Math.min(1, length * ragged + 0.1) : 0.84 + random.next() * 0.16
      drawing += svgElement('rect', {
        x: field.margin + column * (columnWidth + gap),
        y: field.top + row * lead,
        width: share * columnWidth,
        height: lead * 0.42,
        fill: row === marked ? palette.spark : column === lit ? pale : middle,
        opacity: stands ? undefined : 0.55 + 0.45 * ((column + 1) / columnCount)
      })
    }
  }
  return drawing
}

/** The columns end above the foot of the field, as text does. */
function bottomOf({bottom, height}: Field): number {
  return bottom - height * 0.015
}

/** Lengths of lines from 0 to 1, in paragraphs of two to seven; undefined between paragraphs. */
function setLines(count: number, random: RandomNumbers): readonly (number | undefined)[] {
  const rows: (number | undefined)[] = []
  let left = 3 + random.below(5)
  while (rows.length < count) {
    if (left === 0) {
      rows.push(undefined)
      left = 2 + random.below(6)
    } else {
      rows.push(left === 1 ? 0.25 + random.next() * 0.55 : 0.86 + random.next() * 0.14)
      left -= 1
    }
  }
  return rows
}

/** A full line in the upper part. */
function markedRow(rows: readonly (number | undefined)[], random: RandomNumbers): number {
  const full = rows.flatMap((length, row) => (length !== undefined && length > 0.82 && row > 1 ? [row] : []))
  return full[random.below(Math.max(1, Math.ceil(full.length * 0.6)))] ?? 0
}
