/** Weighs brackets: at each `]` the parser goes back to the `[` that it closes, and what a link holds it goes through again. */
import type {Mark} from './marks.ts'
import type {Step} from '../step.ts'

/** The steps of the parser, at the offsets of what costs them; marks come in order. */
export function* bracketSteps(marks: readonly Mark[]): Generator<Step> {
  const open: Mark[] = []
  for (const mark of marks) {
    if (mark.kind === 'opening') open.push(mark)
    if (mark.kind === 'word' && open.length > 0) yield step(mark, open.at(-1), 0.1)
    if (mark.kind === 'closing') {
      const opening = open.pop()
      yield step(mark, opening, opening !== undefined && mark.endsLink ? 8 : 0.3)
    }
  }
}

function step({offset, before}: Mark, opening: Mark | undefined, weight: number): Step {
  return {
    construct: 'brackets in or without each other',
    offset,
    steps: weight * (before - (opening?.before ?? 0))
  }
}
