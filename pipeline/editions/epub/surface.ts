/** Describes the book to the web tree: how its files link to each other and to the web. */
import type {Surface} from '../../hast/surface.ts'
import {labelsFor} from '../../locale/index.ts'
import {isOpaque} from '../../model/publication/asset.ts'
import type {Destination} from '../../model/tree/nodes.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {attachmentUrl, webAddress} from '../../model/publication/web-address.ts'
import {documentPath, imagePath, memberUrl, titlePagePath} from './members.ts'
import {staysIn} from '../../model/tree/stays-in.ts'

/** The surface of a document's file. */
export function bookSurface(publication: Publication, document: string): Surface {
  const from = documentPath(document)
  return {
    edition: 'epub',
    isStyled: true,
    labels: labelsFor(publication.language, publication.project.labels),
    language: publication.language,
    paragraphs: publication.metadata.paragraphs,
    addressOf(destination) {
      if (staysIn(destination, publication)) return insideUrl(destination, from)
      // A book knows its way to another publication by the web alone.
      const {baseUrl} = publication.project
      return baseUrl === undefined ? undefined : webAddress(baseUrl, destination)
    },
    fileAddress: (file) => attachmentUrl(file, publication),
    imageSource(path) {
      const asset = publication.assets.get(path)
      if (asset === undefined) return undefined
      const {width, height} = asset
      return {url: memberUrl(from, imagePath(asset)), width, height, isOpaque: isOpaque(asset)}
    }
  }
}

function insideUrl({document, block}: Destination, from: string): string {
  return memberUrl(from, document === undefined ? titlePagePath : documentPath(document), block)
}
