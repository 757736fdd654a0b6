/** Gives the words of a line their places from its left edge, with the white space between them where a reader expects it. */
import {levelsOf, orderOf} from './bidirectional.ts'
import type {PlacedWord, Word} from './word.ts'

/** In the order in which they are read; white space at the line's start and end stands outside of it. */
export function placeWords(words: readonly Word[], rightToLeft: boolean): PlacedWord[] {
  const levels = levelsOf(words, rightToLeft)
  if (levels === undefined) {
    let x = -(words[0]?.leadingCut ?? 0)
    return words.map((word) => {
      const placed = {word, x}
      x += word.width
      return placed
    })
  }
  const shifts = shiftsOf(words, levels, rightToLeft)
  const placed: PlacedWord[] = []
  let x = -(rightToLeft ? (words.at(-1)?.trailingCut ?? 0) : (words[0]?.leadingCut ?? 0))
  for (const index of orderOf(levels)) {
    const word = words[index]
    if (word === undefined) continue
    placed[index] = {word, x: x + (shifts[index] ?? 0)}
    x += word.width
  }
  return placed
}

/**
 * A word is drawn with its white space where its own script has it, at the left of a word from right to left. It is moved by
 * that space where it stands among words of the other direction: the space has to part it from the next one there.
 */
function shiftsOf(
  words: readonly Word[],
  levels: readonly number[],
  rightToLeft: boolean
): readonly number[] {
  const shifts = words.map(({set}, index) =>
    levels[index] === 1 && set.direction !== 'right' ? set.trailingCut : 0
  )
  const move = (runs: readonly Range[], sign: 1 | -1): void => {
    for (const {from, to} of runs) {
      const by = sign * (words[to - 1]?.trailingCut ?? 0)
      for (let index = from; index < to; index++) shifts[index] = (shifts[index] ?? 0) + by
    }
  }
  move(
    rangesOf(levels, (level) => level === 2),
    1
  )
  if (!rightToLeft) {
    move(
      rangesOf(levels, (level) => level > 0),
      -1
    )
  }
  return shifts
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Neighbours that all are so. */
function rangesOf(levels: readonly number[], isIn: (level: number) => boolean): readonly Range[] {
  const ranges: Range[] = []
  let from: number | undefined
  for (const [index, level] of levels.entries()) {
    if (isIn(level)) from ??= index
    else if (from !== undefined) {
      ranges.push({from, to: index})
      from = undefined
    }
  }
  if (from !== undefined) ranges.push({from, to: levels.length})
  return ranges
}
