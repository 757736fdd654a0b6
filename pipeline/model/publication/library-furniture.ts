/**
 * Defines the furniture of a library: what its pages and files list, as plain values that editions draw and the proof
 * reads back.
 */
import type {EditionName, JsonObject} from './front-matter.ts'
import type {EditionsBar, Head, Item, Navigation, PageFurniture} from './furniture.ts'

/** The format of index.json, and where its schema stands in the output. */
export const librarySchema = {version: '1.0', path: 'schemas/library-1.0.schema.json'} as const

/** A publication as a page lists it. */
export interface ListedEntry {
  /** `alpha`, or `alpha/en` where each language has an entry. */
  readonly key: string
  readonly title: Item
  /** By what a filter finds it. */
  readonly filter?: {readonly type: string; readonly languages: readonly string[]}
  /** Its cover's file, from the output's root. */
  readonly cover?: string
  readonly summary?: Item
  /** Type, date and languages, in order. */
  readonly facts: readonly ListedFact[]
  /** The words that say that it is withdrawn. */
  readonly mark?: string
  readonly editions?: EditionsBar
}

export interface ListedFact extends Item {
  readonly date?: string
  readonly isOurs?: boolean
}

/** A page of the library. */
export interface LibraryPage {
  /** From the output's root. */
  readonly path: string
  readonly language: string
  /** The catalogue in the page's language, from the output's root. */
  readonly home: string
  readonly head: Pick<Head, 'title' | 'links' | 'isUnlisted'>
  readonly skip: Item
  readonly owner: PageFurniture['owner']
  readonly languages?: Navigation
  readonly heading: Item
  /** In words of ours. */
  readonly lead: string
  readonly entries: readonly ListedEntry[]
  /** Absent where it has no links. */
  readonly foot?: {readonly links: readonly Item[]}
}

export interface CataloguePage extends LibraryPage {
  /** Counted from 1. */
  readonly number: number
  /** How many publications all pages have. */
  readonly all: number
  /** Of a catalogue of several pages: the links between them, and the files that have the rows of each. */
  readonly pages?: {readonly navigation: Navigation; readonly own: string; readonly rows: readonly string[]}
}

/** The feed (RFC 4287). */
export interface Feed {
  readonly address: string
  readonly language: string
  readonly title: string
  readonly updated: string
  readonly author: string
  readonly alternate: string
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly language: string
  readonly address: string
  readonly title: string
  readonly updated: string
  readonly links: readonly {
    readonly rel: 'alternate' | 'enclosure'
    readonly edition: EditionName
    readonly type: string
    readonly href: string
    readonly length?: string
  }[]
  readonly summary?: string
}

/** A sitemap, or a list of sitemaps. */
export interface Sitemap {
  readonly path: string
  readonly isList: boolean
  readonly addresses: readonly {readonly address: string; readonly date?: string}[]
}

export interface LibraryFurniture {
  /** In the project's language first, then in the others in the order of what is listed. */
  readonly catalogues: readonly CataloguePage[]
  readonly choices: readonly LibraryPage[]
  readonly feed?: Feed
  readonly sitemaps: readonly Sitemap[]
  /** index.json. */
  readonly index: JsonObject
}
