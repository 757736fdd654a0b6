/** Keeps the ids that headings and records had when numbers began with 2, as version 0.1.0 counted: each leads on. */
import {visit} from '../../model/tree/walk.ts'
import {putAnchors, type Identified} from './put-anchors.ts'
import type {UniqueNames} from './unique-names.ts'

/**
 * The content, in which headings and labels whose id in `former` is another begin with an empty anchor of that id. One
 * that is `taken` leads where it leads today.
 */
export function leadFormerOn(content: Identified, former: Identified, taken: UniqueNames): Identified {
  const today = idsOfNamed(content)
  const anchors = new Map<string, readonly string[]>()
  for (const [index, id] of idsOfNamed(former).entries()) {
    const heir = today[index]
    if (heir !== undefined && !taken.has(id)) anchors.set(heir, [id])
  }
  return putAnchors(content, anchors)
}

/** In reading order. */
function idsOfNamed({children, notes}: Identified): readonly string[] {
  const ids: string[] = []
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if (node.type === 'heading' || (node.type === 'record' && node.label !== undefined)) ids.push(node.id)
  })
  return ids
}
