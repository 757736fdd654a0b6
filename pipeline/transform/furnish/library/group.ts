/** Groups the library's publications, each with all its languages. */
import {compareStrings} from '../../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../../model/edition/edition.ts'
import {startPage} from '../../../model/publication/web-address.ts'
import {groupBy} from '../../../model/values/group-by.ts'

export interface PublicationGroup {
  readonly id: string
  /** In order of language. */
  readonly languages: readonly LibraryPublication[]
}

/** In the library's order. */
export function groupById(publications: readonly LibraryPublication[]): readonly PublicationGroup[] {
  return [...groupBy(publications, ({id}) => id)].map(([id, languages]) => ({id, languages}))
}

/** By the day that each was published, in whichever language first; those without a day last, and of a day in the library's order. */
export function newestFirst(groups: readonly PublicationGroup[]): readonly PublicationGroup[] {
  return groups
    .map((group) => ({
      group,
      date: group.languages.flatMap(({date = []}) => date).toSorted(compareStrings)[0] ?? ''
    }))
    .toSorted((a, b) => compareStrings(b.date, a.date))
    .map(({group}) => group)
}

/** The file that a reader opens first, from the output's root: the start page, else the first edition's. */
export function startOf(publication: LibraryPublication): string {
  const page = publication.editions.find(({edition}) => edition === 'html')?.path
  return page ?? publication.editions[0]?.path ?? `${publicationFolder(publication)}/${startPage}`
}

/** The publication in a language, else in its first. */
export function inLanguage({id, languages}: PublicationGroup, language: string): LibraryPublication {
  const found = languages.find((one) => one.language === language) ?? languages[0]
  if (found === undefined) throw new Error(`no language of ${id}`)
  return found
}
