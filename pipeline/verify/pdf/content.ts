/**
 * The marked content of a page: what each MCID says, and what its glyphs draw (ISO 32000-1 §9.4, §14.6).
 * Findings name text that is in no block, off the page, invisible, or without a meaning.
 */
import {Unreadable} from '../unreadable.ts'
import {readFont, type PdfFont} from './font.ts'
import type {PdfFile} from './file.ts'
import {Lexer} from './lexer.ts'
import type {PdfPage} from './page-tree.ts'
import {identity, multiply, xOf, yOf, type Matrix} from './matrix.ts'
import {
  expectArray,
  expectDictionary,
  expectName,
  expectNumber,
  expectString,
  isDictionary,
  PdfName,
  PdfOperator,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from './values.ts'

/** One marked-content sequence with an MCID. */
export interface MarkedContent {
  /** What it says: ActualText where there is one, else the glyphs' text. */
  readonly text: string
  /** What its glyphs say, without regard to ActualText. */
  readonly drawn: string
  /** Whether it draws an image or lines. */
  readonly hasGraphics: boolean
}

export type PageFindingKind =
  | 'untagged text'
  | 'untagged drawing'
  | 'artifact inside content'
  | 'content inside an artifact'
  | 'glyph without text'
  | 'text off the page'
  | 'invisible text'
  | 'content marked twice'

export interface PageFinding {
  readonly kind: PageFindingKind
  readonly page: number
  readonly text: string
}

export interface PageContent {
  readonly marked: ReadonlyMap<number, MarkedContent>
  readonly findings: readonly PageFinding[]
}

/** Content that is being read, in pieces: joined once, they are one string and not a tree of them. */
interface OpenContent {
  readonly text: string[]
  readonly drawn: string[]
  isReplaced: boolean
  hasGraphics: boolean
}

interface Scope {
  readonly content: OpenContent | undefined
  readonly artifact: boolean
  readonly replaced: boolean
}

interface GraphicsState {
  readonly matrix: Matrix
  readonly font: PdfFont | undefined
  readonly size: number
  readonly renderingMode: number
}

const deepestScope = 100
const smallestType = 1
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do'])
/** Text operators that move the pen in ways that our writer does not use; to misread one would be worse than to stop. */
const unread = new Set(['Td', 'TD', 'T*', "'", '"', 'TL'])

/** Reads one page; `fonts` keeps the fonts of the file from page to page. */
export function readPage(file: PdfFile, page: PdfPage, fonts: Map<number, PdfFont>): PageContent {
  return new PageReader(file, page, fonts).read()
}

class PageReader {
  readonly #file: PdfFile
  readonly #page: PdfPage
  readonly #fonts: Map<number, PdfFont>
  readonly #marked = new Map<number, OpenContent>()
  readonly #findings: PageFinding[] = []
  readonly #scopes: Scope[] = []
  readonly #states: GraphicsState[] = []
  #scope: Scope = {content: undefined, artifact: false, replaced: false}
  #state: GraphicsState = {matrix: identity, font: undefined, size: 0, renderingMode: 0}
  #textMatrix: Matrix = identity
  /** How far the pen has moved from the origin of the text matrix. */
  #pen = 0

  constructor(file: PdfFile, page: PdfPage, fonts: Map<number, PdfFont>) {
    this.#file = file
    this.#page = page
    this.#fonts = fonts
  }

  read(): PageContent {
    const bytes = Buffer.concat(
      this.#file
        .list(this.#page.dictionary.get('Contents'))
        .flatMap((one) => [this.#file.streamBytes(one), Buffer.from('\n')])
    )
    const lexer = new Lexer(bytes)
    let operands: PdfValue[] = []
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (value instanceof PdfOperator) {
        this.#operator(value.name, operands)
        operands = []
      } else operands.push(value)
    }
    return {marked: closed(this.#marked), findings: this.#findings}
  }

  #operator(name: string, operands: readonly PdfValue[]): void {
    switch (name) {
      case 'BDC':
      case 'BMC':
        this.#begin(expectName(operands[0]), name === 'BDC' ? operands[1] : undefined)
        return
      case 'EMC':
        this.#scope = this.#scopes.pop() ?? fail('marked content of the PDF ends before it begins')
        return
      case 'q':
        if (this.#states.length > deepestScope) fail('graphics states of the PDF are nested too deep')
        this.#states.push(this.#state)
        return
      case 'Q':
        this.#state = this.#states.pop() ?? fail('a graphics state of the PDF ends before it begins')
        return
      case 'cm':
        this.#state = {...this.#state, matrix: multiply(matrixOf(operands), this.#state.matrix)}
        return
      case 'BT':
        this.#textMatrix = identity
        this.#pen = 0
        return
      case 'Tm':
        this.#textMatrix = matrixOf(operands)
        this.#pen = 0
        return
      case 'Tf':
        this.#state = {
          ...this.#state,
          font: this.#font(expectName(operands[0])),
          size: expectNumber(operands[1])
        }
        return
      case 'Tr':
        this.#state = {...this.#state, renderingMode: expectNumber(operands[0])}
        return
      case 'Tj':
        this.#show(expectString(operands[0]))
        return
      case 'TJ':
        for (const one of expectArray(operands[0])) {
          if (one instanceof PdfString) this.#show(one)
          else this.#advance(-expectNumber(one))
        }
        return
      case 'Tc':
      case 'Tw':
      case 'Tz':
        if (expectNumber(operands[0]) !== (name === 'Tz' ? 100 : 0))
          fail(`an operator of the PDF is not read: ${name}`)
        return
      default:
        if (unread.has(name)) fail(`an operator of the PDF is not read: ${name}`)
        if (painting.has(name)) this.#paint(name)
    }
  }

  /** All that is drawn is content or an artifact (ISO 14289-1 §7.1). */
  #paint(operator: string): void {
    if (this.#scope.content !== undefined) this.#scope.content.hasGraphics = true
    else if (!this.#scope.artifact) this.#find('untagged drawing', operator)
  }

  #begin(tag: string, operand: PdfValue | undefined): void {
    if (this.#scopes.length > deepestScope) fail('marked content of the PDF is nested too deep')
    this.#scopes.push(this.#scope)
    if (tag === 'Artifact') {
      if (this.#scope.content !== undefined) this.#find('artifact inside content', '')
      this.#scope = {...this.#scope, content: undefined, artifact: true}
      return
    }
    const properties = this.#properties(operand)
    const id = properties.get('MCID')
    if (id !== undefined) {
      const number = expectNumber(id)
      if (this.#scope.artifact) this.#find('content inside an artifact', '')
      if (this.#marked.has(number)) this.#find('content marked twice', '')
      const content: OpenContent = {text: [], drawn: [], isReplaced: false, hasGraphics: false}
      this.#marked.set(number, content)
      this.#scope = {content, artifact: false, replaced: false}
    }
    const actual = properties.get('ActualText')
    if (actual === undefined || this.#scope.content === undefined || this.#scope.replaced) return
    this.#scope.content.text.push(textOf(this.#file.resolve(actual)))
    this.#scope.content.isReplaced = true
    this.#scope = {...this.#scope, replaced: true}
  }

  #properties(operand: PdfValue | undefined): PdfDictionary {
    if (operand === undefined) return new Map()
    if (isDictionary(operand)) return operand
    if (!(operand instanceof PdfName)) return fail('marked content of the PDF has no properties')
    const named = this.#file.optionalDictionary(this.#page.resources.get('Properties'))
    return expectDictionary(this.#file.resolve(named.get(operand.name)))
  }

  #font(name: string): PdfFont {
    const fonts = this.#file.optionalDictionary(this.#page.resources.get('Font'))
    const reference = fonts.get(name) ?? null
    const key =
      reference !== null && typeof reference === 'object' && 'number' in reference ? reference.number : -1
    const known = this.#fonts.get(key)
    if (known !== undefined) return known
    const font = readFont(this.#file, reference)
    if (key !== -1) this.#fonts.set(key, font)
    return font
  }

  /** Moves the pen by thousandths of the size. */
  #advance(thousandths: number): void {
    this.#pen += (thousandths * this.#state.size) / 1000
  }

  #show({bytes}: PdfString): void {
    const {font} = this.#state
    if (font === undefined) return fail('text of the PDF has no font')
    const {text, width, unknown} = font.show(bytes)
    const {content, artifact, replaced} = this.#scope
    if (!artifact && !replaced)
      for (const code of unknown) this.#find('glyph without text', `code ${String(code)}`)
    const start = this.#pen
    this.#advance(width)
    if (artifact) return
    this.#judgeVisibility(start, text)
    if (content === undefined) {
      this.#find('untagged text', text)
      return
    }
    content.drawn.push(text)
    if (!replaced) content.text.push(text)
  }

  /** Of what was shown since the pen was at `start`. */
  #judgeVisibility(start: number, text: string): void {
    const {left, bottom, right, top} = this.#page.mediaBox
    const slack = 0.5
    const x = this.#xAt(start)
    const end = this.#xAt(this.#pen)
    const y = yOf(this.#state.matrix, xOf(this.#textMatrix, start, 0), yOf(this.#textMatrix, start, 0))
    const isOff = x < left - slack || end > right + slack || y < bottom || y > top
    if (isOff && text.trim() !== '') this.#find('text off the page', text)
    const isInvisible = this.#state.renderingMode === 3 || this.#state.renderingMode === 7
    if (isInvisible || this.#state.size < smallestType) this.#find('invisible text', text)
  }

  /** Where the pen stands on the page, across. */
  #xAt(pen: number): number {
    return xOf(this.#state.matrix, xOf(this.#textMatrix, pen, 0), yOf(this.#textMatrix, pen, 0))
  }

  #find(kind: PageFindingKind, text: string): void {
    this.#findings.push({kind, page: this.#page.number, text})
  }
}

function closed(marked: ReadonlyMap<number, OpenContent>): ReadonlyMap<number, MarkedContent> {
  return new Map(
    Array.from(marked, ([id, {text, drawn, isReplaced, hasGraphics}]) => {
      const letters = drawn.join('')
      return [id, {text: isReplaced ? text.join('') : letters, drawn: letters, hasGraphics}]
    })
  )
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a, b, c, d, e, f] = operands.map(expectNumber)
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
  ) {
    return fail('a matrix of the PDF is cut')
  }
  return [a, b, c, d, e, f]
}

function fail(message: string): never {
  throw new Unreadable(message)
}
