/** Reads what stands around a text, from the elements of a page in order: which landmarks there are, and their lines. */
import {
  childrenOf,
  elementOf,
  firstBelow,
  isElement,
  nothing,
  wordsOf,
  type Markup
} from '../web-reader/markup.ts'
import {lineText, type Landmark, type Line} from './landmark.ts'

export interface LandmarkPlace {
  /** Says where an address leads. */
  readonly targetOf: (address: string) => string
  /** Of the page and of its labels: words in others say so. */
  readonly languages: readonly string[]
  /** On pages that list publications: how an entry is called by the file that it leads to first. */
  readonly entryName?: (file: string) => string
  /** Of a book, lists are hidden that reading systems offer in their own way, and the cover is a picture. */
  readonly isBook?: boolean
  /** What lines say that pages have in common, empty until one is read: the same beside each text. */
  readonly told?: WeakMap<object, string> | undefined
}

/** In the order in which they begin; the first is the page itself. The text of an article is no part of them. */
export function readLandmarks(body: Markup, place: LandmarkPlace): readonly Landmark[] {
  const reader = new LandmarkReader(body, place)
  reader.children(body)
  return reader.landmarks()
}

interface OpenLandmark {
  readonly name: string
  readonly lines: string[]
}

type OpenLine = {-readonly [name in 'words' | 'isCurrent']-?: NonNullable<Line[name]>} & {
  kind?: string
  readonly targets: string[]
  readonly dates: string[]
  readonly languages: string[]
}

/** Elements that are a line each. */
const lineElements = new Set('li p h1 h2 h3 h4 h5 h6 dt dd summary pre'.split(' '))

class LandmarkReader {
  readonly #place: LandmarkPlace
  readonly #body: Markup
  readonly #main: string
  readonly #lists: readonly Markup[]
  readonly #all: OpenLandmark[] = [{name: 'page', lines: []}]
  #landmark = this.#all[0]
  #line: OpenLine = emptyLine()
  #level = 0
  #isFolded = false
  #isInLine = false
  #isInEntry = false
  /** Of what stands around a line, where it is another than the page's. */
  #language: string | undefined

  constructor(body: Markup, place: LandmarkPlace) {
    this.#body = body
    this.#place = place
    const main = elementOf(body, 'main') ?? nothing
    this.#main = main.attributes.get('id') ?? ''
    this.#lists = childrenOf(main, 'ul')
  }

  landmarks(): readonly Landmark[] {
    this.#endLine()
    return this.#all
  }

  children(node: Markup): void {
    for (const child of node.children) {
      if (typeof child === 'string') this.#line.words += child
      else this.#element(child, node)
    }
  }

  #element(node: Markup, parent: Markup): void {
    // Only a script shows it.
    if ((node.attributes.has('hidden') && this.#place.isBook !== true) || node.name === 'form') return
    if (this.#isEntry(node, parent)) return this.#entry(node)
    if (this.#isInEntry && node.name === 'nav') return this.#listInEntry(node)
    const name = this.#nameOf(node)
    if (name !== undefined) return this.#landmarkNamed(name, node)
    if (node.name === 'article') return this.#opening(node)
    if (lineElements.has(node.name)) return this.#ownLine(node)
    // A link that stands in no line is one itself.
    if (node.name === 'a' && !this.#isInLine) return this.#ownLine(node)
    if (node.name === 'details') {
      const wasFolded = this.#isFolded
      this.#endLine()
      this.#isFolded = true
      this.children(node)
      this.#endLine()
      this.#isFolded = wasFolded
      return
    }
    this.#attributes(node)
    const outer = this.#language
    const language = node.attributes.get('lang')
    if (!this.#isInLine && language !== undefined) this.#language = language
    this.children(node)
    this.#language = outer
  }

  /** An item of the list of publications in the main content. */
  #isEntry({name}: Markup, list: Markup): boolean {
    return this.#place.entryName !== undefined && name === 'li' && this.#lists.includes(list)
  }

  #entry(node: Markup): void {
    const href = elementOf(node, 'a')?.attributes.get('href') ?? ''
    const name = this.#place.entryName?.(this.#place.targetOf(href)) ?? ''
    this.#endLine()
    this.#isInEntry = true
    const filter = ['data-type', 'data-languages'].map((key) => node.attributes.get(key))
    this.#landmarkNamed(name, node, filter[0] === undefined ? '' : filter.join(': '))
    this.#isInEntry = false
  }

  #listInEntry(node: Markup): void {
    this.#endLine()
    this.#line.words = node.attributes.get('aria-label') ?? ''
    this.#endLine()
    this.children(node)
  }

  /** Undefined for what is no landmark. */
  #nameOf({name, attributes}: Markup): string | undefined {
    if (name === 'header' || name === 'footer') return name
    const labelledBy = attributes.get('aria-labelledby')
    const isNamed = labelledBy !== undefined || attributes.has('aria-label')
    if (name !== 'nav' && !(name === 'section' && isNamed)) return undefined
    const kind = name === 'nav' ? 'navigation' : 'section'
    const heading =
      labelledBy === undefined
        ? undefined
        : firstBelow(this.#body, ({attributes: own}) => own.get('id') === labelledBy)
    const label = heading === undefined ? (attributes.get('aria-label') ?? '') : wordsOf(heading)
    return `${kind} “${label}”`
  }

  #landmarkNamed(name: string, node: Markup, words = ''): void {
    this.#endLine()
    const [outer, wasFolded] = [this.#landmark, this.#isFolded]
    this.#landmark = {name, lines: []}
    this.#isFolded = false
    this.#all.push(this.#landmark)
    this.#line.words = words
    this.#endLine()
    this.children(node)
    this.#endLine()
    this.#landmark = outer
    this.#isFolded = wasFolded
  }

  /** What is said about a text stands in its header; the title is the text's own. */
  #opening(article: Markup): void {
    const isTitle = (part: Markup | string): boolean => isElement(part) && part.name === 'h1'
    for (const header of childrenOf(article, 'header'))
      this.children({...header, children: header.children.filter((part) => !isTitle(part))})
    this.#endLine()
  }

  #ownLine(node: Markup): void {
    this.#endLine()
    const isBeside = this.#isFolded && this.#level === 0 && !this.#isInLine && this.#language === undefined
    const told = isBeside ? this.#place.told : undefined
    const known = told?.get(node)
    if (known !== undefined && known !== '') return void this.#landmark?.lines.push(known)
    const [wasInLine, wasFolded] = [this.#isInLine, this.#isFolded]
    this.#isInLine = true
    this.#foreign(this.#language)
    if (node.name === 'summary') this.#isFolded = false
    if (node.name === 'li') this.#level += 1
    this.#attributes(node)
    this.children(node)
    this.#endLine()
    if (known === '') told?.set(node, this.#landmark?.lines.at(-1) ?? '')
    if (node.name === 'li') this.#level -= 1
    this.#isInLine = wasInLine
    this.#isFolded = wasFolded
  }

  #attributes({name, attributes}: Markup): void {
    const line = this.#line
    const href = attributes.get('href')
    if (href !== undefined) line.targets.push(this.#targetOf(href))
    if (attributes.get('aria-current') !== undefined) line.isCurrent = true
    const kind = attributes.get('epub:type')
    if (name === 'a' && kind !== undefined) line.kind = kind
    const date = attributes.get('datetime')
    if (date !== undefined) line.dates.push(date)
    this.#foreign(attributes.get('lang'))
    if (name === 'img') line.words += attributes.get('alt') ?? ''
    const src = attributes.get('src')
    if ((this.#isInEntry || this.#place.isBook === true) && src !== undefined)
      line.targets.push(this.#targetOf(src))
  }

  #foreign(language: string | undefined): void {
    if (language !== undefined && !this.#place.languages.includes(language))
      this.#line.languages.push(language)
  }

  #targetOf(href: string): string {
    return href === `#${this.#main}` && this.#main !== '' ? 'main' : this.#place.targetOf(href)
  }

  #endLine(): void {
    const {words, targets, dates, languages, isCurrent, kind} = this.#line
    const isEmpty = words.trim() === '' && targets.length === 0
    if (!isEmpty)
      this.#landmark?.lines.push(lineText({...this.#line, level: this.#level, isFolded: this.#isFolded}))
    // As between lines that are known.
    else if (dates.length + languages.length === 0 && !isCurrent && kind === undefined)
      return void (this.#line.words = '')
    this.#line = emptyLine()
  }
}

function emptyLine(): OpenLine {
  return {words: '', targets: [], dates: [], languages: [], isCurrent: false}
}
