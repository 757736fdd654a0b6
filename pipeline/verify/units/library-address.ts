/** Writes addresses in the library in the normal form: `<id>/<language>/<document>#<block>`. */
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {Destination} from '../../model/tree/nodes.ts'
import {documentOfPage} from '../../model/publication/web-address.ts'
import {normalAddress} from './unit-text.ts'

/**
 * A path from the output's root, with its fragment: a page without the ending of its file, a publication's start
 * without a name. Files that are no pages keep theirs.
 */
export function libraryAddress(address: string): string {
  const [path, fragment] = splitFragment(address)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const page = folder + documentOfPage(path.slice(folder.length))
  return decodePercent(page) + (fragment === undefined ? '' : `#${decodePercent(fragment)}`)
}

/** An absolute address: one in the library where the project stands on the web, else as the URL standard writes it. */
export function absoluteAddress(address: string, baseUrl?: string): string {
  const isInLibrary = baseUrl !== undefined && address.startsWith(baseUrl) && !address.includes('?')
  return isInLibrary ? libraryAddress(address.slice(baseUrl.length)) : normalAddress(address)
}

/** A place in the publication; the start of one with a single document is that document. */
export function ownAddress(
  {document, block}: {readonly document?: string | undefined; readonly block?: string | undefined},
  documents: readonly string[]
): string {
  const [only = ''] = documents.length === 1 ? documents : []
  return `#${document ?? only}${block === undefined ? '' : `/${block}`}`
}

/** A place of a publication anywhere in the library. */
export function addressInLibrary({publication, language, document = '', block}: Destination): string {
  return `${publication}/${language.toLowerCase()}/${document}${block === undefined ? '' : `#${block}`}`
}

/** What stands before the first `#`, and what after it. */
export function splitFragment(address: string): readonly [string, string?] {
  const at = address.indexOf('#')
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 1)]
}
