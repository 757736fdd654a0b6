/** Marks the content of pages: everything that a page shows belongs to an element or is an artifact (ISO 14289-1 §7.1). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'
import type {PageContent} from '../pages/page-content.ts'
import type {PageEvent} from '../pages/drawn-body.ts'
import type {ArtifactKind, Tag} from '../lines/runs.ts'
import {StructureElement} from './structure.ts'

const operands: {readonly [kind in ArtifactKind]: string} = {
  Layout: '<</Type /Layout>>',
  Pagination: '<</Type /Pagination>>',
  Header: '<</Type /Pagination /Subtype /Header>>',
  Footer: '<</Type /Pagination /Subtype /Footer>>'
}

export class MarkedContent {
  readonly #content: PageContent
  /** The element of each sequence of this page, by its number. */
  readonly #owners: PdfReference[] = []
  readonly #record: PageEvent[] | undefined
  #open: Tag | undefined

  /** What it opens goes into the record, too. */
  constructor(content: PageContent, record?: PageEvent[]) {
    this.#content = content
    this.#record = record
  }

  get owners(): readonly PdfReference[] {
    return this.#owners
  }

  /** Whether what is drawn next would belong to `tag` without opening a sequence. */
  isOpen(tag: Tag): boolean {
    return this.#open === tag
  }

  /** Makes what is drawn next belong to `tag`; a sequence goes on over lines and must be opened outside a text object. */
  open(tag: Tag): void {
    if (this.isOpen(tag)) return
    this.close()
    if (tag instanceof StructureElement) this.#openElement(tag)
    else this.#content.add(`/Artifact ${operands[tag]} BDC`)
    this.#open = tag
  }

  close(): void {
    if (this.#open === undefined) return
    this.#content.add('EMC')
    this.#open = undefined
  }

  #openElement(element: StructureElement): void {
    this.#record?.push({kind: 'mark', element})
    this.#content.add(`/${element.type} <</MCID ${this.own(element)}>> BDC`)
  }

  /** Gives an element the next sequence of this page; its number there. */
  own(element: StructureElement): number {
    const {document} = this.#content
    element.attach()
    const id = this.#owners.length
    this.#owners.push(referenceOf(element, document))
    element.children.push({kind: 'content', id, page: document.page.dictionary})
    return id
  }

  get isAnyOpen(): boolean {
    return this.#open !== undefined
  }

  /** Goes on behind operators that left a sequence open. */
  resume(): void {
    this.#open = 'Layout'
  }
}

/** The element's indirect object, made when it is first needed. */
export function referenceOf(element: StructureElement, document: PDFDocument): PdfReference {
  element.reference ??= document.ref({})
  return element.reference
}
