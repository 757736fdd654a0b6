/** Verifies the catalogue: each of its files is read by a reader of its own and compared with what it should list. */
import type {LibraryContents} from '../../model/edition/edition.ts'
import {findOnce, type Paths} from '../../model/kept/find-once.ts'
import type {Memo} from '../../model/memo.ts'
import type {LibraryFurniture} from '../../model/publication/library-furniture.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {compareLandmarks} from '../furniture/compare-landmarks.ts'
import {present} from '../furniture/landmark.ts'
import {excerptOf} from '../compare/excerpt.ts'
import {parseText} from '../json-reader/data.ts'
import type {Unexpected} from '../units/unit.ts'
import {Unreadable} from '../unreadable.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import type {Listing, ListingPlace} from './listing.ts'
import {indexFile, indexLandmarks} from './index-landmarks.ts'
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
}

const mostDifferences = 100

const feedFile = 'feed.xml'

/** What a server shows where there is no page: it lists nothing. */
const notFoundFile = '404.html'

/** Files that the catalogue should not have are differences too. What `memo` knows to be right is not read again. */
export async function verifyCatalogue(
  library: Library,
  files: LibraryFiles,
  memo?: Memo
): Promise<CatalogueVerdict> {
  const listings = listingsOf(library)
  const all = (await Promise.all(listings.map((listing) => differencesIn(listing, files, memo)))).flat()
  const wanted = new Set([...listings.map(({file}) => file), notFoundFile])
  for (const file of files.paths)
    if (!wanted.has(file) && isListing(file)) all.push({file, kind: 'extra', key: ''})
  return {differences: all.slice(0, mostDifferences), total: all.length}
}

/** Pages where there are web pages, the data where there are data. */
function listingsOf({contents, furniture}: Library): readonly Listing[] {
  const names = new Set(contents.publications.flatMap(({editions}) => editions.map(({edition}) => edition)))
  const {catalogues, choices, feed, sitemaps, index} = furniture
  const redirects = (contents.redirects ?? []).map((redirect) =>
    listingOf(redirect.from, {...redirect, baseUrl: contents.baseUrl}, compareRedirect)
  )
  const pages = [...catalogues, ...choices].map((page) => listingOf(page.path, page, comparePage))
  const rows = catalogues.flatMap((page) =>
    present([page.pages?.own]).map((file) => listingOf(file, page, compareRows))
  )
  const maps = sitemaps.map((map) => listingOf(map.path, map, compareSitemap))
  const feeds = present([feed]).map((one) => listingOf(feedFile, one, compareFeed))
  const data = listingOf(indexFile, index, compareIndex)
  return [
    ...redirects,
    ...(names.has('html') ? [...pages, ...rows, ...maps, ...feeds] : []),
    ...(names.has('json') ? [data] : [])
  ]
}

function listingOf<T>(
  file: string,
  wanted: T,
  compare: (wanted: T, text: string, place: ListingPlace) => readonly Unexpected[]
): Listing {
  return {file, wanted, compare: (text, paths) => compare(wanted, text, {file, paths})}
}

function compareIndex(index: LibraryFurniture['index'], text: string): readonly Unexpected[] {
  const found = indexLandmarks(parseText(text, indexFile))
  return compareLandmarks(indexLandmarks(index), found, indexFile)
}

async function differencesIn(
  listing: Listing,
  files: LibraryFiles,
  memo: Memo | undefined
): Promise<readonly CatalogueDifference[]> {
  const {file, wanted, compare} = listing
  if (!files.paths.has(file)) return [{file, kind: 'missing', key: ''}]
  const bytes = await files.open(file)
  if (bytes === undefined) return []
  try {
    const of = ['listing', file, wanted, memo && sha256Of(bytes)]
    const find = (paths: Paths): readonly Unexpected[] => compare(decodeText(bytes, file), paths)
    return findOnce(memo, {of, find}, files.paths).map((one) => asDifference(one, file))
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
