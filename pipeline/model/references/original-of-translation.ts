/** Says where a document of a translation would stand in its original. */
import type {PublicationEntry} from '../publication/library.ts'
import type {LibraryMaps} from './library-maps.ts'

/** A publication, and the path that a document of its translation has there. */
export interface InOriginal {
  readonly original: PublicationEntry
  readonly documentPath: string
}

/**
 * The publication that a translation says it is of, or else the one in whose folder it stands; undefined for what is no translation, and where
 * the original is not published.
 */
export function inOriginalOf(
  translation: PublicationEntry | undefined,
  documentPath: string,
  {languagesOf}: LibraryMaps
): InOriginal | undefined {
  if (translation === undefined) return undefined
  const {id, path, translatedFrom} = translation
  const language = translatedFrom?.language.toLowerCase()
  const original = languagesOf
    .get(id)
    ?.find((one) =>
      language === undefined ? path.startsWith(`${one.path}/`) : one.language.toLowerCase() === language
    )
  if (original?.status !== 'final' || original === translation) return undefined
  return {original, documentPath: original.path + documentPath.slice(path.length)}
}
