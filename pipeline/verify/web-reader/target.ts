/** Resolves an address in a web page or a book to the normal form that the publication's units have. */
import path from 'node:path/posix'
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {ReadingContext} from '../readers/context.ts'
import {startPage} from '../../model/publication/web-address.ts'
import {absoluteAddress, libraryAddress, ownAddress, splitFragment} from '../units/library-address.ts'

export interface WebPlaces extends Pick<ReadingContext, 'folder' | 'documents' | 'baseUrl'> {
  /** The file that holds the address. */
  readonly file: string
  /** The names of documents by their files, in the same folder structure as `file`. */
  readonly files: ReadonlyMap<string, string>
  /** The file that stands for the publication's start. */
  readonly start: string
}

/** Of the page of a publication that has no other. */
export function placesOfNotice({folder, baseUrl}: Pick<WebPlaces, 'folder' | 'baseUrl'>): WebPlaces {
  return {folder, baseUrl, documents: [], file: startPage, start: startPage, files: new Map()}
}

/** `#document/block` in the publication; elsewhere an address in the library or on the web, in the normal form. */
export function webTarget(address: string, places: WebPlaces): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return absoluteAddress(address, places.baseUrl)
  const [relative, fragment] = splitFragment(address)
  const file = relative === '' ? places.file : path.join(path.dirname(places.file), decodePercent(relative))
  const document = places.files.get(file)
  if (document !== undefined || file === places.start) {
    const block = fragment === undefined ? undefined : decodePercent(fragment)
    return ownAddress({document, block}, places.documents)
  }
  const outside = path.join(places.folder, path.dirname(places.file), relative)
  return libraryAddress(outside + (fragment === undefined ? '' : `#${fragment}`))
}
