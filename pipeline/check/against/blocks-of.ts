/** Lists the blocks of a document as they are today, to be compared with those of an earlier output. */
import type {Document} from '../../model/publication/document.ts'
import {nameOf} from '../../model/edition/held.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {placeOf, type Place} from '../../model/place.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {visit} from '../../model/tree/walk.ts'

export interface BlockToday {
  readonly id: string
  /** Its words in a line, or those of its caption or title; empty where it has none of its own. */
  readonly text: string
  readonly type: DocumentNode['type']
  readonly place: Place
}

/** Whatever links can lead to, in reading order, with notes at the end. */
export function blocksOf({path, children, notes}: Document): readonly BlockToday[] {
  const blocks: BlockToday[] = []
  const take = (node: DocumentNode): void => {
    if (!('id' in node)) return
    blocks.push({id: node.id, text: textOf(node), type: node.type, place: placeOf(path, node)})
  }
  visit(children, take)
  for (const note of notes) {
    blocks.push({id: note.id, text: '', type: 'note', place: placeOf(path, note)})
    visit(note.children, take)
  }
  return blocks
}

/** As texts are compared: in one line and in NFC. */
export function inLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
}

function textOf(node: DocumentNode): string {
  return inLine(node.type === 'code' ? node.value : plainLine(nameOf(node)))
}
