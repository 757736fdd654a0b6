/** Names the files of the edition below the output's root, and writes relative references between them. */
import {posix} from 'node:path'
import {fragmentOf} from '../../hast/index.ts'
import {assetName, type Asset} from '../../model/publication/asset.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {hasSeveralDocuments, type Publication} from '../../model/publication/publication.ts'
import {pageFile, readablePath} from '../../model/publication/web-address.ts'

export {readablePath as encodePath, webUrl} from '../../model/publication/web-address.ts'

/** The page that a reader opens first. */
export const startFile = 'index.html'

/** The catalogue of the library in the project's language. */
export const cataloguePath = 'index.html'

/** A document's page, relative to its publication's folder; the only document's page is the publication's start. */
export function documentFile(publication: Publication, name: string): string {
  if (!hasSeveralDocuments(publication)) return startFile
  return pageFile(name)
}

/** A file of the publication, from the output's root. */
export function inFolder(
  publication: {readonly id: string; readonly language: string},
  file: string
): string {
  return `${publicationFolder(publication)}/${file}`
}

/** An image's file, from the output's root. */
export function imagePath(publication: Publication, asset: Asset): string {
  return inFolder(publication, `assets/${assetName(asset)}`)
}

/** How the file `from` refers to `to`, both from the output's root: it works from `file:` and below any base path. */
export function relativeUrl(from: string, to: string, block?: string): string {
  const path = from === to && block !== undefined ? '' : relativePath(from, to)
  return readablePath(path) + (block === undefined ? '' : fragmentOf(block))
}

/** Most stand beside each other, and to see that is soon done. */
function relativePath(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const isBeside = folder !== '' && to.startsWith(folder) && !to.endsWith('/')
  return isBeside ? to.slice(folder.length) : posix.relative(posix.dirname(from), to)
}
