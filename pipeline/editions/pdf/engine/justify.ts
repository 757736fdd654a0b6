/** Fills a line: the white space between its words grows or shrinks, and nothing else does. */
import {Word, type PlacedWord} from './word.ts'

/** White space that would be wider than so many times itself is left as it is. */
const mostGrowth = 3

/** The words of a line that has `spare` points left, or too few; a line of one word stays as it is. */
export function justify(placed: readonly PlacedWord[], spare: number): readonly PlacedWord[] {
  const inOrder = placed.toSorted((a, b) => a.x - b.x)
  const gaps = inOrder.slice(0, -1).reduce((sum, {word}) => sum + word.trailingCut, 0)
  if (gaps === 0 || spare > gaps * mostGrowth) return placed
  let shift = 0
  return inOrder.map(({word, x}) => {
    const extra = (word.trailingCut * spare) / gaps
    const set = {...word.set, width: word.width + extra, trailingCut: word.trailingCut + extra}
    const moved = {word: new Word(word.run, set, word.breaking), x: x + shift}
    shift += extra
    return moved
  })
}
