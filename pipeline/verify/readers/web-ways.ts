/** The ways around a publication on its pages: the contents at the side, next and previous, breadcrumbs, and the catalogue. */
import {isBlank} from '../../model/is-blank.ts'
import type {Loose, Unit} from '../unit.ts'
import {wordsOf as plainOf} from '../unit-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import type {WebPage} from './web-page.ts'
import {saying, type Line, type LinkedDocument, type WebSite} from './web-site.ts'
import {headingIn} from './web-units.ts'

/** A page with the document that it holds. */
export interface DocumentPage {
  readonly page: WebPage
  readonly file: string
  readonly document: LinkedDocument
  /** The units of its text. */
  readonly body: readonly Unit[]
  /** Says where an address in the page leads. */
  readonly targetOf: (address: string) => string
  /** The items that pages before this were found to have as lines: each page has those of all documents again. */
  readonly known: Map<Line, Markup>
}

/** Of more documents a page lists those around its own (docs/editions/html.md). */
const mostListed = 200
const mostAround = 50

/** What leads elsewhere, is called otherwise, is missing, or stands there again. */
export function strayWays(one: DocumentPage, site: WebSite): readonly Loose[] {
  const {page, file} = one
  const text = (what: string, words: string): Loose => ({what, at: file, text: words})
  return [
    ...page.stray.map((part) => text('a second way or bar', wordsOf(part))),
    ...strayCrumbs(one, site).map((words) => text('breadcrumbs unlike the publication', words)),
    ...strayContents(one, site).map((words) =>
      text('contents beside the page unlike the publication', words)
    ),
    ...strayPager(one, site).map((words) => text('next and previous unlike the publication', words))
  ]
}

/** From the library over the publication, if it has several pages, to the page itself. */
function strayCrumbs(one: DocumentPage, site: WebSite): readonly string[] {
  const {page, document} = one
  const {labels, facts, isBook} = site
  const crumbs = page.parts.get('crumbs')
  const wanted = isBook
    ? [saying('', labels.library), saying('#', facts.title), saying('current', document.text)]
    : [saying('', labels.library), saying('current', facts.title)]
  const found = itemsIn(crumbs).map((item) => {
    const link = elementOf(item, 'a')
    if (link !== undefined) return saying(one.targetOf(link.attributes.get('href') ?? ''), wordsOf(item))
    return saying(item.attributes.get('aria-current') === 'page' ? 'current' : 'no link', wordsOf(item))
  })
  return firstOther(wanted, found, crumbs, labels.breadcrumb)
}

function strayPager(one: DocumentPage, site: WebSite): readonly string[] {
  const {page, document} = one
  const {labels, documents} = site
  const index = documents.indexOf(document)
  const [before, behind] = [documents[index - 1], documents[index + 1]]
  const pager = page.parts.get('pager')
  if (!site.isBook) return pager === undefined ? [] : [wordsOf(pager)]
  const wanted = [
    ...(before === undefined
      ? []
      : [saying(`previous prev #${before.name}`, `${labels.previous}${before.text}`)]),
    ...(behind === undefined ? [] : [saying(`next next #${behind.name}`, `${labels.next}${behind.text}`)])
  ]
  const found = childrenOf(pager).map((link) => {
    const [name, rel, href] = ['class', 'rel', 'href'].map((key) => link.attributes.get(key) ?? '')
    return saying(`${name ?? ''} ${rel ?? ''} ${one.targetOf(href ?? '')}`, wordsOf(link))
  })
  return firstOther(wanted, found, pager, labels.documents)
}

/** The first saying that is not as wanted, or that nobody wanted; or other words beside them, or another name of all. */
function firstOther(
  wanted: readonly string[],
  found: readonly string[],
  part: Markup | undefined,
  name: string
): readonly string[] {
  const most = Math.max(wanted.length, found.length)
  for (let index = 0; index < most; index += 1)
    if (wanted[index] !== found[index]) return [found[index] ?? wanted[index] ?? '']
  if (part === undefined) return []
  const label = part.attributes.get('aria-label') ?? ''
  if (label !== name) return [label]
  const words = found.map((one) => one.slice(one.lastIndexOf(' ') + 1)).join('')
  return sameWords(words, wordsOf(part)) ? [] : [wordsOf(part)]
}

function strayContents(one: DocumentPage, site: WebSite): readonly string[] {
  const {page, document} = one
  const {labels} = site
  const contents = page.parts.get('contents')
  const sections = sectionLines(page, one.body, document.name)
  if (!site.isBook && sections.length === 0) return contents === undefined ? [] : [wordsOf(contents)]
  if (contents === undefined) return ['']
  const name = contents.attributes.get('aria-label') ?? ''
  const details = elementOf(contents, 'details')
  const summary = details === undefined ? undefined : elementOf(details, 'summary')
  if (name !== labels.contents || summary === undefined || !sameWords(wordsOf(summary), labels.contents))
    return [name]
  const list = details === undefined ? undefined : elementOf(details, 'ol')
  const beside = [contents, details].flatMap((part) => part?.children ?? [])
  const stray = beside.find(
    (child) => child !== details && child !== summary && child !== list && wordsIn(child) !== ''
  )
  if (stray !== undefined) return [wordsIn(stray)]
  const wanted = site.isBook ? linesBeside(document, sections, site) : sections
  return otherLine(wanted, list, one)
}

/** The title page, the documents, of very many those around the page's own, and below that its sections. */
function linesBeside(
  own: LinkedDocument,
  sections: readonly Line[],
  {labels, documents, startLine}: WebSite
): readonly Line[] {
  const index = documents.indexOf(own)
  const isCut = documents.length > mostListed
  const from = isCut ? Math.max(0, index - mostAround) : 0
  const to = isCut ? Math.min(documents.length, index + mostAround + 1) : documents.length
  const rest = (first: number, last: number): readonly Line[] =>
    first > last
      ? []
      : [{saying: saying('#/_contents', `${labels.contents}: ${String(first)}–${String(last)}`), below: []}]
  const lines = documents
    .slice(from, to)
    .map((document) =>
      document === own
        ? {saying: saying('current', `${own.number}${own.text}`), below: sections}
        : document.line
    )
  return [startLine, ...rest(1, from), ...lines, ...rest(to + 1, documents.length)]
}

/** The first line of a list that is not as wanted, with nothing else in it. */
function otherLine(wanted: readonly Line[], list: Markup | undefined, one: DocumentPage): readonly string[] {
  if (list !== undefined && list.name !== 'ol') return [wordsOf(list)]
  let index = 0
  for (const item of list?.children ?? []) {
    if (typeof item === 'string') {
      if (item.trim() !== '') return [item.trim()]
      continue
    }
    const line = wanted[index]
    index += 1
    if (line !== undefined && one.known.get(line) === item) continue
    const [link, below, another] = childrenOf(item)
    if (line === undefined || link === undefined || another !== undefined || wordsBeside(item) !== '')
      return [wordsOf(item)]
    if (!isLine(link, line, one)) return [wordsOf(link)]
    if (line.below.length > 0 || below !== undefined) {
      const found = otherLine(line.below, below, one)
      if (found.length > 0) return found
    } else if (!(link.attributes.get('href') ?? '').startsWith('#')) one.known.set(line, item)
  }
  const missing = wanted[index]
  return missing === undefined ? [] : [missing.saying]
}

/** The page itself is told from others by being the current one. */
function isLine(link: Markup, line: Line, {targetOf}: DocumentPage): boolean {
  const href = link.attributes.get('href') ?? ''
  const words = wordsOf(link)
  if (!link.children.every(isPlain)) return false
  const current = link.attributes.get('aria-current')
  if (current !== undefined)
    return current === 'page' && href === '#_content' && saying('current', words) === line.saying
  return link.name === 'a' && saying(targetOf(href), words) === line.saying
}

/** White space, or an element with words alone. */
function isPlain(part: Markup | string): boolean {
  if (typeof part === 'string') return true
  return part.name === 'span' && part.children.length === 1 && typeof part.children[0] === 'string'
}

/** The sections of a text and those right below them, as the contents beside it list them; one without words is none. */
function sectionLines({parts}: WebPage, body: readonly Unit[], document: string): readonly Line[] {
  const headings = new Map(body.filter(({kind}) => kind === 'heading').map((unit) => [unit.key, unit]))
  const article = parts.get('article')
  const text = article?.children.find(
    (child): child is Markup => typeof child !== 'string' && hasClass(child, 'text')
  )
  return text === undefined ? [] : linesIn(text, 2)

  function linesIn({children}: Markup, depth: number): readonly Line[] {
    if (depth === 0) return []
    return children.flatMap((section) => {
      if (typeof section === 'string' || section.name !== 'section') return []
      const unit = headings.get(`${document}/${headingIn(section)}`)
      const words = plainOf(unit?.text ?? '')
      if (unit === undefined || isBlank(words)) return linesIn(section, depth)
      const number = String(unit.facts.number ?? '')
      return [{saying: saying(`#${unit.key}`, `${number}${words}`), below: linesIn(section, depth - 1)}]
    })
  }
}

function childrenOf(element: Markup | undefined): readonly Markup[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string')
}

/** Words right in an element that should hold elements alone. */
function wordsBeside(element: Markup | undefined): string {
  for (const child of element?.children ?? [])
    if (typeof child === 'string' && child.trim() !== '') return child.trim()
  return ''
}

function itemsIn(part: Markup | undefined): readonly Markup[] {
  return part === undefined ? [] : elementsOf(part, 'li')
}

function wordsIn(child: Markup | string): string {
  return (typeof child === 'string' ? child : wordsOf(child)).trim()
}
