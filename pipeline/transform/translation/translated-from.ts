/** Tells which blocks of the original those of a translation are from, and which are missing. */
import {compareWithOriginal} from '../../model/alignment/compare-with-original.ts'
import {blockKey} from '../../model/edition/edition.ts'
import type {LibraryIndex} from '../../model/publication/library.ts'
import type {PublishedTranslation} from '../../model/publication/publication.ts'
import type {TextUnit} from '../../model/publication/translation.ts'
import {entryOf} from './entry-of.ts'

/** Of blocks with words; undefined for what is no translation of a publication that readers have. */
export function translatedFrom(
  publication: {readonly id: string; readonly language: string},
  index: LibraryIndex
): PublishedTranslation | undefined {
  const entry = entryOf(publication, index)
  const compared = entry === undefined ? undefined : compareWithOriginal(entry, index)
  if (compared === undefined) return undefined
  const {original, originalText, translationText, states} = compared
  const blocks = states.units.flatMap(({unit, original: at, state}) => {
    const [own, other] = [translationText.units[unit], originalText.units[at ?? -1]]
    if (own === undefined || own.digest === '') return []
    return [[keyOf(own), {state, ...(other === undefined ? {} : {of: keyOf(other)})}] as const]
  })
  const missing = states.missing.flatMap((at) => {
    const unit = originalText.units[at]
    return unit === undefined ? [] : [keyOf(unit)]
  })
  return {language: original.language, blocks: new Map(blocks), missing}
}

function keyOf({document, id}: TextUnit): string {
  return blockKey(document, id)
}
