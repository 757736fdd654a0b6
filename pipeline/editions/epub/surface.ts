/** What the web tree needs to know of the book: how its files link to each other and to the world. */
import type {Surface} from '../../hast/surface.ts'
import {labelsFor} from '../../locale/index.ts'
import {publicationFolder} from '../../model/edition.ts'
import type {Destination} from '../../model/nodes.ts'
import type {Publication} from '../../model/publication.ts'
import {documentPath, encodePath, imagePath, memberUrl, titlePagePath} from './members.ts'

/** The surface of a document's file. */
export function bookSurface(publication: Publication, document: string): Surface {
  const from = documentPath(document)
  return {
    edition: 'epub',
    labels: labelsFor(publication.language),
    language: publication.language,
    paragraphs: publication.metadata.paragraphs,
    addressOf: (destination) =>
      isInside(destination, publication) ? insideUrl(destination, from) : webUrl(destination, publication),
    imageSource(path) {
      const asset = publication.assets.get(path)
      if (asset === undefined) return undefined
      return {url: memberUrl(from, imagePath(asset)), width: asset.width, height: asset.height}
    }
  }
}

function isInside(destination: Destination, {id, language}: Publication): boolean {
  return destination.publication === id && destination.language === language
}

function insideUrl({document, block}: Destination, from: string): string {
  return memberUrl(from, document === undefined ? titlePagePath : documentPath(document), block)
}

/** A book knows its way to another publication by the web alone. */
function webUrl(destination: Destination, publication: Publication): string | undefined {
  const {baseUrl} = publication.project
  if (baseUrl === undefined) return undefined
  const {publication: id, language, document, block} = destination
  const page = document === undefined ? '' : webPage(document)
  const anchor = block === undefined ? '' : `#${encodeURIComponent(block)}`
  return `${baseUrl}${encodePath(publicationFolder({id, language}))}/${page}${anchor}`
}

/** The page of a document in the HTML edition; a document called `index` makes way for the publication's start. */
function webPage(document: string): string {
  return document === 'index' ? 'index-1.html' : `${encodePath(document)}.html`
}
