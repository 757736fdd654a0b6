/** Places words that stand apart from the text of their line: a number in the gutter, a page number, a running head. */
import type {PlacedWord} from '../lines/word.ts'

/** Words that are placed from 0, and end at `width`, at a place from the line's left edge. */
export function placeApart(
  {words, width}: {readonly words: readonly PlacedWord[]; readonly width: number},
  left: number
): readonly PlacedWord[] {
  const apart = {left, right: left + width}
  return words.map(({word, x}) => ({word, x: x + left, apart}))
}
