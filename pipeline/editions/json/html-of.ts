/**
 * Renders parts of a document as HTML, for programs that show them as they are: the HTML of the web edition,
 * sanitised in the same way.
 */
import {posix} from 'node:path'
import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {documentToHast, fragmentOf, type Surface} from '../../hast/index.ts'
import {labelsFor} from '../../locale/index.ts'
import {assetName, isOpaque} from '../../model/publication/asset.ts'
import {blockKey, publicationFolder, type Addresses} from '../../model/edition/edition.ts'
import type {Destination, Flow} from '../../model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {encodePath, pageFile, startPage, webAddress} from '../../model/publication/web-address.ts'
import {staysIn} from '../../model/tree/stays-in.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/**
 * Turns parts of a document into HTML. Links and images are relative to the publication's folder; where there is no web
 * edition, links lead to places of the same document alone, and images are their alternative texts.
 */
export function htmlOf(
  publication: Publication,
  document: PublishedDocument,
  web: Addresses | undefined
): (parts: readonly Flow[]) => string {
  const surface = surfaceOf(publication, document.name, web)
  return (parts) => {
    const root: Root = documentToHast({...document, children: parts}, surface)
    return processor.stringify(root).trim()
  }
}

function surfaceOf(publication: Publication, document: string, web: Addresses | undefined): Surface {
  return {
    edition: 'html',
    isStyled: false,
    labels: labelsFor(publication.language, publication.project.labels),
    language: publication.language,
    // The file has numbers and addresses as data.
    paragraphs: 'none',
    addressOf(destination) {
      if (!staysIn(destination, publication))
        return web === undefined ? undefined : farAddress(destination, publication)
      if (destination.document === document && destination.block !== undefined)
        return fragmentOf(destination.block)
      if (web === undefined) return undefined
      return destination.document === undefined
        ? web.entry
        : web.blocks.get(blockKey(destination.document, destination.block))?.href
    },
    fileAddress: (file) => (web === undefined ? undefined : encodePath(file)),
    imageSource(path) {
      const asset = web === undefined ? undefined : publication.assets.get(path)
      if (asset === undefined) return undefined
      const {width, height} = asset
      return {url: `assets/${assetName(asset)}`, width, height, isOpaque: isOpaque(asset)}
    }
  }
}

/** A page of another publication: on the web where the project says where, else in the same output. */
function farAddress(destination: Destination, publication: Publication): string {
  const {baseUrl} = publication.project
  if (baseUrl !== undefined) return webAddress(baseUrl, destination)
  const {publication: id, language, document, block} = destination
  const page = document === undefined ? startPage : pageFile(document)
  const path = posix.relative(publicationFolder(publication), `${publicationFolder({id, language})}/${page}`)
  return `${encodePath(path)}${block === undefined ? '' : fragmentOf(block)}`
}
