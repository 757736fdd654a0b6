/** Gives the blocks of a document ids that are known. */
import type {EarlierIds} from '../../model/publication/former-ids.ts'
import {anchorsOf, mapBlocks, putAnchors, type Identified} from './put-anchors.ts'

export interface Ids extends EarlierIds {
  /** The document's. */
  readonly name: string
}

/** Of a document without anchors: with the ids that its pieces have, one by one, and with anchors of `former` that lead on in it. */
export function identified(bare: Identified, {name, pieces, former}: Ids): Identified {
  const ids = pieces.flatMap(({kind, id}) => (kind === 'note' ? [] : [id]))
  return putAnchors(withBlockIds(bare, ids), anchorsOf(former, name))
}

/** With these ids, in reading order; `''` where there is none. */
export function withBlockIds(content: Identified, ids: readonly string[]): Identified {
  const next = ids.values()
  return mapBlocks(content, (block) => {
    const id = next.next().value ?? ''
    return id === block.id ? block : {...block, id}
  })
}
