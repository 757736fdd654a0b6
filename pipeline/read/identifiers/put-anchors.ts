/** Puts anchors into blocks, by which ids lead there that they had or would have by their words. */
import type {Document} from '../../model/publication/document.ts'
import type {FormerId} from '../../model/publication/former-ids.ts'
import type {Block, Inline, Span} from '../../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import {addTo} from '../../model/values/group-by.ts'
import {mapSame} from '../../model/values/map-same.ts'

/** A document's blocks and notes. */
export type Identified = Pick<Document, 'children' | 'notes'>

/** Of ids that lead on, those that do so in the document of this name, by the id of the block that they lead to. */
export function anchorsOf(former: readonly FormerId[], name: string): ReadonlyMap<string, readonly string[]> {
  const anchors = new Map<string, string[]>()
  for (const {document, id, to} of former)
    if (document === name && to?.document === name) addTo(anchors, to.id, id)
  return anchors
}

/** `anchors` are ids by the id of the block that they lead to; a block without any words can hold none. */
export function putAnchors(content: Identified, anchors: ReadonlyMap<string, readonly string[]>): Identified {
  if (anchors.size === 0) return content
  return mapBlocks(content, (block) => {
    const ids = anchors.get(block.id)
    return ids === undefined ? block : withAnchors(block, ids)
  })
}

/** What a document says without the anchors that no author wrote; it is not looked through where there can be none. */
export function withoutAnchors(document: Identified & Pick<Document, 'holds' | 'written'>): Identified {
  return document.holds.has('span') ? takeAnchors(document, document.written) : document
}

/** The content without the anchors that no author wrote. */
export function takeAnchors(content: Identified, written: ReadonlySet<string>): Identified {
  const isMade = (node: Inline): boolean =>
    node.type === 'span' && node.id !== undefined && node.children.length === 0 && !written.has(node.id)
  const words: Mapper['words'] = (list) => (list.some(isMade) ? list.filter((node) => !isMade(node)) : list)
  return mapBlocks(content, (block) => mapWithin(block, {...unchanged, words}))
}

/** In reading order, each before the blocks in it; what `map` leaves as it was stays the same. */
export function mapBlocks(content: Identified, map: (block: Block) => Block): Identified {
  const blocks: Mapper['blocks'] = (children) => mapSame(children, (block) => mapWithin(map(block), mapper))
  const mapper: Mapper = {...unchanged, blocks}
  return {children: blocks(content.children), notes: mapNotes(content.notes, blocks)}
}

/** The notes with what is made of the blocks in them; each itself, when that is the same. */
export function mapNotes(
  notes: Identified['notes'],
  blocks: (children: readonly Block[], note: Identified['notes'][number]) => readonly Block[]
): Identified['notes'] {
  return mapSame(notes, (note) => {
    const children = blocks(note.children, note)
    return children === note.children ? note : {...note, children}
  })
}

/** Before the first words that stand in the block. */
function withAnchors(block: Block, ids: readonly string[]): Block {
  let spans: readonly Span[] = ids.map((id) => ({type: 'span', id, children: [], position: block.position}))
  const words: Mapper['words'] = (list) => {
    const all = [...spans, ...list]
    spans = []
    return all
  }
  const mapper: Mapper = {
    ...unchanged,
    words,
    blocks: (list) => list.map((inner) => (spans.length === 0 ? inner : mapWithin(inner, mapper)))
  }
  return mapWithin(block, mapper)
}
