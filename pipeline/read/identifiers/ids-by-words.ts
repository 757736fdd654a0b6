/** Lists the ids that blocks would have by their words. */
import type {Document} from '../../model/publication/document.ts'
import type {FormerId} from '../../model/publication/former-ids.ts'
import {visit} from '../../model/tree/walk.ts'
import {ownName} from './give-identifiers.ts'
import type {Identified} from './put-anchors.ts'

/** Those of headings and records, each with the one that it has; `children` are the document's, or what became of them. */
export function idsByWords(
  {name, written}: Pick<Document, 'name' | 'written'>,
  {children}: Pick<Identified, 'children'>,
  labels: boolean
): readonly FormerId[] {
  const found: FormerId[] = []
  visit(children, (node) => {
    if ((node.type !== 'heading' && node.type !== 'record') || written.has(node.id)) return
    const id = ownName(node, labels)
    if (id !== undefined) found.push({document: name, id, to: {document: name, id: node.id}})
  })
  return found
}
