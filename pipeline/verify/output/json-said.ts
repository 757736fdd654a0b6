/** Reads from a publication's JSON edition what catalogues list of it. */
import {publicationFolder} from '../../model/edition/edition.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {Said} from '../catalogue/entry-lines.ts'

/** What it says of itself, and of the files that a reader opens. */
export function saidByJson({id, language, metadata, date, editions}: Json.Edition): Said {
  const {type, title, summary, version} = metadata
  return {
    id,
    language,
    type,
    title,
    ...(summary === undefined ? {} : {summary}),
    ...(version === undefined ? {} : {version}),
    ...(date === undefined ? {} : {date}),
    editions: editionNames.flatMap((name) => {
      const {entry, pages} = editions[name] ?? {}
      if (entry === undefined) return []
      const path = `${publicationFolder({id, language})}/${entry}`
      return [{edition: name, path, ...(pages === undefined ? {} : {pages})}]
    })
  }
}
