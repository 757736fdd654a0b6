/** Sets a line by itself, for what stands outside the text: running heads, page numbers. */
import {orderOfWords} from './engine/bidirectional.ts'
import type {Fonts} from './engine/fonts.ts'
import {fontOf} from './engine/font-of.ts'
import type {TextLine} from './engine/laid.ts'
import type {ArtifactKind, Run, TextStyle} from './engine/runs.ts'
import {baselineOf} from './engine/text-style.ts'
import type {PlacedWord} from './engine/word.ts'
import {wordsOf} from './engine/words.ts'

/** The runs one after another, from 0; `width` is where they end. */
export function setWords(
  runs: readonly Run[],
  fonts: Fonts
): {readonly words: readonly PlacedWord[]; readonly width: number} {
  const words = wordsOf(runs, fonts)
  const inOrder = orderOfWords(words, false)?.flatMap((index) => words[index] ?? []) ?? words
  let x = 0
  const placed = inOrder.map((word) => {
    const one = {word, x}
    x += word.width
    return one
  })
  return {words: placed, width: x - (placed.at(-1)?.word.trailingCut ?? 0)}
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
    height: textStyle.lead,
    baseline: above,
    anchors: [],
    artifact
  }
}
