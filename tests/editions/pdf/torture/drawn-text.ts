/** Where the text of a PDF stands: read from what its pages draw, whatever the layout meant. */
import {Lexer} from '../../../../pipeline/verify/pdf-reader/lexer.ts'
import {PdfFile} from '../../../../pipeline/verify/pdf-reader/file.ts'
import {readFont, type PdfFont} from '../../../../pipeline/verify/pdf-reader/font.ts'
import {identity, multiply, type Matrix} from '../../../../pipeline/verify/pdf-reader/matrix.ts'
import {readPages, type PdfPage} from '../../../../pipeline/verify/pdf-reader/page-tree.ts'
import {
  expectArray,
  expectName,
  expectNumber,
  expectString,
  isDictionary,
  PdfOperator,
  PdfString,
  type PdfValue
} from '../../../../pipeline/verify/pdf-reader/values.ts'

/** Glyphs that are drawn beside each other, in points from the page's top left corner. */
export interface DrawnText {
  readonly page: number
  readonly text: string
  readonly left: number
  /** Without white space at its end. */
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** The kind of an artifact; undefined for what belongs to an element. */
  readonly artifact: string | undefined
}

/** All text of the file, in the order in which it is drawn. */
export function drawnTexts(bytes: Uint8Array): readonly DrawnText[] {
  const file = new PdfFile(bytes)
  const fonts = new Map<string, PdfFont>()
  return readPages(file).flatMap((page) => textsOn(page, file, fonts))
}

interface State {
  readonly matrix: Matrix
  readonly font: PdfFont | undefined
  readonly size: number
}

function textsOn(page: PdfPage, file: PdfFile, fonts: Map<string, PdfFont>): readonly DrawnText[] {
  const found: DrawnText[] = []
  const states: State[] = []
  const artifacts: (string | undefined)[] = []
  let state: State = {matrix: identity, font: undefined, size: 0}
  let pen: Matrix = identity

  const fontOf = (name: string): PdfFont => {
    const reference = file.optionalDictionary(page.resources.get('Font')).get(name) ?? null
    const font = fonts.get(name) ?? readFont(file, reference)
    fonts.set(name, font)
    return font
  }
  const show = ({bytes}: PdfString): void => {
    const {font, size, matrix} = state
    if (font === undefined) throw new Error('expected a font')
    const [, , , , left, height] = multiply(pen, matrix)
    let [text, width, inked] = ['', 0, 0]
    for (let index = 0; index + 1 < bytes.length; index += 2) {
      const code = (bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1)
      text += font.text.get(code) ?? ''
      width += font.show(bytes.slice(index, index + 2)).width
      if (text.trimEnd() === text) inked = width
    }
    const [a, , , , right] = multiply(movedBy((inked * size) / 1000), multiply(pen, matrix))
    pen = multiply(movedBy((width * size) / 1000), pen)
    const baseline = page.mediaBox.top - height
    const artifact = artifacts.findLast((one) => one !== undefined)
    found.push({page: page.number, text, left, right, baseline, size: size * Math.abs(a), artifact})
  }
  const operate = (name: string, operands: readonly PdfValue[]): void => {
    switch (name) {
      case 'q':
        states.push(state)
        return
      case 'Q':
        state = states.pop() ?? state
        return
      case 'cm':
        state = {...state, matrix: multiply(matrixOf(operands), state.matrix)}
        return
      case 'BT':
        pen = identity
        return
      case 'Tm':
        pen = matrixOf(operands)
        return
      case 'Tf':
        state = {...state, font: fontOf(expectName(operands[0])), size: expectNumber(operands[1])}
        return
      case 'BDC':
        artifacts.push(expectName(operands[0]) === 'Artifact' ? kindOf(operands[1]) : undefined)
        return
      case 'EMC':
        artifacts.pop()
        return
      case 'Tj':
        show(expectString(operands[0]))
        return
      case 'TJ':
        for (const one of expectArray(operands[0])) {
          if (one instanceof PdfString) show(one)
          else pen = multiply(movedBy((-expectNumber(one) * state.size) / 1000), pen)
        }
    }
  }
  let operands: PdfValue[] = []
  const lexer = new Lexer(
    Buffer.concat(file.list(page.dictionary.get('Contents')).map((one) => file.streamBytes(one)))
  )
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (value instanceof PdfOperator) {
      operate(value.name, operands)
      operands = []
    } else operands.push(value)
  }
  return found
}

function movedBy(x: number): Matrix {
  return [1, 0, 0, 1, x, 0]
}

/** `Layout`, `Pagination`, or of those `Header` and `Footer`. */
function kindOf(properties: PdfValue | undefined): string {
  if (properties === undefined || !isDictionary(properties)) return 'Layout'
  return expectName(properties.get('Subtype') ?? properties.get('Type'))
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(expectNumber)
  return [a, b, c, d, e, f]
}
