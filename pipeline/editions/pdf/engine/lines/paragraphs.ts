/** Decides how many of a paragraph's lines stand on a page: no single line of it at the foot or head of one. */
import {firstOf, widows} from '../pages/keep-together.ts'
import {refersToNote} from '../pages/footnotes.ts'
import {heightOf} from '../pages/table-rows.ts'
import type {PageFlow} from '../pages/page-flow.ts'
import type {TextLine} from '../pages/laid.ts'

/** What is asked of a paragraph beyond its widows and orphans. */
export interface Kept {
  /** No line goes to another page. */
  readonly together: boolean
  /** What follows as its next line takes so much below its last. */
  readonly closing: number
}

/** From the line at `from`, in the room that is left, with the notes that the lines bring; 0 when all go to the next page. */
export function fittingLines(
  lines: readonly TextLine[],
  from: number,
  {together, closing}: Kept,
  flow: PageFlow
): number {
  const left = lines.length - from
  const count = countFitting(lines, from, {together, closing}, flow)
  if (count >= left) return left
  if (together && flow.canTurn) return 0
  // two lines go with the last one; three lines or fewer are not split
  const kept = left - count < widows ? left - widows : count
  // what no page has room for is put on one that is empty, even of notes
  if (!flow.canTurn) return kept >= 1 ? kept : Math.max(count, 1)
  return kept < widows && from === 0 ? 0 : Math.max(kept, 0)
}

function countFitting(
  lines: readonly TextLine[],
  from: number,
  {together, closing}: Kept,
  flow: PageFlow
): number {
  const {availableHeight} = flow.room
  const belowAt = (index: number): number => (index === lines.length - 1 ? closing : 0)
  let [used, notes] = [0, 0]
  const taken: TextLine[] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const whole = refersToNote(line) ? flow.noteCost([...taken, line]) : notes
    if (used + line.height + whole + belowAt(index) > availableHeight) {
      // the lines that its first stand with, and one that brings a note, rather split the note
      const first = from === 0 ? firstOf(lines, together).length : 0
      const begun = lines.slice(from, Math.max(from + first, whole > notes ? index + 1 : index))
      const least = heightOf(begun) + belowAt(from + begun.length - 1) + flow.leastNoteCost(begun)
      return least <= availableHeight ? begun.length : taken.length
    }
    notes = whole
    used += line.height
    taken.push(line)
  }
  return taken.length
}
