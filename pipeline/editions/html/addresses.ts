/** Gives every block of a publication its address on the web. */
import {addressesOfDocuments, type Address} from '../../model/edition/block-addresses.ts'
import {blockKey, type Addresses} from '../../model/edition/edition.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {visit} from '../../model/tree/walk.ts'
import {documentFile, startFile} from './paths.ts'

/** By block key: documents, blocks, notes, and places in lines that can be linked to. */
export function addressesOf(publication: Publication): Addresses {
  const blocks = addressesOfDocuments(publication, (document) => {
    const file = documentFile(publication, document.name)
    const page = encodeURI(file)
    const found = new Map<string, Address>([[blockKey(document.name), {href: page, file}]])
    for (const id of idsOf(document)) {
      found.set(blockKey(document.name, id), {href: `${page}#${encodeURIComponent(id)}`, file})
    }
    return found
  })
  return {edition: 'html', entry: startFile, blocks}
}

function idsOf(document: PublishedDocument): readonly string[] {
  const ids: string[] = document.titleId === undefined ? [] : [document.titleId]
  visit([...document.title, ...document.children], (node) => {
    const id = idOf(node)
    if (id !== undefined) ids.push(id)
  })
  return ids
}

function idOf(node: DocumentNode): string | undefined {
  return 'id' in node ? node.id : undefined
}
