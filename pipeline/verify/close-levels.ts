/** The levels of headings as a PDF tags them: none is skipped (ISO 14289-1 §7.4.2). */
import type {Blocks, Unit} from './unit.ts'
import {inTaggedOrder} from './tagged-order.ts'

/** The same units, each heading at most one level below the one that is tagged before it; what is so already stays. */
export function closeLevels({body, notes}: Blocks): Blocks {
  const closed = new Map<Unit, Unit>()
  let level = 1
  for (const unit of inTaggedOrder({body, notes})) {
    if (unit.kind === 'document') level = 1
    else if (unit.kind === 'heading') {
      level = Math.min(Number(unit.facts.level), level + 1)
      if (level !== unit.facts.level) closed.set(unit, {...unit, facts: {...unit.facts, level}})
    }
  }
  if (closed.size === 0) return {body, notes}
  const close = (unit: Unit): Unit => closed.get(unit) ?? unit
  return {body: body.map(close), notes: notes.map(close)}
}
