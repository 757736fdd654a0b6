/** The levels of headings as a PDF tags them: none is skipped (ISO 14289-1 §7.4.2). */
import type {Blocks, Unit} from './unit.ts'
import {inTaggedOrder} from './tagged-order.ts'

/** The same units, each heading at most one level below the one that is tagged before it; what is so already stays. */
export function closeLevels({body, notes}: Blocks): Blocks {
  const levels = new Map<Unit, number>()
  let level = 1
  for (const unit of inTaggedOrder({body, notes})) {
    if (unit.kind === 'document') level = 1
    else if (unit.kind === 'heading') {
      level = Math.min(Number(unit.facts.level), level + 1)
      levels.set(unit, level)
    }
  }
  const close = (unit: Unit): Unit => {
    const closed = levels.get(unit)
    return closed === undefined ? unit : {...unit, facts: {...unit.facts, level: closed}}
  }
  return {body: body.map(close), notes: notes.map(close)}
}
