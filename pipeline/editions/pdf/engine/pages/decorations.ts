/** Draws what stands behind and under words: grounds, underlines, strokes through. */
import type {Rectangle, TextLine} from './laid.ts'
import type {TextStyle} from '../lines/runs.ts'
import type {PlacedWord} from '../lines/word.ts'

/** Whether anything is drawn behind or under the words of a line. */
export function isDecorated({words}: TextLine): boolean {
  return words.some(({word}) => {
    const {ground, underline, strike} = word.run.textStyle
    return ground !== undefined || underline !== undefined || strike === true
  })
}

/** Behind the words. */
export function groundsOf(line: TextLine): readonly Rectangle[] {
  return bands(
    line,
    ({textStyle}) => textStyle.ground,
    (style) => ({
      y: line.y + line.baseline - style.size * 0.95,
      height: style.size * 1.25
    })
  )
}

/** Under the words, and through those that are struck. */
export function strokesOf(line: TextLine): readonly Rectangle[] {
  const base = line.y + line.baseline
  return [
    ...bands(
      line,
      ({textStyle}) => textStyle.underline,
      (style) => ({y: base + style.size * 0.16, height: 0.4})
    ),
    ...bands(
      line,
      ({textStyle}) => (textStyle.strike === true ? textStyle.colour : undefined),
      (style) => ({
        y: base - style.size * 0.26,
        height: 0.5
      })
    )
  ]
}

/** One rectangle for neighbours of one colour, whichever way they are read; none under white space at the line's end. */
function bands(
  line: TextLine,
  colourOf: (word: PlacedWord['word']) => string | undefined,
  edges: (style: TextStyle) => {readonly y: number; readonly height: number}
): readonly Rectangle[] {
  const found: (Rectangle & {width: number})[] = []
  let last: (Rectangle & {width: number}) | undefined
  const end = line.words.at(-1)
  const words = line.words.toSorted((one, other) => one.x - other.x)
  for (const [index, placed] of words.entries()) {
    const {word, x} = placed
    const colour = placed === end && word.isWhite ? undefined : colourOf(word)
    if (colour === undefined) {
      last = undefined
      continue
    }
    const left = line.x + x
    const goesOn = colourOf(words[index + 1]?.word ?? word) === colour && index < words.length - 1
    const width = word.width - (goesOn ? 0 : word.trailingCut)
    if (last?.colour === colour && Math.abs(last.x + last.width - left) < 0.5) {
      last.width = left + width - last.x
      continue
    }
    last = {x: left, width, colour, ...edges(word.textStyle)}
    found.push(last)
  }
  return found
}
