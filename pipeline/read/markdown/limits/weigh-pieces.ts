/**
 * Weighs how often a text is broken: the parser takes each word for a piece, joins the pieces between two marks or line ends,
 * and moves all that follows each time that it does.
 */
import type {Mark} from './marks.ts'
import type {Step} from '../step.ts'

/** Nothing but words: their pieces are joined once, at the end. */
export function* pieceSteps(marks: readonly Mark[]): Generator<Step> {
  let pieces = 0
  for (const {kind, offset, before} of marks) {
    if (kind === 'word' || kind === 'closing') {
      pieces += 1
      continue
    }
    if (pieces > 1) {
      yield {construct: 'marks and lines in one paragraph', offset, steps: 0.13 * (marks.length - before)}
    }
    // What opens a label may be a piece itself.
    pieces = kind === 'opening' ? 1 : 0
  }
}
