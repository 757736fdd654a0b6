/** Finds which words stand in the rectangle of a link. */
import type {Box} from '../box.ts'
import type {PdfFile} from '../file.ts'
import type {ShownWords} from '../occlusion.ts'
import {numberOf} from '../tags.ts'
import {expectNumber, type PdfValue} from '../values.ts'
import type {LinkArea} from './page-content.ts'

/** What stands in the rectangle of an annotation (ISO 32000-1 §12.5.2). */
export function linkAreaOf(annotation: PdfValue, file: PdfFile, shown: readonly ShownWords[]): LinkArea {
  const corners = file
    .list(file.dictionary(annotation).get('Rect'))
    .map((value) => expectNumber(file.resolve(value)))
  const [left = 0, bottom = 0, right = 0, top = 0] = corners
  const box = {left, bottom, right, top}
  return {object: numberOf(annotation), box, holds: wordsIn(box, shown)}
}

function wordsIn({left, bottom, right, top}: Box, shown: readonly ShownWords[]): ReadonlyMap<number, number> {
  const holds = new Map<number, number>()
  for (const {starts, bottom: y, content} of shown) {
    if (y <= bottom || y >= top) continue
    const held = starts.filter((x) => x > left && x < right).length
    if (held > 0) holds.set(content, (holds.get(content) ?? 0) + held)
  }
  return holds
}
