/** Tells what a document holds, so that whoever looks for what it does not hold need not open it. */
import {attachmentType} from '../attachments/attachment.ts'
import {splitReference} from '../references/split-reference.ts'
import type {DocumentNode, Link} from './nodes.ts'
import {isListed, listed} from './listed.ts'
import type {Listed} from './nodes.ts'
import type {NodeType} from './shape.ts'
import {visit} from './walk.ts'

/** A type of nodes, a link to a file beside the text, one to what may be such a file, the definition of a note, a list that is filled with what other documents hold, or a block that one would name. */
export type Held =
  NodeType | 'attachment' | 'captionList' | 'fileLink' | `listed-${Listed}` | 'noteDefinition' | 'recordList'

/** In its text and its notes. */
export function holdsOf({
  children,
  notes = []
}: {
  readonly children: readonly DocumentNode[]
  readonly notes?: readonly {readonly children: readonly DocumentNode[]}[]
}): ReadonlySet<Held> {
  const held = new Set<Held>(notes.length === 0 ? [] : ['noteDefinition'])
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    held.add(node.type)
    if ((node.type === 'list' || node.type === 'table') && node.records !== undefined) held.add('recordList')
    if (node.type === 'list' && node.listed !== undefined) held.add('captionList')
    for (const kind of listed) if (isListed(node, kind)) held.add(`listed-${kind}`)
    if (node.type === 'link' && node.target.kind === 'attachment') held.add('attachment')
    if (node.type === 'link' && node.target.kind === 'reference' && isOfFile(node)) held.add('fileLink')
  })
  return held
}

/** By the ending of its path. */
function isOfFile({url}: Link): boolean {
  return attachmentType(splitReference(url).path) !== undefined
}
