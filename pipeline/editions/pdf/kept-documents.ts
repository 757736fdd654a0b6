/** Keeps how the pages of documents are drawn, so that an edit has only its own document laid out. */
import {directionOf} from '../../locale/index.ts'
import {blockKey, type Parts} from '../../model/edition/edition.ts'
import {withoutBytes, withoutTexts} from '../../model/edition/without-texts.ts'
import {digestOfData, type Memo} from '../../model/memo.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {addTo} from '../../model/values/group-by.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {isObject} from '../../model/values/is-object.ts'
import {isBook} from './is-book.ts'
import type {DrawablePicture} from './pictures/drawable-picture.ts'
import type {Composition} from './composition.ts'
import type {CodedGlyphs} from './engine/file/glyph-codes.ts'
import type {DrawnBody, DrawnPicture, KeptBody, PageEvent} from './engine/pages/drawn-body.ts'
import type {LaidPage, PageItem} from './engine/pages/laid.ts'
import type {LayoutNode, StackNode} from './engine/pages/nodes.ts'
import type {PdfLink} from './engine/lines/runs.ts'
import {placesOn} from './engine/tags/destinations.ts'
import type {StructureElement} from './engine/tags/structure.ts'
import {changeCodes} from './engine/file/change-codes.ts'

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
  readonly figure: number | undefined
}

/** A document that is laid out, with what was declared for it. */
interface Placed {
  readonly document: PublishedDocument
  readonly node: LayoutNode
  /** Undefined where it is drawn as it was. */
  readonly key?: string
  readonly elements: readonly StructureElement[]
}

/** Of a short publication documents stand on one page, and mirrored pages are drawn otherwise than they are laid out. */
export function mayBeKept(publication: Publication): boolean {
  return isBook(publication) && directionOf(publication.language) === 'ltr'
}

export class KeptDocuments {
  readonly #memo: Memo
  readonly #composition: Composition
  /** The digest of all that documents may be composed and laid out from beside themselves. */
  readonly #told: string
  readonly #placed: Placed[] = []
  #parts: Parts = new Map()

  constructor(memo: Memo, composition: Composition) {
    this.#memo = memo
    this.#composition = composition
    const {publication, fonts, signNames} = composition
    this.#told = digestOfData([
      // of pictures documents have their own
      withoutTexts({...publication, assets: new Map()}),
      publication.documents[0]?.name,
      publication.documents.length,
      fonts.digests,
      signNames
    ])
  }

  /** What another worker drew is taken before what was kept. */
  take(parts: Parts): void {
    this.#parts = parts
  }

  /**
   * What stands for a document on pages of its own, which was composed as `node`: that, or the pages that the same was drawn on before.
   * `elements` were declared for it. Documents come in their order, one behind the other.
   */
  nodeOf(document: PublishedDocument, node: StackNode, elements: readonly StructureElement[]): StackNode {
    const number = this.#composition.publication.documents.indexOf(document)
    const key = digestOfData(['pages', this.#told, number, document, this.#assetsOf(document)])
    const before = this.#parts.get(key) ?? this.#memo.get(key)
    if (!arePages(before)) {
      this.#placed.push({document, node, key, elements})
      return node
    }
    for (const {id} of nodesOf(document.children, 'note')) {
      const footnote = this.#composition.footnotes.get(blockKey(document.name, id))
      if (footnote !== undefined) footnote.placed = true
    }
    const again = {stack: [], newPage: true, kept: this.#bodiesOf(before, elements)}
    this.#placed.push({document, node: again, elements})
    return again
  }

  /** Before anything is added to the pages of the layout, which say where nodes begin. */
  laidOut(pages: readonly LaidPage[], begins: ReadonlyMap<LayoutNode, number>): void {
    for (const [index, {document, node, key, elements}] of this.#placed.entries()) {
      const next = this.#placed[index + 1]
      const end = next === undefined ? pages.length : begins.get(next.node)
      const own = pages.slice(begins.get(node), end)
      if (key === undefined || !own.every(isPlain)) continue
      const bodies: DrawnBody[] = []
      const drawn = (body: DrawnBody): void => {
        bodies.push(body)
        if (bodies.length < own.length) return
        // pages hold this function until the file is written
        const plain = this.#plainPages(own, bodies.splice(0), {document, elements})
        if (plain !== undefined) this.#memo.put(key, plain)
      }
      for (const page of own) page.body = {items: page.items.length, drawn}
    }
  }

  #bodiesOf(pages: readonly PlainPage[], elements: readonly StructureElement[]): readonly KeptBody[] {
    const {fonts} = this.#composition
    const changed = new Map<string, string>()
    return pages.map(({operators: parts, events, ...page}) => ({
      ...page,
      events: events.map((event) => this.#eventOf(event, elements)),
      operators: parts.map(({operators, codes}) => () => {
        for (const [font, all] of codes) {
          const own = fonts.withId(font).ownCodes
          for (const coded of all) {
            const code = own?.codeAgain(coded)
            if (code !== undefined && code !== coded.code)
              changed.set(`${font} ${digitsOf(coded.code)}`, digitsOf(code))
          }
        }
        if (changed.size === 0) return operators
        return changeCodes(operators, (font, code) => changed.get(`${font} ${code}`) ?? code)
      })
    }))
  }

  #eventOf(event: PlainEvent, elements: readonly StructureElement[]): PageEvent {
    if ('font' in event) return {kind: 'font', font: this.#composition.fonts.withId(event.font)}
    if ('picture' in event) {
      const {picture: path, width, height, figure, ...place} = event
      const picture = this.#composition.pictures.get(path)
      if (picture === undefined || picture.kind === 'formula') throw new Error(`expected the picture ${path}`)
      const drawn = {...place, picture: {...picture, width, height}}
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
  #plainPages(
    pages: readonly LaidPage[],
    bodies: readonly DrawnBody[],
    {document, elements}: Pick<Placed, 'document' | 'elements'>
  ): readonly PlainPage[] | undefined {
    const [first] = elements
    const paths = picturePaths(document)
    const seen = new Set<string>()
    const plain: PlainPage[] = []
    for (const [index, drawn] of bodies.entries()) {
      if (first === undefined) return undefined
      const events = drawn.events.flatMap((event) => this.#plainEvent(event, first.number, paths) ?? [])
      if (events.length < drawn.events.length || !events.every((event) => isWithin(event, elements)))
        return undefined
      // what a glyph of such a font says may be settled by another document
      if (drawn.events.some((event) => event.kind === 'font' && event.font.ownCodes === undefined))
        return undefined
      const {isOpen, colour} = drawn
      const operators = drawn.operators.map((part) => {
        const text = part()
        return {operators: text, codes: this.#codesIn(text, seen)}
      })
      plain.push({operators, events, isOpen, colour, destinations: placesOn(pages[index]?.items ?? [])})
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
    return {picture: path, width, height, x, baseline, figure: figure && figure.number - first}
  }

  /** Those that are not among the seen, which become so. */
  #codesIn(operators: string, seen: Set<string>): PlainOperators['codes'] {
    const found = new Map<string, CodedGlyphs[]>()
    changeCodes(operators, (font, code) => {
      const name = `${font} ${code}`
      if (seen.has(name)) return code
      seen.add(name)
      const coded = this.#composition.fonts.withId(font).ownCodes?.all[parseInt(code, 16)]
      if (coded === undefined) throw new Error(`expected the code ${code} of ${font}`)
      addTo(found, font, coded)
      return code
    })
    return [...found]
  }
}

/** As operators have it. */
function digitsOf(code: number): string {
  return code.toString(16).padStart(4, '0')
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
function picturePaths({title, children}: PublishedDocument): readonly string[] {
  return nodesOf([...title, ...children], 'image').map(({path = ''}) => path)
}

/** Whether they differ at most in the size in which they are drawn. */
function isSame(one: DrawablePicture | undefined, other: DrawnPicture['picture']): boolean {
  if (one?.kind === 'svg') return other.kind === 'svg' && one.svg === other.svg && one.family === other.family
  return one?.kind === 'image' && other.kind === 'image' && one.image === other.image
}

/** What is kept is put there by this file; it is told from nothing. */
function arePages(value: unknown): value is readonly PlainPage[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((page) => isObject(page) && 'operators' in page)
  )
}
