/** A publication's entry as data: what index.json and the manifests say of it. */
import {passagesFile, type LibraryPublication, type PresentEdition} from '../../model/edition.ts'
import {normalText} from '../unit-text.ts'
import {factsFrom, type ListedFacts} from './listing.ts'

/** An entry whose editions' sizes may be unknown, since a file is not there. */
export interface Entry extends Omit<LibraryPublication, 'editions'> {
  readonly editions: readonly (Omit<PresentEdition, 'bytes'> & {readonly bytes: number | undefined})[]
}

/** By the names that the keys have in index.json; those of an edition stand behind its name. */
export function entryFacts({id, language, type, title, ...entry}: Entry): ListedFacts {
  const {summary = '', date, version = '', status, cover, editions} = entry
  return factsFrom([
    ['id', id],
    ['language', language],
    ['type', normalText(type)],
    ['title', normalText(title)],
    ['summary', normalText(summary)],
    ['date', date],
    ['version', normalText(version)],
    ['status', status],
    ['cover', cover],
    [
      'editions',
      editions
        .map(({edition}) => edition)
        .sort()
        .join(' ')
    ],
    ...editions.flatMap(
      ({edition, path, bytes, pages}): readonly (readonly [string, string | undefined])[] => [
        [`${edition} path`, path],
        [`${edition} bytes`, bytes?.toString()],
        [`${edition} pages`, pages?.toString()],
        // Where the passages stand follows from the edition; what is withdrawn has none.
        [`${edition} passages`, edition === 'json' && status === undefined ? passagesFile(path) : undefined]
      ]
    )
  ])
}
