/** Lists the files beside the text that it links to. */
import type {Flow, Inline, Note} from '../tree/nodes.ts'
import {nodesOf} from '../tree/walk.ts'
import type {Attachment} from './attachment.ts'

/** Each once, in order of first mention. */
export function attachmentsOf(nodes: readonly (Flow | Note | Inline)[]): readonly Attachment[] {
  const found = new Map<string, Attachment>()
  for (const {target} of nodesOf(nodes, 'link')) {
    if (target.kind === 'attachment' && !found.has(target.file)) found.set(target.file, target)
  }
  return [...found.values()]
}
