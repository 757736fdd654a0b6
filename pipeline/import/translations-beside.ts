/** Parts documents from their translations: those beside them, as `about.es.md` beside `about.md`, and those in folders of their languages. */
import {translationBeside} from '../read/project/name-of-path.ts'
import type {TranslatedFolder} from './systems/system.ts'

type Places = ReadonlyMap<string, string>

export interface Parted {
  /** Where the documents go that are no translations, by their paths in the folder. */
  readonly documents: Places
  /** By language, where the translations go: into a folder of that name. */
  readonly translations: ReadonlyMap<string, Places>
}

/** A translation beside its original stays where it is when its place is another document's, or its folder holds other documents. */
export function partTranslations(placed: Places, translated: readonly TranslatedFolder[] = []): Parted {
  const taken = new Set(placed.values())
  const folders = new Set([...taken].map((place) => place.slice(0, place.indexOf('/') + 1).toLowerCase()))
  const documents = new Map<string, string>()
  const translations = new Map<string, Map<string, string>>()
  const take = (language: string, path: string, place: string): void => {
    const own = translations.get(language) ?? new Map<string, string>()
    translations.set(language, own.set(path, place))
  }
  for (const [path, place] of placed) {
    const within = translatedFolderOf(path, translated)
    const {original = '', language} = translationBeside(place) ?? {}
    const folder = `${language?.toLowerCase()}/`
    if (within !== undefined) take(within.language, path, place)
    else if (language === undefined || !taken.has(original) || folders.has(folder)) documents.set(path, place)
    else take(language, path, folder + original)
  }
  return {documents, translations}
}

/** The innermost that holds a file. */
export function translatedFolderOf(
  path: string,
  translated: readonly TranslatedFolder[]
): TranslatedFolder | undefined {
  return translated
    .filter(({folder}) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0]
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
