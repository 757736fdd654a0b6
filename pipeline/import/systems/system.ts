/** Describes what another system says of its documents: where they are, in which order, and what they are together. */
import type {Matter} from '../../model/publication/document.ts'
import type {ProfileName} from '../../model/publication/profile.ts'
import type {Parameters} from '../fill-parameters.ts'
import {fieldsOf} from '../../model/values/is-object.ts'
import {textOf, type Mapping, type SourceTree} from '../source-tree.ts'

/** One place in a list of contents. */
export interface Entry {
  /** The document, relative to the folder that is imported, as it is written: the ending may be missing. Absent for a part that is its title alone. */
  readonly path?: string
  /** What the list calls it; a document with a title of its own keeps that. */
  readonly title?: string
  readonly matter?: Matter
}

/** Something that is not imported. */
export interface Lost {
  /** The file that it stands in. */
  readonly path: string
  readonly line?: number
  readonly what: string
}

/** The documents of a language, in a folder of their own: named as their originals, below it. */
export interface TranslatedFolder {
  readonly language: string
  readonly folder: string
  /** Where its originals stand below the folder of the documents; absent for that itself. */
  readonly below?: string
  /** Of the site in this language. */
  readonly title?: string
}

export interface Site {
  /** Absent for pages of the web. */
  readonly profile?: ProfileName
  /** Whether its documents are HTML. */
  readonly isWeb?: true
  /** The folder of the documents, relative to the one that is imported; `.` for itself. */
  readonly source: string
  /** Absent where translations stand beside their originals, or there are none. */
  readonly translated?: readonly TranslatedFolder[]
  /** The folders that addresses from the root of the site are looked for in. */
  readonly roots: readonly string[]
  /** In reading order; absent where the system has no list. */
  readonly contents?: readonly Entry[]
  /** The files of such lists, where they are Markdown: they are no documents. */
  readonly lists?: readonly string[]
  /** Whether documents that are not in the list are published, after the others. */
  readonly takesUnlisted: boolean
  /** Patterns of the documents that are published, of the settings `list`; absent where all are. */
  readonly rendered?: {readonly list: string; readonly renders: readonly string[]}
  /** The keys of front matter that number documents where there is no list, the first that has a number; of a key within another both, with a full stop. */
  readonly orderKeys?: readonly string[]
  readonly title?: string
  readonly summary?: string
  readonly language?: string
  readonly authors?: readonly string[]
  /** Whether links may name the headings of all documents, without an address. */
  readonly namesHeadings?: true
  /** Files that stand below every document. */
  readonly appended?: readonly string[]
  /** What documents may take from the site, by its names. */
  readonly values?: Mapping
  /** Of a site of Hugo, what documents may take by their names. */
  readonly parameters?: Parameters
  /** The key in which documents name addresses that lead on to them. */
  readonly formerKey?: FormerKey
  /** Addresses that lead on to documents, as the settings name them. */
  readonly redirects?: readonly Redirect[]
  readonly lost: readonly Lost[]
}

export interface FormerKey {
  readonly name: string
  /** Below which an address without a slash before it stands, by the place of the document; absent for the root of the site. */
  readonly folderOf?: (place: string) => string
}

export interface Redirect {
  readonly from: string
  /** A document by its path, or the address of its page. */
  readonly to: string
  /** The settings. */
  readonly list: string
}

/** What a system says of a folder; undefined where the folder is none of its own. */
export type ReadSystem = (tree: SourceTree) => Promise<Site | undefined>

/** Gathers the entries of a list, and what in it is no document. */
export interface Gathering {
  readonly entries: Entry[]
  readonly lost: Lost[]
}

/** Takes what a list names; an address of the web is told. */
export function take(gathering: Gathering, entry: Entry & {readonly path: string}, list: string): void {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(entry.path))
    gathering.lost.push({path: list, what: `the link to ${entry.path} in the contents`})
  else gathering.entries.push({...entry, path: entry.path.replace(/[?#].*$/, '')})
}

/** Those of a mapping of addresses in the settings `list`, in its order. */
export function redirectsIn(value: unknown, list: string): readonly Redirect[] {
  return Object.entries(fieldsOf(value)).map(([from, to]) => ({from, to: textOf(to) ?? '', list}))
}

/** Takes the title of a part: one within another is told, since parts stand in no part. */
export function takeTitle(
  {entries, lost}: Gathering,
  title: string,
  from: {readonly list: string; readonly line?: number; readonly depth?: number}
): void {
  const {list, line, depth = 0} = from
  if (depth === 0) entries.push({title, matter: 'part'})
  else lost.push({path: list, ...(line === undefined ? {} : {line}), what: `the title of a part, “${title}”`})
}
