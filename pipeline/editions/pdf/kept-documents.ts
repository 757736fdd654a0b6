/** Keeps how the pages of documents are drawn: an edit has only its own document laid out, and none is held as it was laid out. */
import {directionOf} from '../../locale/index.ts'
import {blockKey, type Parts} from '../../model/edition/edition.ts'
import {withoutBytes, withoutTexts} from '../../model/edition/without-texts.ts'
import {digestOfData, digestOnce, keptWith, type Memo} from '../../model/memo.ts'
import type {PublishedDocument} from '../../model/publication/publication.ts'
import {addTo} from '../../model/values/group-by.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {isBook} from './is-book.ts'
import type {DrawablePicture} from './pictures/drawable-picture.ts'
import {composeChapter, turnTo} from './compose-publication.ts'
import type {ComposedPublication, Composition} from './composition.ts'
import type {Fonts} from './engine/file/fonts.ts'
import type {CodedGlyphs} from './engine/file/glyph-codes.ts'
import type {DrawnPicture, KeptBody, PageEvent} from './engine/pages/drawn-body.ts'
import type {LaidPage, PageItem} from './engine/pages/laid.ts'
import type {Layout} from './engine/pages/layout.ts'
import type {PdfLink} from './engine/lines/runs.ts'
import {placesOn} from './engine/tags/destinations.ts'
import {declareAgain, plainElements, type PlainElement} from './engine/tags/plain-elements.ts'
import type {StructureElement} from './engine/tags/structure.ts'
import {changeCodes} from './engine/file/change-codes.ts'
import {bodyOf} from './engine/file/renderer.ts'

/** A page as plain data: elements are counted from the document's first. */
interface PlainPage extends Pick<KeptBody, 'isOpen' | 'colour' | 'destinations'> {
  readonly operators: readonly PlainOperators[]
  readonly events: readonly PlainEvent[]
}

interface PlainOperators {
  readonly operators: string
  /** What stands for what in them, by font, in the order in which pages of the document first show it. */
  readonly codes: readonly (readonly [font: string, coded: readonly CodedGlyphs[]])[]
}

type PlainEvent =
  | {readonly element: number}
  | {readonly font: string}
  | PlainPicture
  | {readonly element: number; readonly link: PdfLink; readonly corners: readonly number[]}

interface PlainPicture extends Pick<DrawnPicture, 'x' | 'baseline'> {
  /** The path of one of the document's own images: another file with the same bytes need not stay as it is. */
  readonly picture: string
  readonly width: number
  readonly height: number
  /** Of an image that would not be told from the page. */
  readonly outline?: string
  readonly figure: number | undefined
}

/** How a document is drawn, as plain data. */
interface PlainDocument {
  readonly pages: readonly PlainPage[]
  /** All that composing it comes to; absent where it is not silent. */
  readonly elements?: readonly PlainElement[]
}

/** What a document is laid out for. */
interface Placing {
  readonly layout: Layout
  /** The root of the structure tree. */
  readonly structure: StructureElement
  /** Whether it may be drawn as it was before. */
  readonly isAsked: boolean
}

/** A document, with what was declared for it. */
interface Declared {
  readonly document: PublishedDocument
  readonly elements: readonly StructureElement[]
  /** Whether composing it told nothing, and brought no notes along. */
  readonly isSilent: boolean
}

/** Of a short publication documents stand on one page, and mirrored pages are drawn otherwise than they are laid out. */
export function mayBeKept(publication: ComposedPublication): boolean {
  return isBook(publication) && directionOf(publication.language) === 'ltr'
}

/** Takes documents in their order, each as it was drawn before where all that it is drawn from is the same. */
export class KeptDocuments {
  readonly #memo: Memo | undefined
  readonly #composition: Composition
  /** The digest of all that documents may be composed and laid out from beside themselves. */
  #told: string | undefined
  #parts: Parts = new Map()

  /** Without a memo, nothing is kept from one build to the next. */
  constructor(memo: Memo | undefined, composition: Composition) {
    this.#memo = memo
    this.#composition = composition
  }

  /** What another worker drew is taken before what was kept. */
  take(parts: Parts): void {
    this.#parts = parts
  }

  /**
   * Composes a document and lays it out on pages of its own, or takes those that the same was drawn on before, and its elements. Documents
   * come in their order: the codes of glyphs are given in it.
   */
  add(document: PublishedDocument, {layout, structure, isAsked}: Placing): void {
    const first = structure.all.length
    const key = isAsked ? this.#keyOf(document) : undefined
    const before = key === undefined ? undefined : (this.#parts.get(key) ?? this.#memo?.get(key))
    const kept = isPlainDocument(before) ? before : undefined
    if (kept?.elements === undefined) {
      const told = toldIn(this.#composition)
      const node = composeChapter(document, structure, this.#composition)
      const elements = structure.all.slice(first)
      const isSilent = told === toldIn(this.#composition) && !this.#isAtHead(document)
      if (kept === undefined) return this.#draw(layout.addApart(node), {document, elements, isSilent}, key)
    } else {
      turnTo(document, this.#composition)
      declareAgain(kept.elements, structure)
    }
    this.#placeNotes(document)
    layout.addApart({stack: [], newPage: true, kept: this.#bodiesOf(kept.pages, structure.all.slice(first))})
  }

  /** Where the publication stands, what a document tells may have been told before, and is not counted then. */
  #isAtHead({path}: PublishedDocument): boolean {
    return path === this.#composition.publication.place.path
  }

  #keyOf(document: PublishedDocument): string {
    const {publication, labels, styles, sheet, justified, fonts, signNames} = this.#composition
    const {documents} = publication
    this.#told ??= digestOfData([
      // of pictures documents have their own
      withoutTexts({...publication, assets: new Map()}, ['baseUrl']),
      labels,
      styles,
      sheet,
      justified,
      documents[0]?.name,
      documents.length,
      fonts.digests,
      signNames
    ])
    return digestOfData([
      'pages',
      this.#told,
      documents.indexOf(document),
      digestOnce(document),
      this.#assetsOf(document)
    ])
  }

  #placeNotes(document: PublishedDocument): void {
    const notes = document.holds.includes('note') ? nodesOf(document.children, 'note') : []
    for (const {id} of notes) {
      const footnote = this.#composition.footnotes.get(blockKey(document.name, id))
      if (footnote !== undefined) footnote.placed = true
    }
  }

  /** Pages of a document that was laid out, which hold then how they are drawn. */
  #draw(pages: readonly LaidPage[], declared: Declared, key: string | undefined): void {
    if (!pages.every(isPlain)) return
    const bodies = pages.map((page): KeptBody => {
      page.kept = {...bodyOf(page), destinations: placesOn(page.items)}
      page.items.length = 0
      return page.kept
    })
    if (key !== undefined && this.#memo !== undefined) {
      const pages = this.#plainPages(bodies, declared)
      const elements = declared.isSilent ? {elements: plainElements(declared.elements)} : {}
      if (pages !== undefined) this.#memo.put(key, {pages, ...elements})
    }
  }

  #bodiesOf(pages: readonly PlainPage[], elements: readonly StructureElement[]): readonly KeptBody[] {
    const codes = new ChangedCodes(this.#composition.fonts)
    return pages.map(({operators: parts, events, ...page}) => ({
      ...page,
      events: events.map((event) => this.#eventOf(event, elements)),
      operators: parts.map((part) => codes.changed(part))
    }))
  }

  #eventOf(event: PlainEvent, elements: readonly StructureElement[]): PageEvent {
    if ('font' in event) return {kind: 'font', font: this.#composition.fonts.withId(event.font)}
    if ('picture' in event) {
      const {picture: path, x, baseline, figure, ...look} = event
      const picture = this.#composition.pictures.get(path)
      if (picture?.kind !== 'image' && picture?.kind !== 'svg')
        throw new Error(`expected the picture ${path}`)
      const drawn = {x, baseline, picture: {...picture, ...look}}
      return {kind: 'picture', drawn: {...drawn, figure: figure === undefined ? undefined : elements[figure]}}
    }
    const element = elements[event.element]
    if (element === undefined) throw new Error('expected the elements of a kept document')
    if (!('link' in event)) return {kind: 'mark', element}
    return {kind: 'link', area: {element, link: event.link, corners: event.corners}}
  }

  /** All that is known of the images of a document but their bytes, which tell nothing that their digests do not. */
  #assetsOf(document: PublishedDocument): unknown {
    const {assets} = this.#composition.publication
    return picturePaths(document).map((path) => {
      const asset = assets.get(path)
      return asset && withoutBytes(asset)
    })
  }

  /** Undefined where something on the pages belongs to other documents. */
  #plainPages(bodies: readonly KeptBody[], {document, elements}: Declared): readonly PlainPage[] | undefined {
    const [first] = elements
    const paths = picturePaths(document)
    const seen = new Map<string, Set<number>>()
    const plain: PlainPage[] = []
    for (const drawn of bodies) {
      if (first === undefined) return undefined
      const events = drawn.events.flatMap((event) => this.#plainEvent(event, first.number, paths) ?? [])
      if (events.length < drawn.events.length || !events.every((event) => isWithin(event, elements)))
        return undefined
      // what a glyph of such a font says may be settled by another document
      if (drawn.events.some((event) => event.kind === 'font' && event.font.ownCodes === undefined))
        return undefined
      const {isOpen, colour, destinations} = drawn
      const operators = drawn.operators.map((bytes) => ({
        operators: bytes.toString('latin1'),
        codes: this.#codesIn(bytes, seen)
      }))
      plain.push({operators, events, isOpen, colour, destinations})
    }
    return plain
  }

  /** Undefined for a picture that is no image of the document, whose are the paths. */
  #plainEvent(event: PageEvent, first: number, paths: readonly string[]): PlainEvent | undefined {
    if (event.kind === 'font') return {font: event.font.id}
    if (event.kind === 'mark') return {element: event.element.number - first}
    if (event.kind === 'link') {
      const {element, link, corners} = event.area
      return {element: element.number - first, link, corners}
    }
    const {picture, x, baseline, figure} = event.drawn
    const {pictures} = this.#composition
    const path = paths.find((one) => isSame(pictures.get(one), picture))
    if (path === undefined) return undefined
    const {width, height} = picture
    const outline = picture.kind === 'image' ? picture.outline : undefined
    const look = {width, height, ...(outline === undefined ? {} : {outline})}
    return {picture: path, ...look, x, baseline, figure: figure && figure.number - first}
  }

  /** Those that are not among the seen, which become so. */
  #codesIn(operators: Buffer, seen: Map<string, Set<number>>): PlainOperators['codes'] {
    const found = new Map<string, CodedGlyphs[]>()
    changeCodes(operators, (font) => {
      const known = seen.get(font) ?? new Set()
      seen.set(font, known)
      return (code) => {
        if (known.has(code)) return code
        known.add(code)
        const coded = this.#composition.fonts.withId(font).ownCodes?.all[code]
        if (coded === undefined) throw new Error(`expected the code ${String(code)} of ${font}`)
        addTo(found, font, coded)
        return code
      }
    })
    return [...found]
  }
}

/** What codes of a document that was drawn before are now, by font. */
class ChangedCodes {
  readonly #fonts: Fonts
  readonly #changed = new Map<string, number[]>()
  #isAnyChanged = false

  constructor(fonts: Fonts) {
    this.#fonts = fonts
  }

  /** Operators of the next part, whose codes have their glyphs again. */
  changed({operators, codes}: PlainOperators): Buffer {
    for (const [font, all] of codes) {
      const own = this.#fonts.withId(font).ownCodes
      const changed = this.#changed.get(font) ?? []
      this.#changed.set(font, changed)
      for (const coded of all) {
        const code = own?.codeAgain(coded) ?? coded.code
        changed[coded.code] = code
        this.#isAnyChanged ||= code !== coded.code
      }
    }
    const bytes = Buffer.from(operators, 'latin1')
    if (!this.#isAnyChanged) return bytes
    changeCodes(bytes, (font) => {
      const changed = this.#changed.get(font) ?? []
      return (code) => changed[code] ?? code
    })
    return bytes
  }
}

function isWithin(event: PlainEvent, elements: readonly StructureElement[]): boolean {
  const number = 'element' in event ? event.element : 'figure' in event ? event.figure : undefined
  return number === undefined || elements[number] !== undefined
}

/** Whether all of a page is text and pictures, and says nothing of other pages: formulas bring parts of the file along. */
function isPlain({items}: LaidPage): boolean {
  return items.length > 0 && items.every(isPlainItem)
}

function isPlainItem(item: PageItem): boolean {
  if (item.kind !== 'line') return true
  const {words, trailer} = item.line
  return (
    trailer === undefined &&
    words.every(
      ({
        word: {
          run: {picture}
        }
      }) => picture?.kind !== 'formula'
    )
  )
}

/** Of all images in a document. */
function picturePaths(document: PublishedDocument): readonly string[] {
  if (!document.holds.includes('image')) return []
  const {title, children} = document
  return nodesOf([...title, ...children], 'image').map(({path = ''}) => path)
}

/** Whether they differ at most in the size in which they are drawn. */
function isSame(one: DrawablePicture | undefined, other: DrawnPicture['picture']): boolean {
  if (one?.kind === 'svg') return other.kind === 'svg' && one.svg === other.svg && one.family === other.family
  return one?.kind === 'image' && other.kind === 'image' && one.image === other.image
}

/** How much what was composed so far told, and the notes that it brought along. */
function toldIn({footnotes, notes, missing, missingLetters, limited, diagnostics}: Composition): number {
  const found = [footnotes, notes, missing, missingLetters, limited]
  return found.reduce((sum, {size}) => sum + size, diagnostics.length)
}

const isPlainDocument = keptWith<PlainDocument>('pages')
