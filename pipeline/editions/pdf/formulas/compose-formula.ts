/** Composes a formula: its drawing in pieces between which a line may end. */
import {finding} from '../../../model/finding.ts'
import type {Formula} from '../../../model/tree/nodes.ts'
import type {Composition} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import {TextWriter} from '../engine/file/text-writer.ts'
import type {Picture, Run, TextStyle, WriteLetters} from '../engine/lines/runs.ts'
import type {RunSetting} from '../text/text-runs.ts'
import type {Formulas} from './formulas.ts'
import type {FormulaPiece, WordsMark} from './marks.ts'
import {setWords} from './words-in-formulas.ts'

/** What is made smaller by more is hard to read. */
const leastScale = 0.7

/** `width` is that of the column, which no piece is wider than. */
export function composeFormula(
  formula: Formula,
  {setting, width}: {readonly setting: RunSetting; readonly width: number},
  composition: Composition & {readonly formulas: Formulas}
): readonly Run[] {
  const {formulas} = composition
  const pieces = formulas.piecesOf(formula)
  const {size} = setting.textStyle
  const widest = Math.max(...pieces.map((piece) => (piece.width * size) / 1000))
  const scale = Math.min(1, width / widest)
  if (scale < leastScale) {
    const message = `a formula is ${Math.round((1 / scale) * 10) / 10} times as wide as its column, and is made smaller in the PDF`
    composition.diagnostics.push(
      finding('formula/fits-column', composition.place, message, {
        hints: ['divide it by `\\\\` in `aligned` or `split`, or shorten it']
      })
    )
  }
  return pieces.map((piece): Run => {
    const picture = pictureOf(piece, size * scale, {setting, composition})
    return {...setting, text: '\ufffc', font: fontOf(setting.textStyle), picture}
  })
}

function pictureOf(
  piece: FormulaPiece,
  size: number,
  {
    setting,
    composition
  }: {readonly setting: RunSetting; readonly composition: Composition & {readonly formulas: Formulas}}
): Picture {
  const scale = size / 1000
  const letters = piece.marks.flatMap((mark) =>
    mark.kind === 'words' ? [[mark, lettersOf(mark, size, setting, composition)] as const] : []
  )
  return {
    kind: 'formula',
    width: piece.width * scale,
    height: piece.height * scale,
    depth: piece.depth * scale,
    space: piece.space * scale,
    size,
    piece,
    colour: setting.textStyle.colour,
    fonts: composition.formulas.fonts,
    letters: new Map(letters)
  }
}

/** Letters that fonts of formulas lack, in those of the text, in their own direction. */
function lettersOf(
  {text, size: part}: WordsMark,
  size: number,
  setting: RunSetting,
  composition: Composition
): WriteLetters {
  const {colour} = setting.textStyle
  const textStyle: TextStyle = {...composition.styles.body, colour, size: (size * part) / 1000}
  const words = setWords(text, {...setting, textStyle}, composition)
  return (content, place) => {
    const writer = new TextWriter(content)
    for (const {word, x} of words) {
      const meant = word.run.actualText ?? (word.drawn.isFaithful ? undefined : word.text)
      writer.write(word, {x: place.x + x, baseline: place.baseline}, meant)
    }
    writer.end()
  }
}
