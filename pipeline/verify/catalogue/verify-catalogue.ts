/** Verifies the catalogue: each of its files is read by a reader of its own and compared with what it should list. */
import type {LibraryContents} from '../../model/edition/edition.ts'
import type {LibraryFurniture} from '../../model/publication/library-furniture.ts'
import {compareLandmarks} from '../furniture/compare-landmarks.ts'
import {excerptOf} from '../compare/excerpt.ts'
import {parseText} from '../json-reader/data.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import type {Unexpected} from '../units/unit.ts'
import {Unreadable} from '../unreadable.ts'
import {indexLandmarks} from './index-landmarks.ts'
import {comparePage, compareRows, isRowsFile} from './library-page.ts'
import {compareRedirect} from './redirect-page.ts'
import {compareFeed, compareSitemap, isSitemap} from './site-files.ts'

/** A library, and what its files list. */
export interface Library {
  readonly contents: Pick<LibraryContents, 'publications' | 'baseUrl'> &
    Partial<Pick<LibraryContents, 'redirects'>>
  readonly furniture: LibraryFurniture
}

/** The files of an output that belong to no publication: its catalogue among stylesheets, fonts and schemas. */
export interface LibraryFiles {
  readonly paths: ReadonlySet<string>
  /** Undefined for one that can't be read, which is told elsewhere. */
  open(path: string): Promise<Uint8Array | undefined>
}

/** A difference between the catalogue and what its publications say. */
export interface CatalogueDifference {
  /** The file of the catalogue, from the output's root. */
  readonly file: string
  /** A file that is not there or should not be; what a line says; a file that can't be read. */
  readonly kind: 'missing' | 'extra' | 'unexpected' | 'unreadable'
  /** The publication, `alpha/en`; empty for the file as a whole. */
  readonly key: string
  /** What differs, as a sentence. */
  readonly what?: string
  readonly found?: string
}

export interface CatalogueVerdict {
  /** The first hundred. */
  readonly differences: readonly CatalogueDifference[]
  /** How many there are. */
  readonly total: number
  /** Entries that were wanted, in all files. */
  readonly entries: number
}

const mostDifferences = 100

/** The data, where a publication has a JSON edition. */
const indexFile = 'index.json'
const feedFile = 'feed.xml'

/** What a server shows where there is no page: it lists nothing. */
const notFoundFile = '404.html'

interface ListingFile {
  readonly file: string
  readonly entries: number
  readonly compare: (text: string) => readonly Unexpected[]
}

/** Files that the catalogue should not have are differences too. */
export async function verifyCatalogue(library: Library, files: LibraryFiles): Promise<CatalogueVerdict> {
  const listings = listingsOf(library, files.paths)
  const all = (await Promise.all(listings.map((listing) => differencesIn(listing, files)))).flat()
  const wanted = new Set([...listings.map(({file}) => file), notFoundFile])
  for (const file of files.paths)
    if (!wanted.has(file) && isListing(file)) all.push({file, kind: 'extra', key: ''})
  return {
    differences: all.slice(0, mostDifferences),
    total: all.length,
    entries: listings.reduce((sum, {entries}) => sum + entries, 0)
  }
}

/** Pages where there are web pages, the data where there are data. */
function listingsOf({contents, furniture}: Library, paths: ReadonlySet<string>): readonly ListingFile[] {
  const names = new Set(contents.publications.flatMap(({editions}) => editions.map(({edition}) => edition)))
  const {catalogues, choices, feed, sitemaps, index} = furniture
  const listing = (
    file: string,
    {length: entries}: {readonly length: number},
    compare: ListingFile['compare']
  ) => ({
    file,
    entries,
    compare
  })
  const redirects = (contents.redirects ?? []).map((redirect) =>
    listing(redirect.from, [], (text) => compareRedirect(redirect, text, contents.baseUrl))
  )
  const pages = [...catalogues, ...choices].map((page) =>
    listing(page.path, page.entries, (text) => comparePage(page, text, paths))
  )
  const rows = catalogues.flatMap((page) => {
    const file = page.pages?.own
    return file === undefined ? [] : listing(file, page.entries, (text) => compareRows(page, file, text))
  })
  const maps = sitemaps.map((map) => listing(map.path, map.addresses, (text) => compareSitemap(map, text)))
  const feeds =
    feed === undefined ? [] : [listing(feedFile, feed.entries, (text) => compareFeed(feed, text, feedFile))]
  return [
    ...redirects,
    ...(names.has('html') ? [...pages, ...rows, ...maps, ...feeds] : []),
    ...(names.has('json')
      ? [listing(indexFile, contents.publications, (text) => compareIndex(index, text))]
      : [])
  ]
}

function compareIndex(index: LibraryFurniture['index'], text: string): readonly Unexpected[] {
  const found = indexLandmarks(parseText(text, indexFile), indexFile)
  return compareLandmarks(indexLandmarks(index, indexFile), found, indexFile)
}

async function differencesIn(
  {file, compare}: ListingFile,
  files: LibraryFiles
): Promise<readonly CatalogueDifference[]> {
  if (!files.paths.has(file)) return [{file, kind: 'missing', key: ''}]
  const bytes = await files.open(file)
  if (bytes === undefined) return []
  try {
    return compare(decodeText(bytes, file)).map((one) => asDifference(one, file))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return [{file, kind: 'unreadable', key: '', found: error.message}]
  }
}

/** At the publication whose entry it is. */
function asDifference({what, text}: Unexpected, file: string): CatalogueDifference {
  const [, key = ''] = /^entry (\S+?)(?::| is | has |$)/.exec(what) ?? []
  return {file, kind: 'unexpected', key, what, found: excerptOf(text)}
}

function isListing(file: string): boolean {
  return file.endsWith('.html') || isRowsFile(file) || isSitemap(file) || [indexFile, feedFile].includes(file)
}
