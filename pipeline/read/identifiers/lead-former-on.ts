/**
 * Keeps the ids that headings and records had in version 0.1.0, which numbered repeated ones from 2: each still leads
 * to its block.
 */
import type {Document} from '../../model/publication/document.ts'
import type {Block, Inline, Span} from '../../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import {visit} from '../../model/tree/walk.ts'
import type {UniqueNames} from './unique-names.ts'

/** A document's blocks and notes. */
export type Identified = Pick<Document, 'children' | 'notes'>

/**
 * The content, in which headings and labels whose id in `former` is another begin with an empty anchor of that id. One
 * that is `taken` leads where it leads today.
 */
export function leadFormerOn(content: Identified, former: Identified, taken: UniqueNames): Identified {
  const today = idsOfNamed(content)
  const anchors = new Map<string, string>()
  for (const [index, id] of idsOfNamed(former).entries()) {
    const heir = today[index]
    if (heir !== undefined && !taken.has(id)) anchors.set(heir, id)
  }
  if (anchors.size === 0) return content
  const blocks: Mapper['blocks'] = (children) =>
    children.map((block) => {
      const id = anchors.get(block.id)
      const whole = mapWithin(block, {...unchanged, blocks})
      return id === undefined ? whole : withAnchor(whole, id)
    })
  return {
    children: blocks(content.children),
    notes: content.notes.map((note) => ({...note, children: blocks(note.children)}))
  }
}

/** In reading order. */
function idsOfNamed({children, notes}: Identified): readonly string[] {
  const ids: string[] = []
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if (node.type === 'heading' || (node.type === 'record' && node.label !== undefined)) ids.push(node.id)
  })
  return ids
}

function withAnchor(block: Block, id: string): Block {
  const anchor: Span = {type: 'span', id, children: [], position: block.position}
  const before = (words: readonly Inline[]): readonly Inline[] => [anchor, ...words]
  if (block.type === 'heading') return {...block, children: before(block.children)}
  return block.type === 'record' ? {...block, label: before(block.label ?? [])} : block
}
