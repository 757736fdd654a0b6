/** Defines front matter: what a document or a publication.yaml says of itself, with the place of each key and value. */
import type {Place} from '../place.ts'

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | {readonly [key: string]: JsonValue}

export type JsonObject = {readonly [key: string]: JsonValue}

/** Places of one entry of a mapping or sequence. */
export interface EntryPlaces {
  /** Absent in a sequence. */
  readonly key?: Place
  readonly value: Place
}

export interface FrontMatter {
  readonly data: JsonObject
  /** By JSON Pointer (RFC 6901) into `data`; the whole mapping has the pointer `''`. */
  readonly places: ReadonlyMap<string, EntryPlaces>
  /** Absent for YAML, in which every key and value has a place; in TOML only keys of the top level have one. */
  readonly notation?: 'toml'
}

/** Whether YAML stood there that could not be read: that was reported, and what is missing would be no help. */
export function isUnread({data, places}: FrontMatter): boolean {
  const whole = places.get('')?.value
  return Object.keys(data).length === 0 && whole?.end !== undefined && whole.end.offset !== whole.start.offset
}

/** The type that front matter names itself: such a document or publication is a record of that type. */
export function namedType({data}: Pick<FrontMatter, 'data'>): string | undefined {
  const type = Object.hasOwn(data, 'type') ? data['type'] : undefined
  return typeof type === 'string' ? type : undefined
}

/** What a record says of itself: its attributes, and the YAML at its head. */
export interface Fields extends FrontMatter {
  /** The names of those that are attributes: text, until the schema gives it a type. */
  readonly attributes: ReadonlySet<string>
  /** The YAML, where it has a key that is an attribute already: that counts, and the source shows both. */
  readonly repeated?: FrontMatter
  /** Whether all of it could be read: otherwise more may have been said. */
  readonly whole: boolean
}

export type EditionName = 'html' | 'pdf' | 'epub' | 'json'

/** All editions, in the order in which they are rendered. */
export const editionNames: readonly EditionName[] = ['json', 'pdf', 'epub', 'html']

export interface Author {
  readonly name: string
  /** An ORCID iD or a page, as a URL. */
  readonly url?: string
}

export interface Licence {
  readonly name: string
  readonly url?: string
}

export interface Identifiers {
  readonly doi?: string
  /** By edition. */
  readonly isbn?: {readonly [edition in EditionName]?: string}
}

/** Who made a translation, and how. */
export interface TranslationStatement {
  readonly by: readonly Author[]
  /** Whether a machine made it, alone or for those who corrected it. */
  readonly machine: boolean
  /** Whether somebody has compared it with the original; absent when nothing is said. */
  readonly reviewed?: boolean
  readonly reviewers: readonly Author[]
}

/** What a publisher claims of the EPUB edition (EPUB Accessibility 1.1, *Conformance reporting*). */
export interface AccessibilityClaim {
  /** The standard as the specification words it: `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`. */
  readonly conformsTo: string
  /** Who judged the book. */
  readonly certifiedBy: string
  readonly credential?: string
  /** A URL. */
  readonly report?: string
}

export interface CoverChoice {
  /** An image's path in the project, in place of a drawn cover. */
  readonly image?: string
  readonly motif?: 'columns' | 'meridians' | 'quarters'
  readonly palette?: 'petrol' | 'indigo' | 'pine' | 'oxblood' | 'slate' | 'plum'
}

/** Why and when a publication was withdrawn, as its author says. */
export interface Withdrawal {
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly reason?: string
  /** What replaces it, as a link would be written: a path, an id, or an address on the web. */
  readonly replacedBy?: string
}

/** The built-in keys, judged and with their defaults filled in. */
export interface Metadata {
  /** The schema that judged the front matter: `document`, or one of the project's. */
  readonly type: string
  readonly title: string
  readonly summary?: string
  readonly version?: string
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date?: string
  readonly modified?: string
  readonly authors: readonly Author[]
  /** As it says itself; where it does not, the project's publishes it. */
  readonly publisher?: string
  readonly licence?: Licence
  readonly identifiers: Identifiers
  readonly translation?: TranslationStatement
  readonly accessibility?: AccessibilityClaim
  readonly status: 'draft' | 'final' | 'withdrawn'
  /** Of what is withdrawn; empty when no reason is given. */
  readonly withdrawal?: Withdrawal
  readonly cover: CoverChoice
  readonly editions: readonly EditionName[]
  readonly attach: readonly ('json' | 'sources')[]
  readonly paragraphs: 'anchors' | 'numbered' | 'none'
  readonly numbering: 'document' | 'publication'
  readonly sections: 'plain' | 'numbered'
  /** The keys of the project's own schema that are not private. */
  readonly data: JsonObject
}
