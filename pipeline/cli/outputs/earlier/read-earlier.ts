/** Reads what an earlier output had at its addresses, in bounded time even when its files were changed. */
import type {Diagnostic} from '../../../model/diagnostic.ts'
import type {EarlierDocument, EarlierLibrary, EarlierPublication} from '../../../model/publication/earlier.ts'
import {editionFile, publicationFolder} from '../../../model/edition/edition.ts'
import {finding} from '../../../model/finding.ts'
import {startOf} from '../../../model/place.ts'
import {whyUnread} from '../../../model/edition/why-unread.ts'
import type {OpenOutput} from '../../../model/world.ts'
import {
  readManifest,
  type ListedPublication,
  type ManifestReading
} from '../../../verify/output/read-manifest.ts'
import {Unreadable} from '../../../verify/unreadable.ts'
import {readEarlierDocuments} from './read-earlier-documents.ts'

export interface EarlierReading {
  readonly library: EarlierLibrary
  /** What can't be compared, at the files of the output. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes of one JSON edition, and of all of them together. */
const most = {edition: 256 * 1024 * 1024, all: 1024 * 1024 * 1024}

/** `manifest` is the root manifest's name among `files`. Undefined when it can't be opened or is no manifest. */
export async function readEarlier(files: OpenOutput, manifest: string): Promise<EarlierReading | string> {
  const read = await files.parts(manifest)
  if (!read.ok) return whyUnread(read.failure)
  const listed = readManifest(read.value, 'library')
  if (listed.publications.length === 0 && listed.faults.length > 0) return listed.faults[0] ?? ''
  const diagnostics = listed.faults.map((fault) => gap(manifest, fault))
  const publications: EarlierPublication[] = []
  let left = most.all
  for (const publication of once(listed.publications)) {
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
    const documents = await readDocuments(publication, path, {files, limit: Math.min(most.edition, left)})
    if (typeof documents === 'string') diagnostics.push(gap(path, documents))
    else left -= documents.bytes
    const pages = pagesOf(publication, listed)
    const known = typeof documents === 'string' ? {} : {documents: onPages(documents.value, pages)}
    publications.push({...publication, pages, ...known})
  }
  return {library: {publications, redirects: listed.redirects}, diagnostics}
}

/** A manifest that lists a publication again and again has its files read once. */
function once(publications: readonly ListedPublication[]): readonly ListedPublication[] {
  return [...new Map(publications.map((one) => [publicationFolder(one), one])).values()]
}

/** The web pages in the publication's folder. */
function pagesOf(publication: ListedPublication, {files, redirects}: ManifestReading): readonly string[] {
  const leading = new Set(redirects.map(({from}) => from))
  const folder = `${publicationFolder(publication)}/`
  return files
    .filter(({path, mediaType}) => mediaType === 'text/html' && path.startsWith(folder) && !leading.has(path))
    .map(({path}) => path)
}

/** A document that says it is on a page which there was not is on none. */
function onPages(
  documents: readonly EarlierDocument[],
  pages: readonly string[]
): readonly EarlierDocument[] {
  const listed = new Set(pages)
  return documents.map(({page, ...document}) =>
    page === undefined || !listed.has(page) ? document : {...document, page}
  )
}

interface Reading {
  readonly files: OpenOutput
  readonly limit: number
}

/** The documents and the bytes that they were read from; else why they are not known. */
async function readDocuments(
  {status, editions}: ListedPublication,
  path: string,
  {files, limit}: Reading
): Promise<{readonly value: readonly EarlierDocument[]; readonly bytes: number} | string> {
  if (status === 'withdrawn') return {value: [], bytes: 0}
  if (!editions.some(({edition}) => edition === 'json'))
    return 'without a JSON edition it is not known which blocks there were'
  const read = await files.open(path, limit)
  if (!read.ok) return `it is not known which blocks there were: ${whyUnread(read.failure)}`
  try {
    const folder = path.slice(0, path.lastIndexOf('/'))
    return {value: readEarlierDocuments(read.value, folder), bytes: read.value.length}
  } catch (error) {
    const reason = error instanceof Unreadable ? error.message : String(error)
    return `it is not known which blocks there were: ${reason}`
  }
}

function gap(path: string, message: string): Diagnostic {
  return finding('address/can-be-compared', startOf(path), message)
}
