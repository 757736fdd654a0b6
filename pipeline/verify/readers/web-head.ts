/** What a page says of itself to programs, in its head: it has to be what it says to readers, and what the publication says. */
import {doiUrl} from '../../model/doi-url.ts'
import {editionNames} from '../../model/front-matter.ts'
import {absoluteAddress, decode, libraryAddress} from '../library-address.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import type {Loose, Unit} from '../unit.ts'
import {normalAddress, normalList, normalText, wordsOf as plainOf} from '../unit-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {dataIn} from './json-ld.ts'
import {documentData, startData, type DataStatement} from './web-data.ts'
import type {WebPage} from './web-page.ts'
import type {LinkedDocument, WebSite} from './web-site.ts'

type Statement = readonly [what: string, said: string, wanted: string]

/** What a head says, looked up once. */
interface Head {
  readonly title: string
  readonly links: readonly Markup['attributes'][]
  /** By `name` or `property`, all of each. */
  readonly metas: ReadonlyMap<string, readonly string[]>
}

/** Statements for programs on a publication's first page that differ. */
export function startHeadLoose(page: WebPage, file: string, site: WebSite): readonly Loose[] {
  const {facts, editions, context} = site
  const head = headOf(page.head)
  const own = ownAddress(file, site)
  const pdf = editions?.find(({edition}) => edition === 'pdf')
  const pdfUrl = textIn(head, 'citation_pdf_url')
  const data = startData(dataIn(page.head), site)
  return told(file, [
    ...pageStatements(page, head, {file, site, isStart: true}),
    ['title in the head', head.title, facts.title],
    ['citation_title', textIn(head, 'citation_title'), facts.title],
    ['citation_author', normalList(head.metas.get('citation_author') ?? []), facts.authors || '[]'],
    ['citation_publisher', textIn(head, 'citation_publisher'), facts.publisher],
    ['citation_language', textIn(head, 'citation_language'), site.language],
    [
      'citation_publication_date',
      textIn(head, 'citation_publication_date').replaceAll('/', '-'),
      facts.dated
    ],
    ['citation_doi', doiIn(head), facts.identifier],
    ['citation_isbn', textIn(head, 'citation_isbn'), facts.isbn],
    ['citation_fulltext_html_url', addressSaid(textIn(head, 'citation_fulltext_html_url'), site), own],
    [
      'citation_pdf_url',
      addressSaid(pdfUrl, site),
      editions === undefined
        ? addressSaid(pdfUrl, site)
        : pdf === undefined || context.baseUrl === undefined
          ? ''
          : `${context.folder}/${pdf.file}`
    ],
    ...data.map(structured)
  ])
}

/** Those on the page of one document of several. */
export function documentHeadLoose(
  page: WebPage,
  {
    document,
    site,
    body,
    language
  }: {
    readonly document: LinkedDocument
    readonly site: WebSite
    readonly body: readonly Unit[]
    readonly language: string
  }
): readonly Loose[] {
  const {file, text} = document
  const head = headOf(page.head)
  const lead = body.find(({kind}) => kind === 'lead')
  const summary = plainOf(lead?.text ?? '')
  const data = documentData(dataIn(page.head), {document, summary, language}, site)
  return told(file, [
    ...pageStatements(page, head, {file, site, isStart: false}),
    ['title in the head', head.title, normalText(`${text} — ${site.facts.title}`)],
    ...data.map(structured)
  ])
}

function structured([what, said, wanted]: DataStatement): Statement {
  return [`structured ${what}`, said, wanted]
}

function headOf({children}: Markup): Head {
  const links: Markup['attributes'][] = []
  const metas = new Map<string, string[]>()
  let title = ''
  for (const child of children) {
    if (typeof child === 'string') continue
    const {name, attributes} = child
    if (name === 'title') title = normalText(wordsOf(child))
    else if (name === 'link') links.push(attributes)
    else if (name === 'meta') {
      const key = attributes.get('name') ?? attributes.get('property') ?? ''
      const all = metas.get(key) ?? []
      all.push(attributes.get('content') ?? '')
      metas.set(key, all)
    }
  }
  return {title, links, metas}
}

/** One that stands there twice says both. */
function textIn({metas}: Head, name: string): string {
  return (metas.get(name) ?? []).join('; ')
}

function doiIn(head: Head): string {
  const doi = textIn(head, 'citation_doi')
  return doi === '' ? '' : normalAddress(doiUrl(doi))
}

function pageStatements(
  page: WebPage,
  head: Head,
  {file, site, isStart}: {readonly file: string; readonly site: WebSite; readonly isStart: boolean}
): readonly Statement[] {
  const {isBook, facts, language, publisher, context} = site
  const own = ownAddress(file, site)
  const description = textIn(head, 'description')
  const leads = elementsOf(page.opening, 'p').filter((one) => hasClass(one, 'lead'))
  const onTheWeb = (wanted: string): string => (context.baseUrl === undefined ? '' : wanted)
  const image = textIn(head, 'og:image')
  const linked = (rel: string): string =>
    head.links
      .filter((link) => link.get('rel') === rel && !link.has('type') && !link.has('hreflang'))
      .map((link) => addressSaid(link.get('href') ?? '', site))
      .join(' ')
  return [
    ['canonical address', linked('canonical'), own],
    ['lead', leads.map((lead) => normalText(wordsOf(lead))).join(' '), description],
    ['og:type', textIn(head, 'og:type'), onTheWeb(isBook && isStart ? 'book' : 'article')],
    ['og:title', textIn(head, 'og:title'), onTheWeb(head.title)],
    ['og:description', textIn(head, 'og:description'), onTheWeb(description)],
    ['og:url', addressSaid(textIn(head, 'og:url'), site), own],
    ['og:locale', textIn(head, 'og:locale'), onTheWeb(language.replaceAll('-', '_'))],
    ['og:site_name', textIn(head, 'og:site_name'), onTheWeb(publisher)],
    ['og:image', addressSaid(image, site), site.image],
    ['og:image:alt', textIn(head, 'og:image:alt'), image === '' ? '' : facts.title],
    [
      'twitter:card',
      textIn(head, 'twitter:card'),
      onTheWeb(image === '' ? 'summary' : 'summary_large_image')
    ],
    ['cite-as', linked('cite-as'), facts.identifier],
    ['references', typed(head, 'describedby'), referencesOf(site)],
    ...editionStatements(head, site),
    ...languageStatements(page, head, {file, site, isStart})
  ]
}

/** Links with a media type, each with the file that it leads to. */
function typed({links}: Head, rel: string): string {
  return links
    .filter((link) => link.get('rel') === rel && link.has('type'))
    .map((link) => `${link.get('type') ?? ''} ${decode(link.get('href') ?? '')}`)
    .join(' ')
}

function referencesOf({stem}: WebSite): string {
  return `application/x-bibtex ${stem}.bib application/vnd.citationstyles.csl+json ${stem}.csl.json`
}

function editionStatements(head: Head, {editions}: WebSite): readonly Statement[] {
  if (editions === undefined) return []
  const wanted = editionNames
    .flatMap((name) => editions.filter(({edition}) => edition === name))
    .map(({edition, file}) => `${mediaTypes[edition]} ${file}`)
  return [['other editions', typed(head, 'alternate'), wanted.join(' ')]]
}

/** The page's counterparts that the bar leads to, too; the library's list of languages stands for all of them. */
function languageStatements(
  page: WebPage,
  {links}: Head,
  {file, site, isStart}: {readonly file: string; readonly site: WebSite; readonly isStart: boolean}
): readonly Statement[] {
  const said = links
    .filter((link) => link.has('hreflang'))
    .map((link) => `${link.get('hreflang') ?? ''} ${addressSaid(link.get('href') ?? '', site)}`)
    .sort()
  const own = ownAddress(file, site)
  const bar = page.parts.get('bar')
  const chooser = bar === undefined ? undefined : elementOf(bar, 'nav')
  const name = own.slice(site.context.folder.length + 1)
  const others = (chooser === undefined || own === '' ? [] : elementsOf(chooser, 'a'))
    .map(({attributes}) => ({
      tag: attributes.get('hreflang') ?? '',
      to: site.targetOf(file)(attributes.get('href') ?? '')
    }))
    .filter(({tag, to}) => tag !== site.language && to === `${site.id}/${tag.toLowerCase()}/${name}`)
    .map(({tag, to}) => `${tag} ${to}`)
  const all =
    others.length === 0
      ? []
      : [`${site.language} ${own}`, ...others, ...(isStart ? [`x-default ${site.id}/`] : [])]
  return [['pages in other languages', said.join(' '), all.sort().join(' ')]]
}

function told(file: string, statements: readonly Statement[]): readonly Loose[] {
  return statements
    .filter(([, said, wanted]) => said !== wanted && normalText(said) !== normalText(wanted))
    .map(([what, said]) => ({
      what: `the head tells programs otherwise than the page its readers: ${what}`,
      at: file,
      text: said === '' ? 'nothing' : said
    }))
}

/** The page's own address; empty where the project has none on the web. */
function ownAddress(file: string, site: WebSite): string {
  const address = site.addressOf(file)
  return address === '' ? '' : libraryAddress(address)
}

/** In the normal form, as whoever knows the project's web address reads it. */
function addressSaid(address: string, {context}: WebSite): string {
  return absoluteAddress(address, context.baseUrl)
}
