/** Describes the words of a line, and divides a paragraph's words into boxes: a word with the pieces that belong to it. */
import type {Word} from './word.ts'

/** The words of one line, before they have places. */
export interface LineWords {
  readonly words: readonly Word[]
  /** Whether a line of the source goes on from the line before. */
  readonly continues: boolean
}

/** More pieces are no word that a reader would miss a break in. */
const mostPieces = 100

/** A word and the pieces that belong to it. */
export function boxAt(words: readonly Word[], position: number): readonly Word[] {
  return words.slice(position, endOfBox(words, position))
}

/** Where the next box begins. */
export function endOfBox(words: readonly Word[], position: number): number {
  let end = position
  while (end - position < mostPieces) {
    const {noNewLine, lineEnd} = words[end]?.breaking ?? {}
    if (noNewLine !== true || lineEnd === true) break
    end += 1
  }
  return end + 1
}
