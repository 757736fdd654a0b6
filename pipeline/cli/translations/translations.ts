/** Tells how far translations follow their originals: the work of `tetrapla translations`, without printing. */
import {compareWithOriginal, type ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {isUntranslated} from '../../model/alignment/is-untranslated.ts'
import {missingRuns} from '../../model/alignment/missing-runs.ts'
import {placeInSource} from '../../check/private/at-source.ts'
import type {Judgement} from '../../driver/index.ts'
import type {Place} from '../../model/place.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'
import type {TextUnit} from '../../model/publication/translation.ts'

/** A block, as it is called and where it stands. */
export interface PlacedBlock {
  /** `document/id`. */
  readonly key: string
  readonly place: Place
}

/** One publication that says what it is translated from. */
export interface TranslationReport {
  readonly id: string
  readonly language: string
  /** The original's language. */
  readonly from: string
  /** Blocks of it that are as the original has them. */
  readonly current: number
  /** Blocks whose original has changed since, and the digest of the words that it has today. */
  readonly outdated: readonly (PlacedBlock & {readonly original: PlacedBlock; readonly digest: string})[]
  /** Blocks whose words are marked as in the original's language, as an import of XLIFF leaves them. */
  readonly untranslated: readonly (PlacedBlock & {readonly original: PlacedBlock})[]
  /** Blocks that the original has alone, with what they would stand behind. */
  readonly missing: readonly {readonly original: PlacedBlock; readonly after?: PlacedBlock}[]
  /** Blocks that the original does not have. */
  readonly extra: readonly PlacedBlock[]
}

/** In order of id, then language. */
export function reportTranslations(judgement: Judgement): readonly TranslationReport[] {
  const {published, publications} = judgement
  const redactions = publications.flatMap((one) => one.redactions)
  const languagesOf = groupBy(published.publications, ({id}) => id)
  return published.publications.flatMap((entry) => {
    const compared = compareWithOriginal(entry, {publications: languagesOf.get(entry.id) ?? []})
    if (compared === undefined) return []
    const placed = (unit: TextUnit, {documents, path}: PublicationEntry): PlacedBlock => ({
      key: `${unit.document}/${unit.id}`,
      place: placeInSource(
        {path: documents.find(({name}) => name === unit.document)?.path ?? path, start: unit.start},
        redactions
      )
    })
    return [reportOf(entry, compared, placed)]
  })
}

function reportOf(
  entry: PublicationEntry,
  compared: ComparedTranslation,
  placed: (unit: TextUnit, entry: PublicationEntry) => PlacedBlock
): TranslationReport {
  const {original, originalText, translationText, states} = compared
  const words = states.units.flatMap(({unit, original: index, state}) => {
    const own = translationText.units[unit]
    if (own === undefined || own.digest === '') return []
    const isLeft = state !== 'extra' && isUntranslated(own, original)
    return [{own, other: originalText.units[index ?? -1], state: isLeft ? ('untranslated' as const) : state}]
  })
  return {
    id: entry.id,
    language: entry.language,
    from: original.language,
    current: words.filter(({state}) => state === 'current').length,
    outdated: words.flatMap(({own, other, state}) =>
      state !== 'outdated' || other === undefined
        ? []
        : [{...placed(own, entry), original: placed(other, original), digest: other.digest}]
    ),
    untranslated: words.flatMap(({own, other, state}) =>
      state !== 'untranslated' || other === undefined
        ? []
        : [{...placed(own, entry), original: placed(other, original)}]
    ),
    missing: missingRuns(compared).flatMap(({after, units}) =>
      units.map((unit) => ({
        original: placed(unit, original),
        ...(after === undefined ? {} : {after: placed(after, entry)})
      }))
    ),
    extra: words.flatMap(({own, state}) => (state === 'extra' ? [placed(own, entry)] : []))
  }
}
