/** Finds the parts of a text in which no line ends while they have room. */
import {TextBreaker} from './pdfmake.ts'
import {wordsWithoutSpaces} from './lines/words-without-spaces.ts'

/** Without the spaces behind them. */
export function unbrokenIn(text: string): readonly string[] {
  return new TextBreaker()
    .getBreaks([{text}], null)
    .flatMap((piece) => wordsWithoutSpaces(piece.text).map((part) => part.trimEnd()))
}
