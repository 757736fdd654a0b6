/** Collects the ids of a document, so that generated nodes get others. */
import {visit} from '../model/tree/walk.ts'
import type {DraftDocument} from './draft.ts'

/** All ids that a document has: its blocks', its notes', its title's. */
export function idsOf(document: DraftDocument): Set<string> {
  const ids = new Set<string>()
  if (document.titleId !== undefined) ids.add(document.titleId)
  const {notes} = document
  const nodes = [...document.title, ...document.children, ...notes.flatMap((note) => note.children)]
  for (const note of notes) ids.add(note.id)
  visit(nodes, (node) => {
    if ('id' in node) ids.add(node.id)
  })
  return ids
}

/** Gives a name itself, or with the first number from 2 that makes it one that no id is. */
export function takenNames(document: DraftDocument): (wish: string) => string {
  const taken = idsOf(document)
  return (wish) => {
    let name = wish
    for (let number = 2; taken.has(name); number += 1) name = `${wish}-${number}`
    taken.add(name)
    return name
  }
}
