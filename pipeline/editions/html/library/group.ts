/** The library's publications, each with all its languages. */
import type {LibraryPublication} from '../../../model/edition.ts'

export interface PublicationGroup {
  readonly id: string
  /** In order of language. */
  readonly languages: readonly LibraryPublication[]
}

/** In the library's order. */
export function groupById(publications: readonly LibraryPublication[]): readonly PublicationGroup[] {
  const groups = new Map<string, LibraryPublication[]>()
  for (const publication of publications) {
    const group = groups.get(publication.id)
    if (group === undefined) groups.set(publication.id, [publication])
    else group.push(publication)
  }
  return [...groups].map(([id, languages]) => ({id, languages}))
}

/** The publication in a language, else in its first. */
export function inLanguage({id, languages}: PublicationGroup, language: string): LibraryPublication {
  const found = languages.find((one) => one.language === language) ?? languages[0]
  if (found === undefined) throw new Error(`no language of ${id}`)
  return found
}
