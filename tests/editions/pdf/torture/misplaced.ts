/** What is wrong with the places of a PDF's text: outside the frame of the page, or on other text. */
import {sheetOf, type Sheet} from '../../../../pipeline/design/sheets.ts'
import type {DrawnText} from './drawn-text.ts'

/** Points that are not seen. */
const slack = 0.75

/** One line for each text that stands where no text should; furniture of the page has its own places. */
export function misplaced(texts: readonly DrawnText[], sheet: Sheet = sheetOf()): readonly string[] {
  const own = texts.filter(({artifact, text}) => !isFurniture(artifact) && text.trim() !== '')
  return [...own.flatMap((text) => outside(text, sheet)), ...overlapping(own)]
}

function isFurniture(artifact: string | undefined): boolean {
  return artifact === 'Header' || artifact === 'Footer'
}

function outside(text: DrawnText, {size, margin}: Sheet): readonly string[] {
  const [width, height] = size
  const {left, top, right, bottom} = margin
  const faults = [
    ...(text.left < left - slack ? ['left of the frame'] : []),
    ...(text.right > width - right + slack ? ['right of the frame'] : []),
    ...(text.baseline - text.size * capital < top - slack ? ['above the frame'] : []),
    ...(text.baseline > height - bottom + slack ? ['below the frame'] : [])
  ]
  return faults.map((fault) => `${placeOf(text)} is ${fault}`)
}

/** Parts of a font's size: how high letters stand over the baseline, and how far they hang below it. */
const capital = 0.5
const hanging = 0.15

/** How far neighbours in a line may reach over each other, as a full stop does below a 7. */
const kern = 0.15

/** Pairs of texts that share more than a hairline of paper. */
function overlapping(texts: readonly DrawnText[]): readonly string[] {
  const faults: string[] = []
  const inOrder = [...texts].sort((a, b) => a.page - b.page || a.baseline - b.baseline)
  for (const [index, one] of inOrder.entries()) {
    for (let next = index + 1; next < inOrder.length; next++) {
      const other = inOrder[next]
      if (other === undefined || other.page !== one.page) break
      if (other.baseline - other.size > one.baseline + one.size) break
      if (sharesPaper(one, other)) faults.push(`${placeOf(other)} stands on ${JSON.stringify(one.text)}`)
    }
  }
  return faults
}

function sharesPaper(one: DrawnText, other: DrawnText): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const top = Math.max(one.baseline - one.size * capital, other.baseline - other.size * capital)
  const bottom = Math.min(one.baseline + one.size * hanging, other.baseline + other.size * hanging)
  const kerned = one.baseline === other.baseline ? one.size * kern : 0
  return across > slack + kerned && bottom - top > slack
}

function placeOf({page, text, left, baseline}: DrawnText): string {
  return `page ${String(page)}, ${left.toFixed(1)} ${baseline.toFixed(1)}: ${JSON.stringify(text.slice(0, 40))}`
}
