/** What a publication says of itself, as far as catalogues tell it. */
import {publicationFolder, type Addresses} from '../../model/edition.ts'
import type {EditionName} from '../../model/front-matter.ts'
import type {Publication} from '../../model/publication.ts'
import type {Said} from './hold-entry.ts'

/** `addresses` are those of the editions that were made. */
export function saidBy(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Pick<Addresses, 'entry' | 'pages'>>
): Said {
  const {id, language, date, metadata, notice} = publication
  const {type, title, summary, version} = metadata
  const folder = publicationFolder(publication)
  return {
    id,
    language,
    type,
    title,
    ...(summary === undefined ? {} : {summary}),
    ...(date === undefined ? {} : {date}),
    ...(version === undefined ? {} : {version}),
    ...(notice === undefined ? {} : {status: 'withdrawn'}),
    editions: [...addresses].map(([edition, {entry, pages}]) => ({
      edition,
      path: `${folder}/${entry}`,
      ...(pages === undefined ? {} : {pages})
    }))
  }
}
