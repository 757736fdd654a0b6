/** Parts documents from their translations that stand beside them, as `about.es.md` beside `about.md`. */
import {translationBeside} from '../read/project/name-of-path.ts'

type Places = ReadonlyMap<string, string>

export interface Parted {
  /** Where the documents go that are no translations, by their paths in the folder. */
  readonly documents: Places
  /** By language, where the translations go: into a folder of that name. */
  readonly translations: ReadonlyMap<string, Places>
}

/** A translation stays where it is when its place is another document's, or its folder holds other documents. */
export function partTranslations(placed: Places): Parted {
  const taken = new Set(placed.values())
  const folders = new Set([...taken].map((place) => place.slice(0, place.indexOf('/') + 1).toLowerCase()))
  const documents = new Map<string, string>()
  const translations = new Map<string, Map<string, string>>()
  for (const [path, place] of placed) {
    const {original = '', language} = translationBeside(place) ?? {}
    const folder = `${language?.toLowerCase()}/`
    if (language === undefined || !taken.has(original) || folders.has(folder)) documents.set(path, place)
    else {
      const own = translations.get(language) ?? new Map<string, string>()
      translations.set(language, own.set(path, folder + original))
    }
  }
  return {documents, translations}
}

/**
 * Where documents are found from each translation: those that are in its language there, the others where they are, and so is its own
 * original, to which a link leads those who read that language.
 */
export function seenFrom(translated: Places, documents: Places): (from: string) => Pick<Places, 'get'> {
  const places = new Map(
    [...translated].map(([path, place]) => [place.slice(place.indexOf('/') + 1), {path, place}])
  )
  return (from) => ({
    get: (path) => {
      const place = documents.get(path)
      const own = place === undefined || translated.has(path) ? undefined : places.get(place)
      return own === undefined || own.path === from ? place : own.place
    }
  })
}
