/** Says whether words of a translation are those of the original still. */
import type {PublicationEntry} from '../publication/library.ts'
import type {TextUnit} from '../publication/translation.ts'

/** Of a unit that has a counterpart: whether all of its words are marked as in the original's language, as an import of XLIFF leaves them. */
export function isUntranslated({digest, language}: TextUnit, original: PublicationEntry): boolean {
  return digest !== '' && language?.toLowerCase() === original.language.toLowerCase()
}
