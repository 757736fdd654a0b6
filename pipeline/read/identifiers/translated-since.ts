/** Tells which blocks of a translation are as they were when they were compared with the original, and which were edited since. */
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import type {Document} from '../../model/publication/document.ts'
import {keyOf, type FormerId} from '../../model/publication/former-ids.ts'
import type {EarlierVersion, TranslatedBlock} from '../../model/publication/translation.ts'

/** By the addresses that blocks have today; whoever edited a block is taken to have had the original in view. */
export function translatedSince(
  documents: readonly Document[],
  former: readonly FormerId[],
  {pieces, translated}: EarlierVersion
): readonly TranslatedBlock[] {
  const words = new Map(pieces.map((piece) => [keyOf(piece), piece.text]))
  const today = new Map(piecesOf(documents).map((piece) => [keyOf(piece), piece.text]))
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
