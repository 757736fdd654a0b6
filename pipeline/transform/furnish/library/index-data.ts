/** Writes the catalogue as data: index.json at the output's root. */
import {passagesFile, type LibraryContents, type LibraryPublication} from '../../../model/edition/edition.ts'
import type {JsonObject} from '../../../model/publication/front-matter.ts'
import {librarySchema} from '../../../model/publication/library-furniture.ts'
import {given} from '../../../model/values/given.ts'

/**
 * Every publication with its editions; paths are relative to the output's root. Those that are withdrawn stand apart,
 * with their tombstones and notices, and so do the pages that lead on.
 */
export function indexData(library: LibraryContents): JsonObject {
  const {publications, redirects = []} = library
  const withdrawn = publications.filter(({status}) => status === 'withdrawn')
  return {
    $schema: librarySchema.path,
    formatVersion: librarySchema.version,
    ...given({baseUrl: library.baseUrl, publisher: library.publisher}),
    language: library.language,
    publications: publications.filter(({status}) => status !== 'withdrawn').map(writePublication),
    ...(withdrawn.length === 0 ? {} : {withdrawn: withdrawn.map(writePublication)}),
    ...(redirects.length === 0 ? {} : {redirects: redirects.map(({from, to}) => ({from, to}))})
  }
}

function writePublication(publication: LibraryPublication): JsonObject {
  const {id, language, type, title, summary, date, version, cover, status} = publication
  return {
    id,
    language,
    type,
    title,
    ...given({summary, date, version, cover}),
    editions: Object.fromEntries(
      publication.editions.map(({edition, path, bytes, pages}) => [
        edition,
        {
          path,
          bytes,
          ...(pages === undefined ? {} : {pages}),
          ...(edition === 'json' && status === undefined ? {passages: passagesFile(path)} : {})
        }
      ])
    )
  }
}
