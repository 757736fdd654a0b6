/** Lists all blocks of an edition, in reading order. */
import type {Block, Document, Edition, Flow, ListItem, Note} from './edition-types.ts'

/**
 * Every block of an edition, or of a part of it: headings, notes, what stands in lists and boxes, and the part itself when it is
 * a block. A block that holds others comes before them. Types that a later version adds come, too, with what they hold.
 */
export function blocks(part: Edition | Document | Flow | Note | ListItem): readonly (Block | Note)[] {
  const found: (Block | Note)[] = []
  collect(part, found)
  return found
}

function collect(part: unknown, found: (Block | Note)[]): void {
  if (Array.isArray(part)) {
    for (const one of part) collect(one, found)
    return
  }
  if (typeof part !== 'object' || part === null) return
  if (isBlock(part)) found.push(part)
  const {documents, heading, children, facts}: Holder = part
  for (const held of [documents, heading, children, facts]) collect(held, found)
}

interface Holder {
  readonly documents?: unknown
  readonly heading?: unknown
  readonly children?: unknown
  readonly facts?: unknown
}

/** What has a type and stands somewhere. */
export function isBlock(part: object): part is Block | Note {
  return 'type' in part && 'key' in part && 'addresses' in part
}
