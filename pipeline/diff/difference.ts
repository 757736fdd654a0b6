/** Describes what differs between two editions or libraries, in types: schemas/formats/diff.schema.json says the same. */

/** A stretch of words. Images, formulas and notes in a line stand among them in brackets: `[image: A map]`. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  /** Keys of the notes that are referred to among words that came or went. */
  readonly notes?: readonly string[]
}

/** A value, at a JSON Pointer; absent where there is none. */
export interface FieldDifference {
  readonly pointer: string
  /** What its schema calls each step of the pointer; items of lists are counted from 1. */
  readonly titles?: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

/** A row or column, from 1, and what stands at its head. */
export interface Rank {
  readonly number: number
  readonly head?: string
}

/** Where in a table. */
export interface CellPlace {
  readonly row?: Rank
  readonly column?: Rank
}

/** Words of a block, or of a part of it: `text`, `title`, `caption`, `summary`, `label`, `cell`, `alt`; `lines` are those of code. */
export interface WordsDetail extends CellPlace {
  readonly kind: 'words'
  readonly name: string
  /** Of code: the line today that the first of them is, or stands before. */
  readonly line?: number
  readonly words: readonly Stretch[]
}

/** Something else than words, from one value to the other: `link`, `marks`, `image`, `formula`, `depth`, `checked` and the like. */
export interface ValueDetail extends CellPlace {
  readonly kind: 'value'
  readonly name: string
  /** The words that have it. */
  readonly of?: string
  readonly before?: unknown
  readonly after?: unknown
}

/** A row or column that came, went, or stands elsewhere. */
export interface RankDetail extends Rank {
  readonly kind: 'row' | 'column'
  readonly change: 'added' | 'removed' | 'moved'
  /** Where it was, when it moved. */
  readonly former?: number
  /** What its cells say, unless it only moved. */
  readonly cells?: readonly string[]
}

/** Of a record or document: a value of its data. */
export interface FieldDetail extends FieldDifference {
  readonly kind: 'field'
}

export type Detail = WordsDetail | ValueDetail | RankDetail | FieldDetail

export type BlockChange = 'added' | 'removed' | 'changed' | 'moved' | 'renamed'

export interface BlockDifference {
  /** Its key today; of one that was removed, what it was. */
  readonly key: string
  /** `document`, or the type of a block, of an item of a list, or `equation` for a formula that has a number. */
  readonly type: string
  /** `added` and `removed` stand alone; a block may be changed, moved and renamed at once. */
  readonly changes: readonly BlockChange[]
  /** Titles of the document and sections that it stands in, from the outermost. */
  readonly headings: readonly string[]
  /** What its key was, when it was renamed. */
  readonly formerKey?: string
  /** Of an item, its place in its list. */
  readonly item?: number
  /** Keys of what it stood in and stands in, when it was moved; both the same when only the order changed. */
  readonly moved?: {readonly from: string; readonly to: string}
  /** What an added or removed one says, with what stands in it: a line for each paragraph, row or the like. */
  readonly text?: string
  /** How many blocks and items came or went as one, when there are several. */
  readonly blocks?: number
  /** What differs of a changed one. */
  readonly details?: readonly Detail[]
}

/** A key that is another today. */
export interface KeyDifference {
  readonly before: string
  readonly after: string
  /** The key today of the document or heading that was renamed and took it along. */
  readonly with?: string
}

export interface EditionDifference {
  readonly id: string
  readonly language: string
  /** How its language is written. */
  readonly direction: 'ltr' | 'rtl'
  /** Its title today; of one that was removed, as it was. */
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Of a removed one that has left a tombstone. */
  readonly withdrawn?: true
  /** Of its metadata. */
  readonly fields: readonly FieldDifference[]
  /** In reading order; removed ones where they stood. */
  readonly blocks: readonly BlockDifference[]
  /** All keys that changed, those of the blocks above among them. */
  readonly keys: readonly KeyDifference[]
}
