/**
 * Interprets the content of a page: the text of each marked-content sequence, and what its glyphs draw (ISO 32000-1
 * §9.4, §14.6). Reports text that is in no block, off the page, invisible, or without a meaning.
 */
import {fail} from '../../unreadable.ts'
import {around, transformed, within, type Box, type Rectangle} from '../box.ts'
import type {PdfFile} from '../file.ts'
import {readFont, type PdfFont} from '../font.ts'
import {Occlusion} from '../occlusion.ts'
import {Lexer} from '../lexer.ts'
import {identity, xOf, yOf, type Matrix} from '../matrix.ts'
import type {PdfPage} from '../page-tree.ts'
import {numberOf} from '../tags.ts'
import {
  expectArray,
  expectDictionary,
  expectName,
  expectNumber,
  expectString,
  isDictionary,
  PdfName,
  PdfOperator,
  PdfStream,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from '../values.ts'
import {addLine, closed, OpenContent, takeName} from './open-content.ts'
import {GraphicsStates} from './graphics-states.ts'
import {matrixOf, type Operands} from './operands.ts'
import type {ArtifactText, PageContent, PageFinding, PageFindingKind} from './page-content.ts'
import {imagesIn, pictureOf, type KnownPictures} from './pictures.ts'
import {addPiece, type PlaceOfLetters} from './pieces.ts'

interface Scope {
  readonly content: OpenContent | undefined
  readonly artifact: boolean
  readonly replaced: boolean
}

/** Where the pieces that one operator shows stand. */
interface Extent {
  /** Of all that is no space, by the pen. */
  left: number
  right: number
  /** A little behind where each begins on the page, but for spaces and hyphens. */
  readonly starts: number[]
}

const deepestScope = 100

const smallestType = 1
/** What combines with letters stands above or below them, wherever a font puts it. */
const marks = /^[\p{M}\s]+$/u
/** What makes a path longer, or ends it without paint (§8.5.2). */
const outlining = new Set(['re', 'm', 'l', 'c', 'v', 'y', 'h', 'n'])
const filling = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const stroking = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])

/** What is read of a file once, and met on many pages. */
export interface KnownParts {
  /** By their objects. */
  readonly fonts: Map<number, PdfFont>
  readonly pictures: KnownPictures
}

/** Reads one page; `known` is kept from page to page. */
export function readPage(file: PdfFile, page: PdfPage, known: KnownParts): PageContent {
  return new PageReader(file, page, known).read()
}

class PageReader {
  readonly #file: PdfFile
  readonly #page: PdfPage
  readonly #known: KnownParts
  readonly #marked = new Map<number, OpenContent>()
  /** What has the number of one of these: it names no more than one in a stream (§14.7.4.2), and readers take either or both. */
  readonly #again: OpenContent[] = []
  readonly #findings: PageFinding[] = []
  readonly #scopes: Scope[] = []
  readonly #graphics = new GraphicsStates((name) => this.#font(name))
  readonly #artifacts: ArtifactText[] = []
  /** The words of the artifact that is open, and its kind. */
  #beside: {readonly kind: string; readonly words: string[]} | undefined
  readonly #occlusion: Occlusion
  /** What the path that is being drawn lies in (§8.5.2); of a curve, with the points that pull it. */
  #path: Box | undefined
  /** Whether letters stand upright. */
  #isUpright = true
  #scope: Scope = {content: undefined, artifact: false, replaced: false}
  #textMatrix: Matrix = identity
  /** How far the pen has moved from the origin of the text matrix. */
  #pen = 0
  /** Where the letters that are being shown stand. */
  readonly #at: PlaceOfLetters = {x: 0, y: 0, size: 0, room: 0, isReplaced: false}

  constructor(file: PdfFile, page: PdfPage, known: KnownParts) {
    this.#file = file
    this.#page = page
    this.#known = known
    this.#occlusion = new Occlusion((covered) => this.#findings.push({page: page.number, ...covered}))
  }

  read(): PageContent {
    const bytes = Buffer.concat(
      this.#file
        .list(this.#page.dictionary.get('Contents'))
        .flatMap((one) => [this.#file.streamBytes(one), Buffer.from('\n')])
    )
    this.#operators(new Lexer(bytes, {names: this.#file.names}))
    const {number} = this.#page
    const marked = new Map(Array.from(this.#marked, ([id, content]) => [id, closed(content, number)]))
    const again = this.#again.map((content): PageFinding => {
      const text = `MCID ${String(content.id)} on page ${String(number)}: ${closed(content, number).text}`
      return {kind: 'content with the number of another', page: number, text, content: content.id}
    })
    return {marked, artifacts: this.#artifacts, findings: [...this.#findings, ...again]}
  }

  /** Only the loop: what is compiled for a running loop is thrown away where the function goes on behind it. */
  #operators(lexer: Lexer): void {
    // emptied place by place: a list that is cut off gets its room anew
    const operands: (PdfValue | undefined)[] = []
    let count = 0
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (value instanceof PdfOperator) {
        this.#operator(value.name, operands)
        while (count > 0) operands[(count -= 1)] = undefined
      } else operands[count++] = value
    }
  }

  #operator(name: string, operands: Operands): void {
    switch (name) {
      case 'Tj':
        return this.#show([expectString(operands[0])])
      case 'TJ':
        return this.#show(expectArray(operands[0]))
      case 'BDC':
      case 'BMC':
        return this.#begin(expectName(operands[0]), name === 'BDC' ? operands[1] : undefined)
      case 'EMC':
        return this.#end()
      case 'BT':
        return this.#moveTo(identity)
      case 'Tm':
        this.#moveTo(matrixOf(operands))
        this.#isUpright = isUpright(this.#textMatrix, this.#graphics.state.matrix)
        return
      case 'W':
      case 'W*':
        return this.#clip()
      case 'Do':
        return this.#drawObject(expectName(operands[0]))
      case 'sh':
        return this.#shade()
      default:
        if (outlining.has(name)) this.#extend(name, operands)
        else if (filling.has(name) || stroking.has(name)) this.#paint(name)
        else this.#graphics.set(name, operands)
    }
  }

  #moveTo(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#pen = 0
  }

  /** Makes the path longer, or ends it (§8.5.2). */
  #extend(name: string, operands: Operands): void {
    const {matrix} = this.#graphics.state
    const add = (...rectangle: Rectangle): void => {
      this.#path = around(this.#path, transformed(matrix, rectangle))
    }
    if (name === 'n') this.#path = undefined
    else if (name === 're')
      add(
        expectNumber(operands[0]),
        expectNumber(operands[1]),
        expectNumber(operands[2]),
        expectNumber(operands[3])
      )
    else if (name !== 'h')
      for (let index = 0; operands[index] !== undefined; index += 2)
        add(expectNumber(operands[index]), expectNumber(operands[index + 1]), 0, 0)
  }

  #clip(): void {
    const box = this.#path
    const {clip} = this.#graphics.state
    this.#graphics.change({isPlain: false, clip: box === undefined ? clip : within(box, clip)})
    this.#frame(box)
  }

  /** What a picture is drawn in, by the first that is drawn or cut off of it. */
  #frame(box: Box | undefined): void {
    const {content} = this.#scope
    if (content?.isUnframed !== true) return
    content.frame = box
    content.isUnframed = false
  }

  #paint(operator: string): void {
    this.#drawn()
    // What is painted before anything is cut off may reach out of its frame.
    this.#frame(undefined)
    if (filling.has(operator) && this.#path !== undefined) this.#fill(this.#path)
    this.#path = undefined
  }

  #shade(): void {
    this.#drawn()
    this.#graphics.change({isPlain: false})
    this.#frame(undefined)
    this.#fill(this.#page.mediaBox)
  }

  #drawn(): void {
    if (this.#scope.content !== undefined) this.#scope.content.hasGraphics = true
  }

  /** An image, or a drawing of its own that has to hold no words but in a picture. */
  #drawObject(name: string): void {
    const objects = this.#file.optionalDictionary(this.#page.resources.get('XObject'))
    const stream = this.#file.resolve(objects.get(name))
    this.#drawn()
    if (!(stream instanceof PdfStream)) {
      this.#frame(undefined)
      return
    }
    const isForm = this.#file.name(stream.dictionary.get('Subtype')) === 'Form'
    const {content} = this.#scope
    const hasNoWords = isForm && content?.type !== 'Figure'
    if (hasNoWords && /T[jJ'"]/.test(this.#file.streamBytes(objects.get(name)).toString('latin1')))
      this.#find('untagged text', name)
    const box = transformed(this.#graphics.state.matrix, [0, 0, 1, 1])
    this.#fill(box)
    if (content !== undefined) content.images += isForm ? imagesIn(stream, this.#file) : 1
    // What is in a drawing is the drawing's.
    if (!isForm && content?.isUnframed === true)
      content.picture = pictureOf(stream, this.#file, this.#known.pictures)
    this.#frame(box)
  }

  /** What was shown before and lies in what is painted is out of sight; words that are shown later where it is dark are not seen either. Of a picture it is known at its end what it covers. */
  #fill(whole: Box): void {
    const {clip, isDark} = this.#graphics.state
    const box = within(whole, clip)
    const {content} = this.#scope
    if (content?.type === 'Figure') {
      content.painted = around(content.painted, box)
      return
    }
    this.#occlusion.paint(box)
    if (isDark && whole.top - whole.bottom > smallestType) this.#occlusion.darken(box)
  }

  #end(): void {
    const {content, replaced} = this.#scope
    this.#scope = this.#scopes.pop() ?? fail('marked content of the PDF ends before it begins')
    if (!this.#scope.artifact) this.#closeArtifact()
    if (replaced && content !== undefined) takeName(content)
    if (content?.painted === undefined || content === this.#scope.content) return
    const {id, frame, painted} = content
    this.#occlusion.draw({box: frame ?? painted, content: id}, painted)
  }

  #closeArtifact(): void {
    if (this.#beside === undefined) return
    const {kind, words} = this.#beside
    if (words.length > 0) this.#artifacts.push({page: this.#page.number, kind, text: words.join('')})
    this.#beside = undefined
  }

  #begin(tag: string, operand: PdfValue | undefined): void {
    if (this.#scopes.length > deepestScope) fail('marked content of the PDF is nested too deep')
    this.#scopes.push(this.#scope)
    const properties = this.#properties(operand)
    if (tag === 'Artifact') {
      const kinds = ['Type', 'Subtype'].flatMap((key) => this.#file.name(properties.get(key)) ?? [])
      this.#beside ??= {kind: kinds.join('/'), words: []}
      this.#scope = {...this.#scope, content: undefined, artifact: true}
      return
    }
    const id = properties.get('MCID')
    if (id !== undefined) {
      const number = expectNumber(id)
      const begun = new OpenContent(number, tag)
      if (this.#marked.has(number)) this.#again.push(begun)
      else this.#marked.set(number, begun)
      this.#scope = {content: begun, artifact: false, replaced: false}
    }
    if (tag === 'OC' || [...properties.keys()].some((key) => key !== 'MCID' && key !== 'ActualText'))
      this.#find('content that says more', tag)
    const actual = properties.get('ActualText')
    const {content} = this.#scope
    if (actual === undefined || content === undefined || this.#scope.replaced) return
    const said = textOf(this.#file.resolve(actual))
    if (!content.isReplaced) for (const drawn of content.drawn) content.text.push(drawn)
    content.text.push(said)
    if (content.type !== 'Formula')
      content.pieces.push({said: [said], seen: [], isReplaced: true, place: undefined, right: 0})
    content.isReplaced = true
    content.before = content.drawn.length
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
    const reference = fonts.get(name)
    const object = numberOf(reference)
    const known = this.#known.fonts.get(object)
    if (known !== undefined) return known
    const font = readFont(this.#file, reference)
    if (object !== 0) this.#known.fonts.set(object, font)
    return font
  }

  /** Shows strings one behind the other; a number between them takes the pen back, in thousandths of the size (§9.4.3). */
  #show(pieces: readonly PdfValue[]): void {
    const {font = fail('text of the PDF has no font'), size, matrix: page} = this.#graphics.state
    const {content, artifact, replaced} = this.#scope
    const matrix = this.#textMatrix
    const start = this.#pen
    const extent: Extent = {left: Infinity, right: -Infinity, starts: []}
    const at = this.#at
    at.size = size
    at.isReplaced = replaced
    let [pen, shown] = [start, '']
    for (const piece of pieces) {
      if (!(piece instanceof PdfString)) {
        pen -= (expectNumber(piece) * size) / 1000
        continue
      }
      const letters = font.show(piece.bytes)
      if (!artifact && !replaced)
        for (const code of letters.unknown) this.#find('glyph without text', `code ${String(code)}`)
      shown += letters.text
      const room = (letters.width * size) / 1000
      if (content !== undefined) {
        const across = pen * matrix[0] + matrix[4]
        const up = pen * matrix[1] + matrix[5]
        at.x = across * page[0] + up * page[2] + page[4]
        at.y = across * page[1] + up * page[3] + page[5]
        at.room = room
        addPiece(content, letters, at)
      }
      if (!letters.isBlank) {
        extent.left = Math.min(extent.left, pen)
        extent.right = Math.max(extent.right, pen + (letters.widthSeen * size) / 1000)
        if (!letters.isHyphen) extent.starts.push(this.#xAt(pen + Math.min(size / 8, room / 2)))
      }
      pen += room
    }
    this.#pen = pen
    this.#words(shown, start, extent)
  }

  /** What was shown since the pen was at `start`. */
  #words(text: string, start: number, extent: Extent): void {
    const {content, artifact, replaced} = this.#scope
    if (artifact) {
      // A picture that is decoration may have words.
      if (this.#graphics.state.isPlain) this.#beside?.words.push(text)
      return
    }
    this.#judgeVisibility(text, start, extent)
    if (content === undefined) {
      this.#find('untagged text', text)
      return
    }
    content.drawn.push(text)
    if (content.isReplaced && !replaced) content.text.push(text)
  }

  #judgeVisibility(text: string, start: number, pens: Extent): void {
    const {left, bottom, right, top} = this.#page.mediaBox
    const {renderingMode, size, isPlain, isDark: isReadable} = this.#graphics.state
    const slack = 0.5
    const y = this.#yAt(start)
    const {content} = this.#scope
    if (content !== undefined) content.start ??= {x: this.#xAt(start), y, size}
    // The words of a picture are its author's, of any colour and size, and may lie beyond what is seen of it.
    if (content?.type === 'Figure' || pens.left > pens.right) return
    const own = {y, size, left: this.#xAt(pens.left), right: this.#xAt(pens.right)}
    const isOff = own.left < left - slack || own.right > right + slack || y < bottom || y > top
    if (isOff) this.#find('text off the page', text)
    const isInvisible = renderingMode === 3 || renderingMode === 7 || size < smallestType
    // Signs of a formula are turned, stretched, and cut off where they are parts of tall ones.
    const isFormula = content?.type === 'Formula'
    const isHidden = isFormula ? !isReadable : !(isPlain && isReadable && this.#isUpright)
    if (isInvisible || isHidden) this.#find('invisible text', text)
    if (isFormula) {
      content.hasGraphics = true
      return
    }
    if (content !== undefined && !marks.test(text)) addLine(content.lines, own)
    const id = content?.id ?? -1
    this.#occlusion.show({starts: pens.starts, bottom: y, top: y + size / 2, text, content: id})
  }

  /** Where the pen stands on the page, across and up. */
  #xAt(pen: number): number {
    return xOf(this.#graphics.state.matrix, xOf(this.#textMatrix, pen, 0), yOf(this.#textMatrix, pen, 0))
  }

  #yAt(pen: number): number {
    return yOf(this.#graphics.state.matrix, xOf(this.#textMatrix, pen, 0), yOf(this.#textMatrix, pen, 0))
  }

  #find(kind: PageFindingKind, text: string): void {
    this.#findings.push({kind, page: this.#page.number, text, content: this.#scope.content?.id})
  }
}

/** Whether letters are set on their feet, neither turned nor smaller than they say. */
function isUpright(text: Matrix, page: Matrix): boolean {
  if (text[0] * page[1] + text[1] * page[3] !== 0 || text[2] * page[0] + text[3] * page[2] !== 0) return false
  return text[0] * page[0] + text[1] * page[2] > 0.5 && text[2] * page[1] + text[3] * page[3] > 0.5
}
