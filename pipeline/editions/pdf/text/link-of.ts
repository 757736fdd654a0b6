/** Resolves a link of the text to its target from the PDF. */
import {blockKey, editionFile, publicationFolder} from '../../../model/edition/edition.ts'
import type {Destination, LinkTarget} from '../../../model/tree/nodes.ts'
import {attachmentUrl, encodePath, webAddress} from '../../../model/publication/web-address.ts'
import type {ComposedPublication, Composition} from '../composition.ts'
import type {PdfLink} from '../engine/lines/runs.ts'
import {staysIn} from '../../../model/tree/stays-in.ts'

/** Undefined for a link that leads nowhere: it is shown as its words. */
export function linkOf(target: LinkTarget, {publication}: Composition): PdfLink | undefined {
  switch (target.kind) {
    case 'external':
      return {kind: 'address', url: target.url}
    case 'internal':
      return staysIn(target.to, publication)
        ? {kind: 'destination', name: nameOf(target.to, publication)}
        : {kind: 'address', url: outsideUrl(target.to, publication)}
    case 'attachment': {
      const url = attachmentUrl(target.file, publication)
      return url === undefined ? undefined : {kind: 'address', url}
    }
    case 'reference':
    case 'placeholder':
    case 'missing':
      return undefined
  }
}

function nameOf({document, block}: Destination, {documents}: ComposedPublication): string {
  const name = document ?? documents[0]?.name ?? ''
  return blockKey(name, block)
}

/** The page on the web when the project says where it is published; else the other publication's PDF beside this one. */
function outsideUrl(to: Destination, publication: ComposedPublication): string {
  const {baseUrl} = publication.project
  if (baseUrl !== undefined) return webAddress(baseUrl, to)
  const target = {id: to.publication, language: to.language}
  const folder = encodePath(publicationFolder(target))
  const up = publicationFolder(publication).replace(/[^/]+/g, '..')
  const place = to.document === undefined ? '' : `#${encodePath(blockKey(to.document, to.block))}`
  return `${up}/${folder}/${encodePath(editionFile(target, 'pdf'))}${place}`
}
