/** Gives the blocks of a document ids that are known. */
import type {Document} from '../../model/publication/document.ts'
import type {EarlierIds} from '../../model/publication/former-ids.ts'
import {anchorsOf, mapBlocks, putAnchors, withoutAnchors, type Identified} from './put-anchors.ts'

/** With the ids that its pieces have, one by one, and with anchors of `former` that lead on in it, and of no others. */
export function identified(
  document: Pick<Document, 'name' | 'children' | 'notes' | 'holds' | 'written'>,
  {pieces, former}: EarlierIds
): Identified {
  const bare = withoutAnchors(document)
  const ids = pieces.flatMap(({kind, id}) => (kind === 'note' ? [] : [id]))
  return putAnchors(withBlockIds(bare, ids), anchorsOf(former, document.name))
}

/** With these ids, in reading order; `''` where there is none. */
export function withBlockIds(content: Identified, ids: readonly string[]): Identified {
  const next = ids.values()
  return mapBlocks(content, (block) => {
    const id = next.next().value ?? ''
    return id === block.id ? block : {...block, id}
  })
}
