/** Finds for each block of a translation the original's that it is the translation of, and whether that has changed since. */
import {keyOf, type BlockAddress} from '../publication/former-ids.ts'
import type {
  TextUnit,
  TextUnits,
  TranslatedFrom,
  TranslatedUnit,
  TranslationStates
} from '../publication/translation.ts'
import {createIntern, plantForest} from './forest.ts'
import {likenessOfShape} from './likeness-of-shape.ts'
import {pairWithin} from './pair-within.ts'
import {createPairing, type Pairing} from './pairing.ts'

/** Two languages have no words in common: in its place, in order, any block of the same kind may be the one. */
const byShape = {alike: 0.01, sure: 0, mostComparisons: 1_000_000}

/**
 * Ids that the author wrote come first, then what an earlier version knew, then kind and order. A block that is known to have been
 * the translation of one that is gone is `extra`.
 */
export function compareTranslation(
  original: TextUnits,
  translation: TextUnits,
  {accepted}: Pick<TranslatedFrom, 'accepted'>
): TranslationStates {
  const intern = createIntern()
  const [before, after] = [original, translation].map(({units}) => plantForest(units.map(pieceOf), intern))
  if (before === undefined || after === undefined) throw new Error('two forests are expected')
  const pairing = createPairing(before, after)
  pairOtherDocuments(pairing)
  pairWritten(pairing)
  const known = new Map((translation.translated ?? []).map((one) => [keyOf(one), one]))
  const gone = pairKnown(pairing, {original, translation, known})
  const open: Pairing = {...pairing, back: (index) => (gone.has(index) ? -1 : pairing.back(index))}
  pairWithin(open, likenessOfShape(original.units, translation.units), byShape)
  const units = translation.units.map((unit, index): TranslatedUnit => {
    const partner = pairing.back(index)
    const source = original.units[partner ?? -1]
    if (partner === undefined || source === undefined) return {unit: index, state: 'extra'}
    const digest = known.get(keyOf(unit))?.digest ?? source.digest
    if (digest === source.digest || accepted[keyOf(unit)] === source.digest)
      return {unit: index, original: partner, digest: source.digest, state: 'current'}
    return {unit: index, original: partner, digest, state: 'outdated'}
  })
  const missing = [...original.units.keys()].filter(
    (index) => original.units[index]?.digest !== '' && pairing.ahead(index) === undefined
  )
  return {units, missing}
}

function pieceOf({digest, ...unit}: TextUnit): TextUnit & {readonly text: string} {
  return {...unit, digest, text: digest}
}

/** Documents of other names are those of the original in order, where there are as many. */
function pairOtherDocuments({before, after, ahead, back, pair}: Pairing): void {
  const rootsOf = ({documents, pieces}: Pairing['before']): readonly number[] =>
    documents.map((_, index) => pieces.length + index)
  const earlier = rootsOf(before).filter((root) => ahead(root) === undefined)
  const today = rootsOf(after).filter((root) => back(root) === undefined)
  if (earlier.length !== today.length) return
  for (const [place, root] of earlier.entries()) pair(root, today[place] ?? -1, true)
}

/** In documents that are paired. */
function pairWritten({before, after, ahead, pair}: Pairing): void {
  const written = new Map<string, number>()
  for (const [index, {document, id, written: isWritten}] of after.pieces.entries())
    if (isWritten) written.set(`${document}/${id}`, index)
  for (const [index, {document, id, written: isWritten}] of before.pieces.entries()) {
    const root = ahead(before.pieces.length + before.documents.indexOf(document))
    const name = after.documents[(root ?? -1) - after.pieces.length]
    const same = isWritten && name !== undefined ? written.get(`${name}/${id}`) : undefined
    if (same !== undefined) pair(index, same, true)
  }
}

interface Known {
  readonly original: TextUnits
  readonly translation: TextUnits
  readonly known: ReadonlyMap<string, {readonly of: BlockAddress}>
}

/** What was known before, by the ids that blocks have; then by those that they had. Gives those whose original is gone. */
function pairKnown({back, pair}: Pairing, {original, translation, known}: Known): ReadonlySet<number> {
  const places = new Map(original.units.map((unit, index) => [keyOf(unit), index]))
  const renamed = new Map(original.renamed.map((one) => [keyOf(one), keyOf(one.to)]))
  const wanted = translation.units.flatMap((unit, index) => {
    const of = known.get(keyOf(unit))?.of
    return of === undefined || back(index) !== undefined ? [] : [{index, key: keyOf(of)}]
  })
  for (const {index, key} of wanted) pairAt(places.get(key), index)
  for (const {index, key} of wanted) pairAt(places.get(renamed.get(key) ?? ''), index)
  return new Set(wanted.flatMap(({index}) => (back(index) === undefined ? [index] : [])))

  function pairAt(place: number | undefined, index: number): void {
    if (place !== undefined) pair(place, index, true)
  }
}
