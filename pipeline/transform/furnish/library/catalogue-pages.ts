/** Divides the catalogue of a language into pages, each with its publications and the names of its files. */
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {PublicationGroup} from './group.ts'

/** As many rows as a browser lays out at once, and a reader scrolls past. */
const publicationsPerPage = 200

export interface CatalogueCut {
  /** Counted from 1. */
  readonly number: number
  readonly groups: readonly PublicationGroup[]
}

/** At least one; the last may be shorter than the others. */
export function cataloguePages(groups: readonly PublicationGroup[]): readonly CatalogueCut[] {
  return Array.from({length: pageCount(groups)}, (_, index) => ({
    number: index + 1,
    groups: groups.slice(index * publicationsPerPage, (index + 1) * publicationsPerPage)
  }))
}

/** How many pages a catalogue has. */
function pageCount(groups: readonly PublicationGroup[]): number {
  return Math.max(1, Math.ceil(groups.length / publicationsPerPage))
}

/**
 * A page's path: `index.html`, `index-2.html` in the project's language, `index.fr.html`, `index-2.fr.html` in another. The
 * number stands first, since `index.es-419.html` is the catalogue in Spanish as it is written in Latin America.
 */
export function cataloguePathIn(language: string, contents: LibraryContents, number = 1): string {
  const page = number === 1 ? '' : `-${String(number)}`
  return `index${page}${endingOf(language, contents.language)}.html`
}

/** The file that has a page's rows for the filters of the others: `index-1.js`, `index-1.fr.js`. */
export function rowsPathIn(language: string, contents: LibraryContents, number: number): string {
  return `index-${String(number)}${endingOf(language, contents.language)}.js`
}

function endingOf(language: string, own: string): string {
  return language === own ? '' : `.${language.toLowerCase()}`
}
