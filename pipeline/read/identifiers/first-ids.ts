/** Tells what ids the first version of a publication has. */
import {withChanged, type Document} from '../../model/publication/document.ts'
import type {FormerId} from '../../model/publication/former-ids.ts'
import type {Shelf} from '../../model/shelf.ts'
import {visit} from '../../model/tree/walk.ts'
import {nameBlocks} from './give-identifiers.ts'
import {mapBlocks, withoutAnchors, type Identified} from './put-anchors.ts'
import {uniqueNames} from './unique-names.ts'

/** Those that documents were read with, and the anchors that these have; with `labels`, those that its numbering makes, and no anchors. */
export function firstIds(
  documents: readonly Document[],
  {labels, shelf}: {readonly labels: boolean; readonly shelf: Shelf | undefined}
): {readonly documents: readonly Document[]; readonly former: readonly FormerId[]} {
  if (!labels) return {documents, former: documents.flatMap(madeAnchors)}
  const named = documents.map((document) =>
    withChanged(document, (opened) => nameByLabels(opened, withoutAnchors(opened)), {
      shelf,
      by: 'labels'
    })
  )
  return {documents: named, former: []}
}

function nameByLabels({written}: Document, content: Identified): Identified {
  const bare = mapBlocks(content, (block) => (written.has(block.id) ? block : {...block, id: ''}))
  const names = uniqueNames([...written, ...content.notes.map((note) => note.id)])
  return nameBlocks(bare, {names, goesOn: false, labels: true})
}

/** The anchors that no author wrote, each with the block that it stands in. */
function madeAnchors(document: Document): readonly FormerId[] {
  if (!document.holds.has('span')) return []
  const {name, children, notes, written} = document
  const found: FormerId[] = []
  let id = ''
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if (node.type === 'span' && node.id !== undefined && !written.has(node.id))
      found.push({document: name, id: node.id, to: {document: name, id}})
    else if ('id' in node && node.type !== 'span') id = node.id
  })
  return found
}
