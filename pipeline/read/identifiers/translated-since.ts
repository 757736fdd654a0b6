/** Tells which blocks of a translation are as they were when they were compared with the original, and which were edited since. */
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {keyOf} from '../../model/publication/former-ids.ts'
import type {EarlierVersion, TranslatedBlock} from '../../model/publication/translation.ts'
import type {Carried} from './carry-identifiers.ts'

/** By the addresses that blocks have today; whoever edited a block is taken to have had the original in view. */
export function translatedSince(
  {documents, former, staying}: Carried,
  {pieces, translated}: EarlierVersion
): readonly TranslatedBlock[] {
  const words = new Map(pieces.map((piece) => [keyOf(piece), piece.text]))
  const same = pieces.filter(({document}) => staying.has(document))
  const others = piecesOf(documents.filter(({name}) => !staying.has(name)))
  const today = new Map([...same, ...others].map((piece) => [keyOf(piece), piece.text]))
  const renamed = new Map(
    former.flatMap((one) => (one.to === undefined ? [] : [[keyOf(one), one.to] as const]))
  )
  return translated.flatMap(({document, id, of, digest}) => {
    const had = {document, id}
    const has = today.has(keyOf(had)) ? had : renamed.get(keyOf(had))
    if (has === undefined) return []
    const isSame = digest !== undefined && today.get(keyOf(has)) === words.get(keyOf(had))
    return [{...has, of, ...(isSame ? {digest} : {})}]
  })
}
