/** Measures a text on one line. */
import type {Composition} from '../composition.ts'
import type {Run} from '../engine/lines/runs.ts'
import {extentOf, wordsOf} from '../engine/lines/words.ts'

/** Without the white space at its end. */
export function widthOf(runs: readonly Run[], {fonts}: Composition): number {
  return extentOf(wordsOf(runs, fonts)).most
}
