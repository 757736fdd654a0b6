/** Surveys the chapters of a book for what it speaks of elsewhere: places, formulas, and pages of the PDF. */
import type {Unexpected} from '../units/unit.ts'
import type {Markup} from '../web-reader/markup.ts'

/** By key, where blocks stand in the PDF: `page 4`. */
export type PagesOfBlocks = ReadonlyMap<string, string>

interface Mark {
  readonly page: string
  /** The block that it stands in, or the document. */
  readonly at: string
}

/** Elements that a mark may stand in, before any of what they hold. */
const withMarks = new Set('article aside blockquote dd div li main section td th'.split(' '))
/** Elements whose ids are those of places in a line: no page begins at one. */
const inLine = new Set(['a', 'bdi', 'span'])

export interface Chapter {
  readonly file: string
  readonly document: string
}

/** Takes one chapter after the other, each in one walk. */
export class EpubSurvey {
  /** Keys that a link can lead to, with their places. */
  readonly anchors = new Map<string, string>()
  /** Files with formulas, be they in a title. */
  readonly withFormulas = new Set<string>()
  /** Where pages of the PDF begin, in order: `OEBPS/text/scope.xhtml#page-4 4`. */
  readonly marks: string[] = []
  readonly unexpected: Unexpected[] = []
  readonly #pages: PagesOfBlocks | undefined
  #page = 0
  #file = ''
  #document = ''
  /** The id of the document's title, which is no block: no page begins at it. */
  #title: string | undefined
  /** Notes begin no page. */
  #isInNote = false

  /** `pages` is undefined where it is not known on which pages of the PDF blocks begin. */
  constructor(pages: PagesOfBlocks | undefined) {
    this.#pages = pages
  }

  /** `section` holds the chapter. */
  chapter(section: Markup, {file, document}: Chapter): void {
    this.#file = file
    this.#document = document
    this.#title = section.attributes.get('aria-labelledby')
    this.anchors.set(document, file)
    const [marks, children] = this.#split(section, document)
    this.#begin(document, marks)
    this.#inside(children, marks, {owner: document, isPlace: true})
  }

  /** `marks` stand before the children, of which each may take them where the parent is a place for marks. */
  #inside(
    children: readonly (Markup | string)[],
    marks: Mark[],
    {owner, isPlace}: {readonly owner: string; readonly isPlace: boolean}
  ): void {
    for (const child of children) {
      if (typeof child === 'string') continue
      if (isMark(child)) marks.push(this.#mark(child, owner))
      else {
        this.#element(child, marks, owner)
        if (isPlace) this.#left(marks)
      }
    }
    if (isPlace) this.#left(marks)
  }

  #element(node: Markup, marks: Mark[], owner: string): void {
    const {name, attributes, children} = node
    const id = attributes.get('id')
    const key = id === undefined ? owner : `${this.#document}/${id}`
    if (id !== undefined) this.anchors.set(key, `${this.#file}#${id}`)
    if (name === 'math') this.withFormulas.add(this.#file)
    if (name === 'math') return
    if (children.length === 0 && id === undefined) return
    const wasInNote = this.#isInNote
    this.#isInNote ||= attributes.get('role') === 'doc-footnote'
    if (name === 'li' && id !== undefined) {
      // Nothing stands between items, so that a mark of one that is a block itself stands in it.
      const [own, others] = this.#split(node, key)
      this.#begin(key, own)
      this.#inside(others, own, {owner: key, isPlace: true})
    } else {
      if (id !== undefined && id !== this.#title && !inLine.has(name)) this.#begin(key, marks)
      const isPlace = withMarks.has(name)
      this.#inside(children, isPlace ? [] : marks, {owner: key, isPlace})
    }
    this.#isInNote = wasInNote
  }

  /** The marks that an element begins with, and what follows. */
  #split({children}: Markup, at: string): [Mark[], readonly Markup[]] {
    const elements = children.filter((child) => typeof child !== 'string')
    const first = elements.findIndex((child) => !isMark(child))
    const start = first === -1 ? elements.length : first
    return [elements.slice(0, start).map((mark) => this.#mark(mark, at)), elements.slice(start)]
  }

  /** A block that is the first on its page has the page's mark before it, and no other has one. */
  #begin(key: string, marks: Mark[]): void {
    if (this.#isInNote) return
    const page = Number(this.#pages?.get(key)?.slice('page '.length) ?? 0)
    if (page <= this.#page) return
    this.#page = page
    if (marks[0]?.page === String(page)) marks.shift()
    else this.unexpected.push({what: 'page without a mark', at: key, text: `page ${String(page)}`})
  }

  #mark({attributes}: Markup, at: string): Mark {
    const [id = '', page = ''] = [attributes.get('id'), attributes.get('aria-label')]
    this.anchors.set(`${this.#document}/${id}`, `${this.#file}#${id}`)
    this.marks.push(`${this.#file}#${id} ${page}`)
    return {page, at}
  }

  /** Marks that nothing has taken, and that nothing will. */
  #left(marks: Mark[]): void {
    if (this.#pages !== undefined)
      for (const {page, at} of marks)
        this.unexpected.push({what: 'mark of a page that begins elsewhere', at, text: `page ${page}`})
    marks.length = 0
  }
}

function isMark({attributes}: Markup): boolean {
  return attributes.get('role') === 'doc-pagebreak'
}
