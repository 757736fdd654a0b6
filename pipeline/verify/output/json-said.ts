/** What a publication's JSON edition says for catalogues. */
import {publicationFolder} from '../../model/edition/edition.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import type {Said} from '../catalogue/entry-lines.ts'
import {dataOf, isData, parseData, stringOf} from '../json-reader/data.ts'

/** Throws `Unreadable` when the bytes are no JSON edition. */
export function saidByJson(bytes: Uint8Array): Said {
  const edition = parseData(bytes)
  const metadata = dataOf(edition['metadata'], 'metadata')
  const [id, language] = [stringOf(edition, 'id'), stringOf(edition, 'language')]
  const entries = dataOf(edition['editions'], 'editions')
  const [summary, version, date] = [metadata['summary'], metadata['version'], edition['date']]
  return {
    id,
    language,
    type: stringOf(metadata, 'type'),
    title: stringOf(metadata, 'title'),
    ...(typeof summary === 'string' ? {summary} : {}),
    ...(typeof version === 'string' ? {version} : {}),
    ...(typeof date === 'string' ? {date} : {}),
    editions: editionNames.flatMap((name) => {
      const entry = entries[name]
      if (!isData(entry)) return []
      const pages = entry['pages']
      const path = `${publicationFolder({id, language})}/${stringOf(entry, 'entry')}`
      return [{edition: name, path, ...(typeof pages === 'number' ? {pages} : {})}]
    })
  }
}
