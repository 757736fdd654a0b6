/**
 * Defines the library index: what pass one keeps of every document, so that a publication can be judged and arranged
 * without the others' texts. Plain data: it goes to workers and caches as it is.
 */
import type {Diagnostic} from '../diagnostic.ts'
import type {Embargo} from '../embargo.ts'
import type {EditionName, JsonObject} from './front-matter.ts'
import type {Place} from '../place.ts'
import type {TextUnits, TranslatedFrom} from './translation.ts'

/** A place in a document that can be linked to. */
export interface Anchor {
  readonly id: string
  readonly kind: 'heading' | 'figure' | 'table' | 'record' | 'block' | 'span'
  /** What an empty cross-reference shows: the section's title; the text of a caption or of a record's label. */
  readonly text: string
  /** Of a record, the name of its schema. */
  readonly record?: string
  /** Of a record, its fields, as editions have them. */
  readonly data?: JsonObject
  /** Of a record whose language is not its document's. */
  readonly lang?: string
}

/** A link as the author wrote it, to be judged against the index. */
export interface LinkEntry {
  readonly url: string
  readonly place: Place
  /** Whether it has no words of its own. */
  readonly empty: boolean
  /** Of one that holds something, such as an image, but no text: nothing may be left of it, or nothing be said by it. */
  readonly wordless?: true
  /** Of a field that has to name a record; of this type, if it says one. */
  readonly record?: {readonly type?: string}
  /** Of front matter, which names the record as data: readers follow no link. */
  readonly isData?: true
}

/** A link to a file beside the text, which is published with it. */
export interface FileLink extends Pick<LinkEntry, 'url' | 'place'> {
  /** The file's. */
  readonly path: string
}

/** A former id, name or page that front matter claims with `moved`: it redirects. */
export interface Claim {
  /** As written. */
  readonly text: string
  readonly place: Place
}

/** A list or table of records of the whole library. */
export interface RecordListEntry {
  /** The name of their schema. */
  readonly type: string
  readonly place: Place
  /** Columns of the table; 1 of a list. */
  readonly columns: number
}

/** What a document or publication is as a record, by its front matter. */
export interface DocumentRecord {
  /** The name of its schema. */
  readonly type: string
  /** Its front matter, as editions have it. */
  readonly data?: JsonObject
  /** When it is not its publication's. */
  readonly lang?: string
}

export interface DocumentEntry {
  readonly path: string
  /** From the root of the site that it was written for, where its path does not say it. */
  readonly address?: string
  readonly name: string
  readonly title: string
  readonly anchors: readonly Anchor[]
  readonly links: readonly LinkEntry[]
  /** Absent where there are none. */
  readonly files?: readonly FileLink[]
  /** Of one whose front matter makes it a record. */
  readonly record?: DocumentRecord
  /** Former names of a document of several. */
  readonly moved?: readonly Claim[]
  /** SHA-256 of the file. */
  readonly digest: string
  /** Of one that could not be read: the rule that it breaks. */
  readonly unread?: Diagnostic['ruleId']
}

export interface PublicationEntry {
  readonly id: string
  readonly language: string
  /** The file or folder it was read from. */
  readonly path: string
  /** Of translations beside their originals, the folder that both stand in. */
  readonly beside?: string
  readonly title: string
  readonly summary?: string
  readonly date?: string
  readonly type: string
  readonly status: 'draft' | 'final' | 'withdrawn'
  /** Before its end the publication is a draft; judging the library, which knows the time, takes it out. */
  readonly embargo?: Embargo
  /** What replaces a withdrawn publication. */
  readonly replacedBy?: LinkEntry
  /** Former ids. */
  readonly moved?: readonly Claim[]
  readonly editions: readonly EditionName[]
  readonly recordLists?: readonly RecordListEntry[]
  /** Of one of several documents whose publication.yaml makes it a record. */
  readonly record?: DocumentRecord
  readonly translatedFrom?: TranslatedFrom
  /** What translations are compared by; of one that there is in several languages. */
  readonly text?: TextUnits
  readonly documents: readonly DocumentEntry[]
  /** Of one of several documents as others see it, who are told of no more than they lead to. */
  readonly isPart?: true
}

export interface LibraryIndex {
  /** In order of id, then language. */
  readonly publications: readonly PublicationEntry[]
}
