/** Names the files of the book: paths below the package document's folder. */
import path from 'node:path/posix'
import {fragmentOf} from '../../hast/index.ts'
import {assetName, type Asset} from '../../model/publication/asset.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

/** The folder of the package document; all other paths are relative to it. */
export const packageFolder = 'OEBPS'

const packageDocumentPath = 'content.opf'
export const navigationPath = 'toc.xhtml'
export const ncxPath = 'toc.ncx'
export const stylesheetPath = 'style.css'
export const coverPath = 'cover.xhtml'
export const titlePagePath = 'title-page.xhtml'

/** The file of a document: `text/scope.xhtml`. In a folder of its own, so that no name meets one of the above. */
export function documentPath(document: string): string {
  return `text/${document}.xhtml`
}

/** The file of an image, named by its content: equal images are in the book once. */
export function imagePath(asset: Pick<Asset, 'digest' | 'mediaType'>): string {
  return `images/${assetName(asset)}`
}

/** The file of a font, named by its content. */
export function fontPath(bytes: Uint8Array): string {
  return `fonts/${sha256Of(bytes).slice(0, 16)}.woff2`
}

/** The URL of a member as seen from another: relative, percent-encoded, with a fragment when there is one. */
export function memberUrl(from: string, to: string, fragment?: string): string {
  const anchor = fragment === undefined ? '' : fragmentOf(fragment)
  if (from === to && anchor !== '') return anchor
  return encodePath(path.relative(path.dirname(from), to)) + anchor
}

/**
 * A file of the book as the fragment of the EPUB file's own URL. Decoded once, it is the file's URL relative to the
 * package document. With `placeFragment` behind it, it is a place's: `text/scope.xhtml%23p2` stands for
 * `text/scope.xhtml#p2`.
 */
export function memberFragment(member: string): string {
  return encodePath(memberUrl(packageDocumentPath, member))
}

/** What a place in a file adds to the file's fragment. */
export function placeFragment(id: string): string {
  return encodePath(fragmentOf(id))
}
