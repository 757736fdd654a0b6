/**
 * Collects the operators of the page being drawn and hands them to pdfkit together, since it turns each piece that it
 * gets into bytes.
 */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'

export class PageContent {
  readonly document: PDFDocument
  #operators: string[] = []

  /** For the document's current page. */
  constructor(document: PDFDocument) {
    this.document = document
  }

  /** All since the last flush. */
  get operators(): string {
    return this.#operators.join('\n')
  }

  add(operators: string): void {
    this.#operators.push(operators)
  }

  /** Before pdfkit draws something by itself, and at the page's end. */
  flush(): void {
    if (this.#operators.length === 0) return
    this.document.addContent(this.operators)
    this.#operators = []
  }
}
