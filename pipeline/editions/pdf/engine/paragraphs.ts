/** How many of a paragraph's lines stand on a page: no single line of it at the foot or head of one. */
import {widows} from './keep-together.ts'
import {refersToNote} from './footnotes.ts'
import type {PageFlow} from './page-flow.ts'
import type {TextLine} from './laid.ts'

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
  const count = countFitting(lines, from, closing, flow)
  if (count >= left) return left
  if (together && !flow.atTop) return 0
  // two lines go with the last one; three lines or fewer are not parted
  const kept = left - count < widows ? left - widows : count
  if (flow.atTop) return kept >= 1 ? kept : Math.max(count, 1)
  return kept < widows && from === 0 ? 0 : Math.max(kept, 0)
}

function countFitting(lines: readonly TextLine[], from: number, closing: number, flow: PageFlow): number {
  const {availableHeight} = flow.room
  let [used, notes] = [0, 0]
  const taken: TextLine[] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (refersToNote(line)) {
      const whole = flow.noteCost([...taken, line])
      const isFull = used + line.height + whole > availableHeight
      if (isFull && whole > notes)
        return taken.length + (flow.canPartNotes([...taken, line], used + line.height) ? 1 : 0)
      notes = whole
    }
    const below = index === lines.length - 1 ? closing : 0
    if (used + line.height + notes + below > availableHeight) break
    used += line.height
    taken.push(line)
  }
  return taken.length
}
