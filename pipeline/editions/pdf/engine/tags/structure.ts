/** Builds the structure tree of a PDF (ISO 32000-1 §14.7), declared in reading order while blocks are composed. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'

/** What an element says of itself beyond its type. */
export interface StructureAttributes {
  /** Unique in the file: the block's key. */
  readonly id?: string
  readonly language?: string
  readonly title?: string
  readonly alternative?: string
  readonly actualText?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: 'Start' | 'Center' | 'End'
  readonly numbering?: 'Decimal' | 'UpperAlpha' | 'LowerAlpha' | 'Disc' | 'None'
  readonly summary?: string
  /** For a link: what a screen reader says of it. */
  readonly contents?: string
}

/** Marked content on a page, or an annotation. */
export type StructureContent =
  | {readonly kind: 'content'; readonly id: number; readonly page: PdfReference}
  | {readonly kind: 'annotation'; readonly annotation: PdfReference; readonly page: PdfReference}

/** An element, with its type (a standard one or one of ours, ISO 32000-1 §14.8.4), and what is in it in the order of reading. */
export class StructureElement {
  readonly type: string
  readonly attributes: StructureAttributes
  readonly parent: StructureElement | undefined
  /** Whether it takes its place when it is first drawn. */
  readonly isInline: boolean
  #children: (StructureElement | StructureContent)[] = []
  /** Where a figure was drawn, in the page's own coordinates. */
  box?: readonly [number, number, number, number]
  /** The indirect object, once something needed it. */
  reference?: PdfReference
  /** All elements of the tree, in the order in which they were declared; this one is that of its number. */
  readonly all: StructureElement[]
  readonly number: number
  #attached: boolean

  private constructor(
    type: string,
    attributes: StructureAttributes,
    parent?: StructureElement,
    isInline = false
  ) {
    this.all = parent?.all ?? []
    this.number = this.all.length
    this.all.push(this)
    this.type = type
    this.attributes = attributes
    this.parent = parent
    this.isInline = isInline
    this.#attached = parent === undefined
  }

  static root(attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement('Document', attributes)
  }

  get children(): readonly (StructureElement | StructureContent)[] {
    return this.#children
  }

  /** What a page has of it, behind what there is. */
  add(content: StructureContent): void {
    this.#append(content)
  }

  /** A child in its place: for blocks, whose order is known when they are composed. */
  block(type: string, attributes: StructureAttributes = {}): StructureElement {
    const child = new StructureElement(type, attributes, this)
    this.#adopt(child)
    return child
  }

  /** A child that takes its place when it is first drawn, among its parent's own words. */
  inline(type: string, attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement(type, attributes, this, true)
  }

  /** Puts the element, and those above it, where they belong: called before its first content. */
  attach(): void {
    if (this.#attached || this.parent === undefined) return
    this.parent.attach()
    this.parent.#adopt(this)
  }

  /** The nearest element of a type, from this one upwards. */
  within(type: string): StructureElement | undefined {
    return this.type === type ? this : this.parent?.within(type)
  }

  /** That of its words; undefined for the file's own. */
  get language(): string | undefined {
    return this.attributes.language ?? this.parent?.language
  }

  #adopt(child: StructureElement): void {
    child.#attached = true
    this.#append(child)
  }

  /** Most have one, and a list that has grown has room for sixteen more. */
  #append(child: StructureElement | StructureContent): void {
    if (this.#children.length === 0) this.#children = [child]
    else this.#children.push(child)
  }
}

/** The element's indirect object, made when it is first needed. */
export function referenceOf(element: StructureElement, document: PDFDocument): PdfReference {
  element.reference ??= document.ref({})
  return element.reference
}
