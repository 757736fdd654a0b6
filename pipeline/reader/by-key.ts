/** Finds the parts of an edition by their keys. */
import type {Block, Document, Edition, Note} from './edition-types.ts'
import {isBlock} from './blocks.ts'

/**
 * Every document, block and note of an edition by its key, and what each place in a line (a `span` with a key) stands in by the
 * place's. An internal link's key is its `document`, and behind a slash its `block`. A key that is not there has gone: `ids.json`
 * says where it leads.
 */
export function byKey(edition: Edition): ReadonlyMap<string, Document | Block | Note> {
  const found = new Map<string, Document | Block | Note>()
  for (const document of edition.documents) {
    add(document.key, document, found)
    gather(document.title, document, found)
    gather(document.children, document, found)
  }
  return found
}

type Found = Map<string, Document | Block | Note>

/** Data of a record may have keys of any name. */
const apart = new Set(['data', 'source', 'addresses'])

function gather(part: unknown, holder: Document | Block | Note, found: Found): void {
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) {
    for (const one of part) gather(one, holder, found)
    return
  }
  const inner = isBlock(part) ? part : holder
  if ('key' in part && typeof part.key === 'string') add(part.key, inner, found)
  for (const [name, held] of Object.entries(part)) if (!apart.has(name)) gather(held, inner, found)
}

/** The first that has a key keeps it. */
function add(key: string, part: Document | Block | Note, found: Found): void {
  if (!found.has(key)) found.set(key, part)
}
