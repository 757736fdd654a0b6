/** Sets a line by itself, for what stands outside the text: running heads, page numbers. */
import type {Fonts} from '../engine/file/fonts.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {TextLine} from '../engine/pages/laid.ts'
import type {ArtifactKind, Run, TextStyle} from '../engine/lines/runs.ts'
import {placeWords} from '../engine/lines/place-words.ts'
import {baselineOf} from '../engine/lines/text-style.ts'
import type {PlacedWord} from '../engine/lines/word.ts'
import {wordsOf} from '../engine/lines/words.ts'

/** The runs of a line that is written in a direction, from 0; `width` is where they end. */
export function setWords(
  runs: readonly Run[],
  fonts: Fonts,
  rightToLeft = false
): {readonly words: readonly PlacedWord[]; readonly width: number} {
  const words = wordsOf(runs, fonts, rightToLeft)
  const width = words.reduce((sum, word) => sum + word.width, 0) - (words.at(-1)?.trailingCut ?? 0)
  return {words: placeWords(words, rightToLeft), width}
}

/** A line of furniture with its baseline at a height. */
export function artifactLine(
  words: readonly PlacedWord[],
  {x, baseline, width}: {readonly x: number; readonly baseline: number; readonly width: number},
  style: {readonly textStyle: TextStyle; readonly artifact: ArtifactKind},
  fonts: Fonts
): TextLine {
  const {textStyle, artifact} = style
  const above = baselineOf(textStyle, fonts.get(fontOf(textStyle)))
  return {
    words,
    x,
    y: baseline - above,
    width,
    column: width,
    height: textStyle.lead,
    baseline: above,
    anchors: [],
    artifact
  }
}
