/** Describes what is compared with its counterpart in the other edition: a block by itself, or an item of a list. */
import type {Inline, TableRow} from '../../reader/edition-types.ts'

/** Words with their marks; without, where only the words are there. */
export interface Words {
  readonly text: string
  readonly content?: readonly Inline[]
}

export interface Unit {
  /** Its address: of an item or note that begins with a paragraph, the paragraph's. */
  readonly key: string
  /** Tells units of one type apart, those without a key of their own too. */
  readonly name: string
  readonly type: string
  /** The index of the unit that it stands in; -1 for a document. A heading holds its section. */
  readonly parent: number
  /** The key of the document. */
  readonly document: string
  /** Titles of the document and sections that it stands in. */
  readonly headings: readonly string[]
  /** Its place in its list. */
  readonly item?: number
  /** How many blocks the items of a list hold beside their first. */
  readonly beside?: number
  /** What an item of a numbered list is called without a label of its author's: `3.` */
  readonly counted?: string
  /** The key of a paragraph that is told as this unit, when it is not its own. */
  readonly inner?: string
  /** Its own words, for pairing. */
  readonly text: string
  /** By part: `text`, `title`, `caption`, `summary`, `label`. */
  readonly words: ReadonlyMap<string, Words>
  /** What else it is, by key. */
  readonly values: ReadonlyMap<string, unknown>
  readonly rows?: readonly TableRow[]
  readonly code?: string
  /** Of a figure. */
  readonly images?: readonly Inline[]
  /** Of a record or a document. */
  readonly data?: {readonly [key: string]: unknown}
  /** Of a document, what it is as a record; absent where an edition of before 1.3 does not say. */
  readonly asRecord?: {readonly type?: string; readonly data?: object}
  /** Of a record, or of a document that is one. */
  readonly kind?: string
  /** The key of the record whose fields this shows. */
  readonly factOf?: string
  /** The type of the records that this lists. */
  readonly lists?: string
}

/** Blocks that hold a place in the flow of a section, without being in it as a part of something else. */
export function isSectioning({type}: Unit): boolean {
  return type === 'heading' || type === 'document'
}
