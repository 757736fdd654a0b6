/** The catalogue as data: index.json at the output's root. */
import type {LibraryContents, LibraryPublication} from '../../model/edition.ts'
import type {JsonObject} from '../../model/front-matter.ts'

/**
 * Every publication with its editions; paths are relative to the output's root. Those that are withdrawn stand apart,
 * with their tombstones and notices, and so do the pages that lead on.
 */
export function writeLibrary(library: LibraryContents): JsonObject {
  const {publications, redirects = []} = library
  const withdrawn = publications.filter(({status}) => status === 'withdrawn')
  return {
    formatVersion: 1,
    ...(library.publisher === undefined ? {} : {publisher: library.publisher}),
    language: library.language,
    publications: publications.filter(({status}) => status !== 'withdrawn').map(writePublication),
    ...(withdrawn.length === 0 ? {} : {withdrawn: withdrawn.map(writePublication)}),
    ...(redirects.length === 0 ? {} : {redirects: redirects.map(({from, to}) => ({from, to}))})
  }
}

function writePublication(publication: LibraryPublication): JsonObject {
  const {id, language, type, title, summary, date, version, cover} = publication
  return {
    id,
    language,
    type,
    title,
    ...(summary === undefined ? {} : {summary}),
    ...(date === undefined ? {} : {date}),
    ...(version === undefined ? {} : {version}),
    ...(cover === undefined ? {} : {cover}),
    editions: Object.fromEntries(
      publication.editions.map(({edition, path, bytes, pages}) => [
        edition,
        {path, bytes, ...(pages === undefined ? {} : {pages})}
      ])
    )
  }
}
