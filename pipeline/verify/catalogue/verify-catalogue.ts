/** Verifies the catalogue: each of its files is read by a reader of its own and compared with what publications say. */
import {decodeText} from '../readers/decode-text.ts'
import {verifyRedirects} from '../redirects/verify-redirects.ts'
import {Unreadable} from '../unreadable.ts'
import type {CatalogueDifference} from './catalogue-difference.ts'
import {compareListings} from './compare-listings.ts'
import type {Library} from './library.ts'
import type {Listing, ListingRead} from './listing.ts'
import {readIndex} from './read-index.ts'
import {readLibraryPage} from './read-library-page.ts'
import {isRowsFile, readRows} from './read-rows.ts'
import {readFeed, readSitemap} from './read-site-files.ts'
import {indexFile, wantedListings} from './wanted-listings.ts'
import {feedFile, isSitemap} from './wanted-site-files.ts'

/** The files of an output that belong to no publication: its catalogue among stylesheets, fonts and schemas. */
export interface LibraryFiles {
  readonly paths: ReadonlySet<string>
  /** Undefined for one that can't be read, which is somebody else's to tell. */
  open(path: string): Promise<Uint8Array | undefined>
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

/** What a server shows where there is no page: it lists nothing. */
const notFoundFile = '404.html'

/**
 * Files that the catalogue should not have are differences too. `explain` says what is told of a file whose reader
 * throws, and undefined for what is thrown on.
 */
export async function verifyCatalogue(
  library: Library,
  files: LibraryFiles,
  explain: (error: unknown) => string | undefined = reasonOf
): Promise<CatalogueVerdict> {
  const differences: CatalogueDifference[] = []
  const wanted = new Set<string>()
  let [total, entries] = [0, 0]
  const tell = (found: readonly CatalogueDifference[]): void => {
    total += found.length
    differences.push(...found.slice(0, mostDifferences - differences.length))
  }
  const redirects = library.redirects ?? []
  for (const {from} of redirects) wanted.add(from)
  tell(await verifyRedirects(redirects, files, library.baseUrl))
  for (const listing of wantedListings(library)) {
    wanted.add(listing.file)
    entries += listing.entries.length
    tell(await differencesIn(listing, {files, library, explain}))
  }
  for (const file of files.paths) {
    if (!wanted.has(file) && file !== notFoundFile && isListing(file)) tell([{file, kind: 'extra', key: ''}])
  }
  return {differences, total, entries}
}

async function differencesIn(
  wanted: Listing,
  {
    files,
    library,
    explain
  }: {
    readonly files: LibraryFiles
    readonly library: Library
    readonly explain: (error: unknown) => string | undefined
  }
): Promise<readonly CatalogueDifference[]> {
  const {file} = wanted
  if (!files.paths.has(file)) return [{file, kind: 'missing', key: ''}]
  const bytes = await files.open(file)
  if (bytes === undefined) return []
  try {
    return compareListings(wanted, read(bytes, file, library), files.paths)
  } catch (error) {
    const found = explain(error)
    if (found === undefined) throw error
    return [{file, kind: 'unreadable', key: '', found}]
  }
}

function read(bytes: Uint8Array, file: string, {baseUrl = ''}: Library): ListingRead {
  if (file === indexFile) return readIndex(bytes, file)
  const text = decodeText(bytes, file)
  if (file === feedFile) return readFeed(text, file, baseUrl)
  if (isSitemap(file)) return readSitemap(text, file, baseUrl)
  return isRowsFile(file) ? readRows(text, file) : readLibraryPage(text, file, baseUrl)
}

function isListing(file: string): boolean {
  return file.endsWith('.html') || isRowsFile(file) || isSitemap(file) || [indexFile, feedFile].includes(file)
}

function reasonOf(error: unknown): string | undefined {
  return error instanceof Unreadable ? error.message : undefined
}
