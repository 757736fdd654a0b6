/** The rows of a paragraph, and the units that they are filled with. */
import type {Word} from './runs.ts'

/** The words of one line, before they have places. */
export interface Row {
  readonly words: readonly Word[]
  /** Whether a line of the source goes on from the row before. */
  readonly continues: boolean
}

/** More pieces are no word that a reader would miss a break in. */
const mostPieces = 100

/** A word and the pieces that belong to it. */
export function unitAt(words: readonly Word[], position: number): readonly Word[] {
  let end = position
  while (words[end]?.noNewLine === true && words[end]?.lineEnd !== true && end - position < mostPieces)
    end += 1
  return words.slice(position, end + 1)
}
