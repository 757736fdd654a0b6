/** Finds the ids that no block has any more, and what they lead to. */
import {findHeirs} from '../../model/alignment/index.ts'
import type {Piece} from '../../model/alignment/piece.ts'
import type {Document} from '../../model/publication/document.ts'
import {
  keyOf,
  type BlockAddress,
  type ComparedIds,
  type EarlierIds,
  type FormerId
} from '../../model/publication/former-ids.ts'

export interface Today {
  readonly documents: readonly Document[]
  /** Those that were compared, with the ids that they have today. */
  readonly pieces: readonly Piece[]
  /** The ids that the documents' headings would have by their words. */
  readonly byWords: readonly FormerId[]
  /** Other documents, by name, each of which is what the earlier version has of it, and has all its ids. */
  readonly staying: ReadonlyMap<string, EarlierIds>
}

/**
 * Those that were, those of blocks that are gone or have another id, and those that headings would have by their words, but
 * for headings that their author gave an id.
 */
export function findFormer(
  {documents, pieces, byWords, staying}: Today,
  {earlier, pairs}: ComparedIds
): readonly FormerId[] {
  const heirs = findHeirs(earlier.pieces, pieces, pairs)
  const ahead = new Map([...heirs, ...pairs.map((pair) => [pair.before, pair.after] as const)])
  const places = new Map(earlier.pieces.map((piece, index) => [keyOf(piece), index]))
  const leads = (to: BlockAddress | undefined): Pick<FormerId, 'to'> => {
    if (to === undefined) return {}
    const itself = staying.get(to.document)
    const piece =
      itself === undefined
        ? pieces[ahead.get(places.get(keyOf(to)) ?? -1) ?? -1]
        : itself.pieces.find(({id}) => id === to.id)
    return piece === undefined ? {} : {to: {document: piece.document, id: piece.id}}
  }
  const taken = new Set([...pieces.map(keyOf), ...documents.flatMap(writtenKeys)])
  const names = new Set(documents.map(({name}) => name))
  const found = new Map<string, FormerId>()
  const add = (one: FormerId): void => {
    const key = keyOf(one)
    if (!taken.has(key) && !found.has(key)) found.set(key, one)
  }
  for (const {document, id} of earlier.pieces)
    if (names.has(document)) add({document, id, ...leads({document, id})})
  for (const {document, id, to} of earlier.former) if (names.has(document)) add({document, id, ...leads(to)})
  for (const one of byWords) add(one)
  const stayed = [...staying.values()].flatMap(({former}) =>
    former.map(({document, id, to}) => ({document, id, ...leads(to)}))
  )
  return [...stayed, ...found.values()]
}

function writtenKeys({name, written}: Document): readonly string[] {
  return [...written].map((id) => keyOf({document: name, id}))
}
