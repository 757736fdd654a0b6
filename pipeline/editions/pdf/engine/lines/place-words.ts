/** Gives the words of a line their places from its left edge. */
import {isTurned, orderOf} from './bidirectional.ts'
import type {PlacedWord, Word} from './word.ts'

/** In the order in which they are read; white space at the line's start and end stands outside of it. */
export function placeWords(words: readonly Word[], rightToLeft: boolean): PlacedWord[] {
  if (!rightToLeft && words.every(({level}) => level === 0)) {
    let x = -(words[0]?.leadingCut ?? 0)
    return words.map((word) => {
      const placed = {word, x}
      x += word.width
      return placed
    })
  }
  const placed: PlacedWord[] = []
  let x = -((rightToLeft ? words.at(-1)?.trailingCut : words[0]?.leadingCut) ?? 0)
  for (const index of orderOf(levelsIn(words, rightToLeft ? 1 : 0))) {
    const word = words[index]
    if (word === undefined) continue
    const hyphen = hyphenWidth(word)
    placed[index] = {word, x: isTurned(word.level) ? x + hyphen : x}
    x += word.width + hyphen
  }
  return placed
}

/**
 * White space at the end of the line has the level of the paragraph (UAX #9, rule L1); what draws nothing, such as a place
 * that a link leads to, goes with what is before it.
 */
function levelsIn(words: readonly Word[], paragraph: number): readonly number[] {
  const end = words.findLastIndex((word) => word.text !== '' && !word.isWhite)
  let before = paragraph
  return words.map(({level, text, width, breaking}, index) => {
    if (index > end) return paragraph
    if (text !== '' || width > 0 || breaking.separates === true) before = level
    return before
  })
}

/** How wide the hyphen is that is drawn after a word; 0 when there is none. */
export function hyphenWidth({breaking, set}: Word): number {
  return breaking.hyphenated === true ? set.setter.widthOf('-') : 0
}

/** Where the hyphen after a word stands in its line. */
export function hyphenPlace({word, x}: PlacedWord): number {
  return isTurned(word.level) ? x - hyphenWidth(word) : x + word.width
}
