/** Sets words of a formula, whose letters fonts of formulas lack, in fonts of the text. */
import type {Composition} from '../composition.ts'
import {placeWords} from '../engine/lines/place-words.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import type {PlacedWord} from '../engine/lines/word.ts'
import {wordsOf} from '../engine/lines/words.ts'
import {textRuns, type RunSetting} from '../text/text-runs.ts'

/** In the order of reading, upright, each with its place from the left edge. */
export function setWords(text: string, setting: RunSetting, composition: Composition): readonly PlacedWord[] {
  // Spaces of a formula are as wide at its ends.
  const runs = textRuns(text.replaceAll(' ', '\u00a0'), setting, composition)
  return placeWords(wordsOf(runs, composition.fonts), false)
}

/** In thousandths of the text's size. */
export function widthOfWords(text: string, composition: Composition): number {
  const textStyle: TextStyle = {...composition.styles.body, size: 1000}
  // What no font has is reported where it is composed.
  const unheard: Composition = {
    ...composition,
    missing: new Set(),
    missingLetters: new Map(),
    diagnostics: []
  }
  const placed = setWords(text, {textStyle, tag: 'Layout'}, unheard)
  return Math.max(0, ...placed.map(({word, x}) => x + word.width))
}
