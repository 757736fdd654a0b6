/** Gives blocks the ids of the earlier ones that they are. */
import type {Piece} from '../../model/alignment/piece.ts'
import type {Document} from '../../model/publication/document.ts'
import type {BlockAddress, ComparedIds} from '../../model/publication/former-ids.ts'
import {addTo, groupBy} from '../../model/values/group-by.ts'
import {nameBlocks} from './give-identifiers.ts'
import {withBlockIds} from './identified.ts'
import type {Identified} from './put-anchors.ts'
import {uniqueNames} from './unique-names.ts'

export interface Naming extends ComparedIds {
  readonly labels: boolean
}

/**
 * Names the blocks of a document that is among those whose `pieces` were compared, as these are: a block has the id that it had, unless its author gave it
 * or another one an id; what is new has one that no block of its document ever had.
 */
export function namerOf(
  pieces: readonly Piece[],
  {earlier, pairs, labels}: Naming
): (document: Document) => Identified {
  const used = idsByDocument([...earlier.pieces, ...earlier.former])
  const earlierOf = new Map(pairs.map((pair) => [pair.after, earlier.pieces[pair.before]]))
  const blocks = new Map<string, {readonly piece: Piece; readonly before: Piece | undefined}[]>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'note') continue
    addTo(blocks, piece.document, {piece, before: earlierOf.get(index)})
  }
  return (document) => {
    const {name, written, notes} = document
    const known = used.get(name) ?? new Set<string>()
    const own = new Set([...written, ...notes.map((note) => note.id)])
    const given = new Set<string>()
    const ids = (blocks.get(name) ?? []).map(({piece, before}) => {
      if (piece.written) return piece.id
      if (before === undefined || own.has(before.id) || given.has(before.id)) return ''
      if (before.document !== name && known.has(before.id)) return ''
      given.add(before.id)
      return before.id
    })
    const names = uniqueNames([...own, ...known, ...given])
    return nameBlocks(withBlockIds(document, ids), {names, goesOn: true, labels})
  }
}

function idsByDocument(addresses: readonly BlockAddress[]): ReadonlyMap<string, ReadonlySet<string>> {
  const documents = groupBy(addresses, ({document}) => document)
  return new Map([...documents].map(([document, all]) => [document, new Set(all.map(({id}) => id))]))
}
