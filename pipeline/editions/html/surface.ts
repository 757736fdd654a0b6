/** Describes a page to the web tree: how it refers to the library's pages and to its images. */
import type {Surface} from '../../hast/index.ts'
import {labelsFor} from '../../locale/index.ts'
import {isOpaque} from '../../model/publication/asset.ts'
import type {Destination} from '../../model/tree/nodes.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {pageFile} from '../../model/publication/web-address.ts'
import type {ImageVariants} from './image-variants.ts'
import {documentFile, imagePath, inFolder, relativeUrl, startFile} from './paths.ts'
import {staysIn} from '../../model/tree/stays-in.ts'

const noVariants: ImageVariants = new Map()

/** How wide the widest images are shown: across text and notes, across the text, across the screen. */
const sizes = '(min-width: 78rem) 52.75rem, (min-width: 48rem) 36.5rem, 100vw'

/** The surface of the page `path`. */
export function pageSurface(
  publication: Publication,
  path: string,
  variants: ImageVariants = noVariants
): Surface {
  return {
    edition: 'html',
    isStyled: true,
    labels: labelsFor(publication.language, publication.project.labels),
    language: publication.language,
    paragraphs: publication.metadata.paragraphs,
    addressOf: (destination) => relativeUrl(path, pathOf(destination, publication), destination.block),
    fileAddress: (file) => relativeUrl(path, inFolder(publication, file)),
    imageSource(image) {
      const asset = publication.assets.get(image)
      if (asset === undefined) return undefined
      const url = relativeUrl(path, imagePath(publication, asset))
      const copies = variants
        .get(image)
        ?.map(({width, artifact}) => ({url: relativeUrl(path, artifact.path), width}))
      const source = {url, width: asset.width, height: asset.height, isOpaque: isOpaque(asset)}
      return copies === undefined ? source : {...source, copies: {urls: copies, sizes}}
    }
  }
}

/** A destination's page. Of another publication, a link names the document only where it has several. */
export function pathOf(to: Destination, publication: Publication): string {
  const {publication: id, language, document} = to
  if (document === undefined) return inFolder({id, language}, startFile)
  const file = staysIn(to, publication) ? documentFile(publication, document) : pageFile(document)
  return inFolder({id, language}, file)
}
