/** Gives every block of a publication its address on the web. */
import {blockKey, type Address, type Addresses} from '../../model/edition/edition.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {visit} from '../../model/tree/walk.ts'
import {documentFile, startFile} from './paths.ts'

/** By block key: documents, blocks, notes, and places in lines that can be linked to. */
export function addressesOf(publication: Publication): Addresses {
  const blocks = new Map<string, Address>()
  for (const document of publication.documents) {
    const file = documentFile(publication, document.name)
    const page = encodeURI(file)
    blocks.set(blockKey(document.name), {href: page, file})
    for (const id of idsOf(document)) {
      blocks.set(blockKey(document.name, id), {href: `${page}#${encodeURIComponent(id)}`, file})
    }
  }
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
