/** What stands beside the title of a page: which document it is, when it was issued, and the ways to the other editions. */
import {fill, formatDate, listSeparator, pageCount} from '../../locale/index.ts'
import type {EditionName} from '../../model/front-matter.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {sizeInWords} from '../size-in-words.ts'
import type {EditionBeside} from '../editions-beside.ts'
import type {Loose} from '../unit.ts'
import {decode} from '../library-address.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import type {WebPage} from './web-page.ts'
import {pagesOfPdf, type LinkedDocument, type WebSite} from './web-site.ts'

/** On the page of one document of several. */
export function strayDocumentHead(
  {opening}: WebPage,
  {document, site}: {readonly document: LinkedDocument; readonly site: WebSite}
): readonly Loose[] {
  const {labels, facts, documents} = site
  const {file} = document
  const kicker = elementsOf(opening, 'p').find((one) => hasClass(one, 'kicker'))
  const meta = opening.children.find(
    (child): child is Markup => typeof child !== 'string' && hasClass(child, 'meta')
  )
  const place = fill(labels.documentOf, {number: documents.indexOf(document) + 1, all: documents.length})
  const label = site.isModified ? labels.updated : labels.published
  const day = facts.dated === '' ? '' : `${label} ${formatDate(labels, facts.dated)}`
  const nav = meta === undefined ? undefined : elementOf(meta, 'nav')
  const shown = (meta?.children ?? [])
    .filter((child) => child !== nav)
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .join('')
  const time = meta === undefined ? undefined : elementOf(meta, 'time')
  return [
    ...held('another place among the documents', file, wordsIn(kicker), place),
    ...held('another day of issue', file, shown, day),
    ...held('another day of issue for programs', file, time?.attributes.get('datetime') ?? '', facts.dated),
    ...strayEditions(nav, {file, site, isShort: true, document: document.name})
  ]
}

/** On the first page, below the title; where it is the page of the only document, too. */
export function strayStartHead({opening, parts}: WebPage, file: string, site: WebSite): readonly Loose[] {
  const nav = elementsOf(opening, 'nav').find((one) => hasClass(one, 'editions'))
  const hero = parts.get('hero')
  const cover = hero === undefined ? undefined : elementOf(hero, 'img')
  return [
    // Its words stand beside it.
    ...held(
      'a cover with other words',
      file,
      cover?.attributes.get('alt') ?? (site.isBook ? 'no cover' : ''),
      ''
    ),
    ...strayEditions(nav, {file, site, isShort: false})
  ]
}

function held(what: string, at: string, said: string, wanted: string): readonly Loose[] {
  return said === wanted || sameWords(said, wanted) ? [] : [{what, at, text: said || 'nothing'}]
}

/** As pages list them; they are themselves not among them. */
const shownEditions: readonly EditionName[] = ['pdf', 'epub', 'json']

interface EditionsPlace {
  readonly file: string
  readonly site: WebSite
  /** Whether sizes alone are said. */
  readonly isShort: boolean
  /** At whose page the PDF opens. */
  readonly document?: string
}

/** Each leads to its file, which is as large as it says; the PDF opens at the page that the document begins on. */
function strayEditions(nav: Markup | undefined, place: EditionsPlace): readonly Loose[] {
  const {file, site} = place
  const {labels, editions} = site
  if (editions === undefined) return []
  const wanted = shownEditions.flatMap((name) => editions.filter(({edition}) => edition === name))
  const links = nav === undefined ? [] : elementsOf(nav, 'a')
  if (nav === undefined)
    return wanted.length === 0 ? [] : [{what: 'no ways to the other editions', at: file, text: ''}]
  return [
    ...held(
      'the other editions have another name',
      file,
      nav.attributes.get('aria-label') ?? '',
      labels.editions
    ),
    ...held('words among the other editions', file, wordsOf(nav), links.map(wordsOf).join('')),
    ...held(
      'other editions',
      file,
      links.map((link) => wordsIn(elementOf(link, 'b'))).join(' '),
      wanted.map(({edition}) => edition.toUpperCase()).join(' ')
    ),
    ...wanted.flatMap((edition, index) => strayEdition(links[index], edition, place))
  ]
}

function strayEdition(
  link: Markup | undefined,
  edition: EditionBeside,
  {file, site, isShort, document}: EditionsPlace
): readonly Loose[] {
  if (link === undefined) return []
  const name = edition.edition.toUpperCase()
  const {pages} = site.context
  const begins = document === undefined ? undefined : pages?.get(document)
  const fragment = edition.edition === 'pdf' && begins !== undefined ? `#${begins.replace(' ', '=')}` : ''
  const href = decode(link.attributes.get('href') ?? '')
  // Without data beside the pages nobody says where a document begins.
  const said = pages === undefined ? href.replace(/#page=\d+$/, '') : href
  const about = isShort ? [sizeIn(edition, site)] : natureOf(edition, site)
  return [
    ...held(`${name} elsewhere`, file, said, `${edition.file}${fragment}`),
    ...held(`${name} of another type`, file, link.attributes.get('type') ?? '', mediaTypes[edition.edition]),
    ...held(
      `${name} said to be something else`,
      file,
      wordsOf(link),
      `${name} ${about.join(listSeparator(site.labelLanguage))}`
    )
  ]
}

function natureOf(edition: EditionBeside, site: WebSite): readonly string[] {
  const {labels, labelLanguage} = site
  const pages = edition.edition === 'pdf' ? pagesOfPdf(site) : undefined
  const length = pages === undefined ? [] : [pageCount(labels, labelLanguage, pages)]
  return [...length, labels.editionNature[edition.edition], sizeIn(edition, site)]
}

function sizeIn({bytes}: EditionBeside, {labels}: WebSite): string {
  return sizeInWords(bytes, labels.decimal)
}

function wordsIn(element: Markup | undefined): string {
  return element === undefined ? '' : wordsOf(element)
}
