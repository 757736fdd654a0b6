/** Surveys the chapters of a book for its places, and compares the marks of pages in them with the pages of the PDF. */
import type {Unexpected} from '../units/unit.ts'
import {inLine, type Markup} from '../web-reader/markup.ts'

export interface Chapter {
  readonly file: string
  readonly document: string
}

/** Takes one chapter after the other, each in one walk. */
export class EpubSurvey {
  /** Keys that a link can lead to, with their places. */
  readonly anchors = new Map<string, string>()
  /** Where pages of the PDF begin, in order: `OEBPS/text/scope.xhtml#page-4 4`. */
  readonly marks: string[] = []
  readonly unexpected: Unexpected[] = []
  readonly #pages: ReadonlyMap<string, string> | undefined
  #chapter: Chapter = {file: '', document: ''}
  /** The page that the marks so far say, and the furthest that a block was found on. */
  #marked = 0
  #reached = 0
  /** A chapter or an item that began, before whose words a mark may still stand. */
  #begun: string | undefined
  /** The id of the document's title, which is no block: no page begins at it. */
  #title: string | undefined

  /** `pages` are by key where blocks stand in the PDF, `page 4`; undefined where that is not known. */
  constructor(pages: ReadonlyMap<string, string> | undefined) {
    this.#pages = pages
  }

  /** `section` holds the chapter. */
  chapter(section: Markup, chapter: Chapter): void {
    this.#chapter = chapter
    this.#title = section.attributes.get('aria-labelledby')
    this.anchors.set(chapter.document, chapter.file)
    this.#begun = chapter.document
    this.#inside(section, false)
    this.#settle()
  }

  #inside({children}: Markup, isNote: boolean): void {
    for (const child of children) {
      if (typeof child !== 'string') this.#element(child, isNote)
      else if (child.trim() !== '') this.#settle()
    }
  }

  #element(node: Markup, isInNote: boolean): void {
    const {name, attributes} = node
    const {file, document} = this.#chapter
    const [id, role] = [attributes.get('id'), attributes.get('role')]
    const key = `${document}/${id ?? ''}`
    if (id !== undefined) this.anchors.set(key, `${file}#${id}`)
    if (role === 'doc-pagebreak' && node.children.length === 0) {
      const page = attributes.get('aria-label') ?? ''
      this.marks.push(`${file}#${id ?? ''} ${page}`)
      this.#marked = Number(page)
      return
    }
    if (name === 'math' || name === 'img') return this.#settle()
    // Notes stand elsewhere in a PDF, and begin no page; nor does what is a place in a line.
    const isNote = isInNote || role === 'doc-footnote'
    if (id !== undefined && id !== this.#title && !isNote && !inLine.has(name)) {
      this.#settle()
      this.#begun = key
      // Nothing stands between items, so that the mark of one that is a block itself stands in it.
      if (name !== 'li') this.#settle()
    }
    this.#inside(node, isNote)
  }

  /** Of the block that began, the page is the one that was marked last. */
  #settle(): void {
    const key = this.#begun
    this.#begun = undefined
    if (key === undefined || this.#pages === undefined) return
    const page = Number(this.#pages.get(key)?.slice('page '.length) ?? 0)
    this.#reached = Math.max(this.#reached, page)
    if (this.#marked === this.#reached) return
    this.unexpected.push({what: 'mark of another page', at: key, text: `page ${String(this.#marked)}`})
    this.#marked = this.#reached
  }
}
