/** Builds the addresses of the HTML edition's pages on the web, for every edition that links to them. */
import {publicationFolder} from '../edition/edition.ts'
import type {Publication} from './publication.ts'
import type {Destination} from '../tree/nodes.ts'

/** The page of one document of several. `index` is the start page's name: a document so called has another. */
export function pageFile(document: string): string {
  return document === 'index' ? 'index-1.html' : `${document}.html`
}

/** The document whose page has this name; empty for the start page. */
export function documentOfPage(file: string): string {
  return file === startPage ? '' : file.replace(/\.html$/, '').replace(/^index-1$/, 'index')
}

/** The page that a reader opens first, in a folder. */
export const startPage = 'index.html'

/** Names the page of the whole contents as a document's name does its page: no name of a document has a dot. */
export const contentsName = 'index.contents'

/** Documents that a page lists all: of more, all on each page would be their number squared. */
export const mostListed = 60

/** Whether a publication is long: pages list the documents around their own, and one page all of them. */
export function isLong({length}: {readonly length: number}): boolean {
  return length > mostListed
}

/** The address of a place below `baseUrl`, which ends in a slash; a start page's is its folder's. */
export function webAddress(
  baseUrl: string,
  {publication: id, language, document, block}: Destination
): string {
  const page = document === undefined ? '' : encodePath(pageFile(document))
  const fragment = block === undefined ? '' : `#${encodeURIComponent(block)}`
  return `${baseUrl}${encodePath(publicationFolder({id, language}))}/${page}${fragment}`
}

/** The address of a file that stands beside the text; undefined when the project does not say where it is published. */
export function attachmentUrl(
  file: string,
  {
    id,
    language,
    project
  }: Pick<Publication, 'id' | 'language'> & {
    readonly project: Pick<Publication['project'], 'baseUrl'>
  }
): string | undefined {
  const {baseUrl} = project
  return baseUrl === undefined
    ? undefined
    : baseUrl + encodePath(`${publicationFolder({id, language})}/${file}`)
}

/** Percent-encoded, but for slashes. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** A page's address where the project stands on the web; a start page's is its folder's. */
export function webUrl(baseUrl: string, path: string): string {
  return baseUrl + readablePath(path.replace(/(^|\/)index\.html$/, '$1'))
}

/** A path as part of a URL: what would end or change it is encoded, letters of any script stay. */
export function readablePath(path: string): string {
  return path.replace(/[\s"#%<>?\\`{|}^:]/g, encodeURIComponent)
}

/** Whether a text is the whole address of a page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** The address of a folder on the web, with a slash at its end; undefined for what is none, or has a query, a fragment or a password. */
export function webFolder(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url === undefined || !isWeb || /[?#\s]/.test(text)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
