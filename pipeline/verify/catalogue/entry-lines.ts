/** Lists what is said of a publication as data, line by line: in index.json, and in manifests. */
import {publicationFolder, type LibraryPublication, type PresentEdition} from '../../model/edition/edition.ts'
import type {Landmark} from '../furniture/landmark.ts'
import {leavesOf} from '../furniture/head.ts'
import {isData, type Data} from '../json-reader/data.ts'
import {Unreadable} from '../unreadable.ts'

/** What a publication says of itself. */
export interface Said extends Omit<LibraryPublication, 'editions' | 'cover'> {
  /** The file that a reader opens, of each edition that was made. */
  readonly editions: readonly Omit<PresentEdition, 'bytes'>[]
}

/** An entry whose editions' sizes may be unknown, since a file is not there. */
export interface Entry extends Omit<LibraryPublication, 'editions'> {
  readonly editions: readonly (Omit<PresentEdition, 'bytes'> & {readonly bytes: number | undefined})[]
}

/** What an entry should be: what the publication says, with its files as they are. */
export function entryOf(said: Said, sizes: ReadonlyMap<string, number>): Entry {
  const folder = publicationFolder(said)
  const cover = [...sizes.keys()].find((file) => file.startsWith(`${folder}/assets/cover.`))
  return {
    ...said,
    editions: said.editions.map((one) => ({...one, bytes: sizes.get(one.path)})),
    ...(cover === undefined ? {} : {cover})
  }
}

/** An entry of a manifest. */
export function entryLandmark(entry: Entry): Landmark {
  const {id, language, type, title, summary, date, version, status, cover, editions} = entry
  const told = {id, language, type, title, summary, date, version, status, cover}
  const known = Object.entries(told).filter(([, value]) => value !== undefined && value !== '')
  const files = [...editions]
    .sort((a, b) => (a.edition < b.edition ? -1 : 1))
    .map(({edition, path, bytes, pages = ''}) =>
      `${edition}: ${path} ${String(bytes)} ${String(pages)}`.trim()
    )
  return {
    name: `entry ${publicationFolder(entry)}`,
    lines: [...known.map(([name, value]) => `${name}: ${String(value)}`), ...files]
  }
}

/** index.json: each key is a line; throws `Unreadable` for what has no list of publications. */
export function indexLandmarks(
  {publications, withdrawn = [], ...rest}: Data,
  file: string
): readonly Landmark[] {
  const entries = (value: unknown, name: string): readonly Landmark[] => {
    if (!Array.isArray(value) || !value.every(isData)) throw new Unreadable(`${file} has no list of ${name}`)
    return value.map((entry: Data) => ({
      name: `entry ${String(entry['id'])}/${String(entry['language']).toLowerCase()}`,
      lines: [name, ...linesOf(entry)]
    }))
  }
  return [
    {name: file, lines: linesOf(rest)},
    ...entries(publications, 'publications'),
    ...entries(withdrawn, 'withdrawn publications')
  ]
}

function linesOf(data: Data): readonly string[] {
  return leavesOf(data, '').map(([way, value]) => `${way.trim()}: ${value}`)
}
