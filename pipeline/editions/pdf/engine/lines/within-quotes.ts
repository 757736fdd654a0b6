/** Says where white space stands within quotation marks, as in `« alpha »`: no line ends there (UAX #14, rules LB15a and LB15b). */
import type {Piece} from './turned-pieces.ts'

const opening = /(?:^|[\s\p{Ps}\p{Pi}])\p{Pi}\s+$/u
const closing = /^\p{Pf}(?:[\s\p{Pe}\p{Pf}.,;:!?/…]|$)/u
const either = /\p{Pi}\s|\s\p{Pf}/u

/** Whether a text may have such white space. */
export function hasSpacedQuotes(text: string): boolean {
  return either.test(text)
}

/** Whether what ends a piece stands within quotation marks. A mark beside a letter is of the other kind: `»Alpha« bravo`. */
export function endsWithinQuotes(
  {text}: Piece,
  {before, after}: {readonly before: Piece | undefined; readonly after: Piece | undefined}
): boolean {
  if (after === undefined || !/\s$/.test(text)) return false
  return (
    (opening.test(text) && before?.noNewLine !== true) ||
    (closing.test(after.text) && (after.noNewLine !== true || after.text.length > 1))
  )
}
