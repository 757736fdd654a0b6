/** What the web tree needs to know of a page: how it refers to the library's pages and to its images. */
import type {Surface} from '../../hast/index.ts'
import {labelsFor} from '../../locale/index.ts'
import type {Destination} from '../../model/nodes.ts'
import type {Publication} from '../../model/publication.ts'
import {pageFile} from '../../model/web-address.ts'
import {documentFile, imagePath, inFolder, relativeUrl, startFile} from './paths.ts'

/** The surface of the page `path`. */
export function pageSurface(publication: Publication, path: string): Surface {
  return {
    edition: 'html',
    labels: labelsFor(publication.language),
    language: publication.language,
    paragraphs: publication.metadata.paragraphs,
    addressOf: (destination) => relativeUrl(path, pathOf(destination, publication), destination.block),
    imageSource(image) {
      const asset = publication.assets.get(image)
      if (asset === undefined) return undefined
      const url = relativeUrl(path, imagePath(publication, asset))
      return {url, width: asset.width, height: asset.height}
    }
  }
}

/** A destination's page. Of another publication, a link names the document only where it has several. */
function pathOf({publication: id, language, document}: Destination, publication: Publication): string {
  if (document === undefined) return inFolder({id, language}, startFile)
  const own = id === publication.id && language === publication.language
  return inFolder({id, language}, own ? documentFile(publication, document) : pageFile(document))
}
