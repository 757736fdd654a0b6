/**
 * Draws on the current page of a file. Operators are collected and handed to pdfkit together, since it turns each piece that it
 * gets into bytes.
 */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference, PdfTree} from 'pdfmake/js/PDFDocument.js'
import {drawPicture} from '../file/draw-picture.ts'
import {round} from '../file/pdf-values.ts'
import type {ShapedFont} from '../file/shaped-font.ts'
import {addLink} from '../tags/links.ts'
import {referenceOf, type StructureElement} from '../tags/structure.ts'
import type {DrawnPicture, LinkArea, PageTarget} from './drawn-body.ts'

/** What is drawn on one page, and which structure element each marked sequence (MCID, ISO 32000-1 §14.7.4) is of. */
export class PageContent implements PageTarget {
  readonly document: PDFDocument
  #operators: string[] = []
  /** The element of each sequence of the page, by its number. */
  readonly #owners: PdfReference[] = []

  /** For the document's current page. */
  constructor(document: PDFDocument) {
    this.document = document
  }

  add(operators: string): void {
    this.#operators.push(operators)
  }

  own(element: StructureElement): number {
    element.attach()
    const id = this.#owners.length
    this.#owners.push(referenceOf(element, this.document))
    element.add({kind: 'content', id, page: this.document.page.dictionary})
    return id
  }

  font(font: ShapedFont): void {
    this.document.page.fonts[font.id] ??= font.reference
  }

  link(area: LinkArea): void {
    addLink(area, this.document, this.#parents)
  }

  picture({picture, x, baseline, figure}: DrawnPicture): void {
    drawPicture(picture, {x, y: baseline - picture.height}, this)
    const bottom = this.document.page.height - baseline
    if (figure !== undefined)
      figure.box = [round(x), round(bottom), round(x + picture.width), round(bottom + picture.height)]
  }

  /** Before pdfkit draws something by itself. */
  flush(): void {
    if (this.#operators.length === 0) return
    this.document.addContent(this.#operators.join('\n'))
    this.#operators = []
  }

  /** When all of the page is drawn. */
  end(): void {
    this.flush()
    this.#parents.add(this.document.page.structParentTreeKey, [...this.#owners])
  }

  get #parents(): PdfTree {
    const parents = this.document.getStructTreeRoot().data['ParentTree']
    if (!isTree(parents)) throw new Error('expected a parent tree')
    return parents
  }
}

function isTree(value: unknown): value is PdfTree {
  return typeof value === 'object' && value !== null && 'add' in value && 'get' in value
}
