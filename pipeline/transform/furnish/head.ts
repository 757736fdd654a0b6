/** Composes what the head of a page tells programs: its alternates, its cards, and what it says to indexes. */
import {doiUrl} from '../../model/publication/doi-url.ts'
import type {Head, HeadLink, Preview} from '../../model/publication/furniture.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {contentsName, pageFile, readablePath, startPage, webUrl} from '../../model/publication/web-address.ts'
import {citedWork} from './cite/cited-work.ts'
import {referenceFiles} from './cite/reference-files.ts'
import {pageOf, urlOf, type Furnished, type FurnishedDocument} from './furnished.ts'
import {contentsData, documentData, publicationData} from './structured-data.ts'
import {counterparts} from './navigation.ts'

/** Without a document, of the first page of several. */
export function headOf(furnished: Furnished, document?: FurnishedDocument, preview?: Preview): Head {
  const {metadata, documents} = furnished
  const chapter = documents.length > 1 ? document : undefined
  if (chapter !== undefined) {
    const page = {name: chapter.name, ...titled(furnished, chapter.titleText, chapter.summary)}
    return {...onPage(furnished, page, preview), scholar: [], data: documentData(furnished, chapter)}
  }
  return {
    ...onPage(furnished, {title: metadata.title, description: metadata.summary}, preview),
    scholar: scholarTags(furnished),
    data: publicationData(furnished, imageOf(furnished, preview))
  }
}

/** Of the page of the whole contents. */
export function headOfContents(furnished: Furnished, preview?: Preview): Head {
  const page = {name: contentsName, ...titled(furnished, furnished.words.labels.contents)}
  return {...onPage(furnished, page, preview), scholar: [], data: contentsData(furnished)}
}

interface HeadedPage {
  /** Absent of the first page. */
  readonly name?: string
  readonly title: string
  readonly description?: string | undefined
}

function titled({metadata}: Furnished, title: string, description?: string): HeadedPage {
  return {title: `${title} — ${metadata.title}`, description}
}

function onPage(
  furnished: Furnished,
  {name, title, description}: HeadedPage,
  preview: Preview | undefined
): Omit<Head, 'scholar' | 'data'> {
  const words = {title, ...(description === undefined ? {} : {description})}
  return {
    ...words,
    ...(furnished.documents.some(({unread}) => unread !== undefined) ? {isUnlisted: true} : {}),
    links: [...onTheWeb(furnished, name), ...filesBeside(furnished)],
    card: [...bylineOf(furnished), ...cardOf(furnished, words, name), ...pictureOf(furnished, preview)]
  }
}

/** The other editions, what to cite (RFC 8574), and the publication's description for programs. */
function filesBeside(furnished: Furnished): readonly HeadLink[] {
  const {doi} = furnished.metadata.identifiers
  return [
    ...furnished.editions.map(({edition, file}) => ({
      rel: 'alternate',
      type: mediaTypes[edition],
      href: readablePath(file),
      title: edition.toUpperCase()
    })),
    ...(doi === undefined ? [] : [{rel: 'cite-as', href: doiUrl(doi)}]),
    ...referenceFiles(furnished).map(({name, mediaType}) => ({
      rel: 'describedby',
      type: mediaType,
      href: readablePath(name)
    }))
  ]
}

/** The canonical address; and where the page has a counterpart in other languages, theirs and its own. */
function onTheWeb(furnished: Furnished, page: string | undefined): readonly HeadLink[] {
  const {id, language, project} = furnished
  const {baseUrl} = project
  const own = urlOf(furnished, pageOf(furnished, page))
  if (baseUrl === undefined || own === undefined) return []
  const others = counterparts(furnished, page)
  const canonical = {rel: 'canonical', href: own}
  if (others.length === 0) return [canonical]
  const alternate = (hreflang: string, href: string): HeadLink => ({rel: 'alternate', hreflang, href})
  return [
    canonical,
    alternate(language, own),
    ...others.map(({language: other, target: {to}}) => {
      const file = to.document === undefined ? startPage : pageFile(to.document)
      return alternate(other, webUrl(baseUrl, `${publicationFolder({id, language: other})}/${file}`))
    }),
    ...(page === undefined ? [alternate('x-default', webUrl(baseUrl, `${id}/${startPage}`))] : [])
  ]
}

type Pairs = readonly (readonly [name: string, content: string])[]

function known(pairs: readonly (readonly [name: string, content: string | undefined])[]): Pairs {
  return pairs.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]))
}

/** What reader modes and services that keep pages show below the title. */
function bylineOf({metadata: {authors, date}}: Furnished): Pairs {
  const names = authors.map(({name}) => name).join(', ')
  return known([
    ['author', names === '' ? undefined : names],
    ['article:published_time', date]
  ])
}

/** Nothing without the project's `baseUrl`, since all addresses are absolute there. */
function cardOf(
  furnished: Furnished,
  {title, description}: Pick<Head, 'title' | 'description'>,
  page: string | undefined
): Pairs {
  const {project, language, documents} = furnished
  if (project.baseUrl === undefined) return []
  return known([
    ['og:type', documents.length > 1 && page === undefined ? 'book' : 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', urlOf(furnished, pageOf(furnished, page))],
    ['og:locale', language.replaceAll('-', '_')],
    ['og:site_name', project.publisher]
  ])
}

function pictureOf(furnished: Furnished, preview: Preview | undefined): Pairs {
  const {project, metadata} = furnished
  if (project.baseUrl === undefined) return []
  if (preview === undefined) return [['twitter:card', 'summary']]
  return known([
    ['og:image', imageOf(furnished, preview)],
    ['og:image:type', preview.mediaType],
    ['og:image:width', String(preview.width)],
    ['og:image:height', String(preview.height)],
    ['og:image:alt', metadata.title],
    ['twitter:card', 'summary_large_image']
  ])
}

function imageOf({project}: Furnished, preview: Preview | undefined): string | undefined {
  const {baseUrl} = project
  return baseUrl === undefined || preview === undefined ? undefined : webUrl(baseUrl, preview.path)
}

/** For a publication's first page (the tags that Highwire Press began with). */
function scholarTags(furnished: Furnished): Pairs {
  const work = citedWork(furnished)
  const folder = urlOf(furnished, '')
  const pdf = furnished.editions.find(({edition}) => edition === 'pdf')
  const isOnTheWeb = folder !== undefined && pdf !== undefined
  return known([
    ['citation_title', work.title],
    ...work.authors.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', work.date?.replaceAll('-', '/')],
    ['citation_publisher', work.publisher],
    ['citation_language', work.language],
    ['citation_doi', work.doi],
    ['citation_isbn', work.isbn],
    ['citation_fulltext_html_url', work.url],
    ['citation_pdf_url', isOnTheWeb ? new URL(readablePath(pdf.file), folder).href : undefined]
  ])
}
