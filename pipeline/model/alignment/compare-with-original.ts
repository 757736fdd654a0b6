/** Compares a translation with its original, where the library index has both. */
import type {LibraryIndex, PublicationEntry} from '../publication/library.ts'
import type {TextUnits, TranslationStates} from '../publication/translation.ts'
import {compareTranslation} from './compare-translation.ts'

export interface ComparedTranslation {
  readonly original: PublicationEntry
  readonly originalText: TextUnits
  readonly translationText: TextUnits
  readonly states: TranslationStates
}

/** Undefined for what is no translation, or has no original in the index whose text is published. */
export function compareWithOriginal(
  entry: PublicationEntry,
  index: LibraryIndex
): ComparedTranslation | undefined {
  const {translatedFrom, text: translationText, status} = entry
  const original = originalOf(entry, index)
  const originalText = original?.text
  if (translatedFrom === undefined || translationText === undefined || status === 'withdrawn')
    return undefined
  if (original === undefined || originalText === undefined || original.status === 'withdrawn')
    return undefined
  const states = compareTranslation(originalText, translationText, translatedFrom)
  return {original, originalText, translationText, states}
}

/** The publication that the front matter says it is translated from. */
export function originalOf(
  {id, language, translatedFrom}: PublicationEntry,
  {publications}: LibraryIndex
): PublicationEntry | undefined {
  if (translatedFrom === undefined) return undefined
  const wanted = translatedFrom.language.toLowerCase()
  if (wanted === language.toLowerCase()) return undefined
  return publications.find((one) => one.id === id && one.language.toLowerCase() === wanted)
}
