/** Reads a font of a PDF: the text and width of each character code (ISO 32000-1 §9.6, §9.7, §9.10.3). */
import {fail} from '../unreadable.ts'
import {Lexer} from './lexer.ts'
import type {PdfFile} from './file.ts'
import {
  expectArray,
  expectNumber,
  expectString,
  isArray,
  PdfOperator,
  utf16From,
  type PdfDictionary,
  type PdfValue
} from './values.ts'

/** What a string of character codes shows. */
export interface ShownText {
  /** With U+FFFD for a glyph that says nothing. */
  readonly text: string
  /** The same as its letters are seen: those of a glyph that are read from right to left are turned round. */
  readonly seen: string
  /** In thousandths of the size, and without the spaces at its end. */
  readonly width: number
  readonly widthSeen: number
  /** The codes of the glyphs that say nothing. */
  readonly unknown: readonly number[]
  /** Whether something of it is written from right to left. */
  readonly isFromTheRight: boolean
  /** Whether all of it combines with letters, and is put above or below them, wherever the pen is. */
  readonly isMarksAlone: boolean
  readonly isBlank: boolean
  /** The hyphen at the end of a line is shown beside a link, as spaces are. */
  readonly isHyphen: boolean
}

export interface FontCodes {
  /** In thousandths of the size, by code. */
  readonly widths: ReadonlyMap<number, number>
  readonly defaultWidth: number
  /** Of a code. */
  readonly bytes: 1 | 2
}

/** What a code shows. */
interface Letter {
  readonly text: string
  readonly width: number
  readonly isUnknown: boolean
}

/** Strings of so many bytes are kept, words and parts of them: hardly any that is longer stands in a file twice. */
const longestKept = 16

export class PdfFont {
  /** By code; a code without text is absent. */
  readonly text: ReadonlyMap<number, string>
  readonly #codes: FontCodes
  /** Those that were shown, by code. */
  readonly #letters: (Letter | undefined)[] = []
  /** By the string's bytes. */
  readonly #shown = new Map<string, ShownText>()

  constructor(text: ReadonlyMap<number, string>, codes: FontCodes) {
    this.text = text
    this.#codes = codes
  }

  show(bytes: string): ShownText {
    if (bytes.length > longestKept) return this.#read(bytes)
    const known = this.#shown.get(bytes)
    if (known !== undefined) return known
    const shown = this.#read(bytes)
    this.#shown.set(bytes, shown)
    return shown
  }

  #read(bytes: string): ShownText {
    const size = this.#codes.bytes
    const meanings: string[] = []
    const unknown: number[] = []
    let [width, widthSeen] = [0, 0]
    for (let index = 0; index + size <= bytes.length; index += size) {
      const first = bytes.charCodeAt(index)
      const code = size === 1 ? first : (first << 8) | bytes.charCodeAt(index + 1)
      const letter = this.#letters[code] ?? this.#letter(code)
      meanings.push(letter.text)
      if (letter.isUnknown) unknown.push(code)
      width += letter.width
      if (letter.text !== ' ') widthSeen = width
    }
    const text = meanings.join('')
    const isFromTheRight = fromTheRight.test(text)
    const seen = isFromTheRight ? meanings.map(asSeen).join('') : text
    const trimmed = text.trim()
    const [isBlank, isHyphen] = [trimmed === '', trimmed === '-' || trimmed === '\u2010']
    const isMarksAlone = marksAlone.test(text)
    return {text, seen, width, widthSeen, unknown, isFromTheRight, isMarksAlone, isBlank, isHyphen}
  }

  #letter(code: number): Letter {
    const {widths, defaultWidth} = this.#codes
    const meaning = this.text.get(code) ?? ''
    const isUnknown = meaning === '' || meaning === '\0'
    const letter = {text: isUnknown ? '\ufffd' : meaning, width: widths.get(code) ?? defaultWidth, isUnknown}
    this.#letters[code] = letter
    return letter
  }
}

/** Letters of scripts that are written from right to left. */
export const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const marksAlone = /^\p{M}+$/u

/** Of a glyph that stands for several letters which are written from right to left, these are turned round. */
function asSeen(meaning: string): string {
  return meaning.length > 1 && fromTheRight.test(meaning) ? [...meaning].toReversed().join('') : meaning
}

const lastCode = 0xffff

/** Reads a Type 0 or Type 1 font with a ToUnicode CMap; others are not what our writer makes and are refused. */
export function readFont(file: PdfFile, reference: PdfValue | undefined): PdfFont {
  const font = file.dictionary(reference)
  const text = readToUnicode(file.streamBytes(font.get('ToUnicode')))
  // codes are of one byte, as those of the signs of formulas are, where a font is not composite (ISO 32000-1 §9.6.2)
  if (file.name(font.get('Subtype')) === 'Type1')
    return new PdfFont(text, {widths: readSimpleWidths(file, font), defaultWidth: 0, bytes: 1})
  const descendant = file.dictionary(expectArray(file.resolve(font.get('DescendantFonts')))[0])
  const defaultWidth = expectNumber(file.resolve(descendant.get('DW')) ?? 1000)
  return new PdfFont(text, {widths: readWidths(file, descendant), defaultWidth, bytes: 2})
}

function readSimpleWidths(file: PdfFile, font: PdfDictionary): ReadonlyMap<number, number> {
  const first = file.number(font.get('FirstChar'))
  const widths = file.list(font.get('Widths'))
  return new Map(widths.map((width, index) => [first + index, file.number(width)]))
}

function readWidths(file: PdfFile, font: PdfDictionary): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const values = file.list(font.get('W'))
  for (let index = 0; index + 1 < values.length;) {
    const first = expectNumber(values[index])
    const next = file.resolve(values[index + 1])
    if (isArray(next)) {
      next.forEach((width, offset) => widths.set(first + offset, expectNumber(width)))
      index += 2
    } else {
      const last = Math.min(expectNumber(next), lastCode)
      const width = expectNumber(values[index + 2])
      for (let code = first; code <= last; code += 1) {
        if (widths.has(code)) fail('a font of the PDF gives a width twice')
        widths.set(code, width)
      }
      index += 3
    }
  }
  return widths
}

/** The bfchar and bfrange entries of a ToUnicode CMap. */
function readToUnicode(bytes: Buffer): ReadonlyMap<number, string> {
  const lexer = new Lexer(bytes)
  const text = new Map<number, string>()
  let operands: PdfValue[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    if (value.name === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2)
        text.set(codeOf(operands[index]), utf16Of(operands[index + 1]))
    } else if (value.name === 'endbfrange') {
      for (let index = 0; index + 2 < operands.length; index += 3)
        addRange(text, operands.slice(index, index + 3))
    }
    operands = []
  }
  return text
}

function addRange(text: Map<number, string>, [from, to, target]: readonly PdfValue[]): void {
  const first = codeOf(from)
  const last = Math.min(codeOf(to), lastCode)
  for (let code = first; code <= last; code += 1) {
    // Ranges that overlap could be written without number.
    if (text.has(code)) fail('a font of the PDF gives the text of a code twice')
    if (isArray(target)) {
      const one = target[code - first]
      if (one !== undefined) text.set(code, utf16Of(one))
      continue
    }
    const start = utf16Of(target)
    const end = start.charCodeAt(start.length - 1) + code - first
    text.set(code, start.slice(0, -1) + String.fromCharCode(end))
  }
}

function codeOf(value: PdfValue | undefined): number {
  let code = 0
  for (const byte of expectString(value).bytes) code = code * 256 + byte.charCodeAt(0)
  return code
}

function utf16Of(value: PdfValue | undefined): string {
  return utf16From(expectString(value).bytes, 0)
}
