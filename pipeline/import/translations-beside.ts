/** Parts documents from their translations that stand beside them, as `about.es.md` beside `about.md`. */
import {languageOfName} from '../read/language-tag.ts'

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
    const {name = '', suffix = ''} = /^(?<name>.+)\.(?<suffix>[^./]+)\.md$/.exec(place)?.groups ?? {}
    const language = languageOfName(suffix)
    const folder = `${language?.toLowerCase()}/`
    const own = `${folder}${name}.md`
    if (language === undefined || !taken.has(`${name}.md`) || folders.has(folder)) documents.set(path, place)
    else translations.set(language, (translations.get(language) ?? new Map<string, string>()).set(path, own))
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
