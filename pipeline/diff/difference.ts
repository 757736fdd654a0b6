/** Types the differences between two editions or libraries, as schemas/formats/diff.schema.json describes them. */

/** A stretch of words. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A value, at a JSON Pointer; absent where there is none. */
export interface FieldDifference {
  readonly pointer: string
  readonly before?: unknown
  readonly after?: unknown
}

export type BlockChange = 'added' | 'removed' | 'changed' | 'moved' | 'renamed'

export interface BlockDifference {
  /** Its key today; of one that was removed, what it was. */
  readonly key: string
  /** `document`, or the type of a block. */
  readonly type: string
  /** `added` and `removed` stand alone; a block may be changed, moved and renamed at once. */
  readonly changes: readonly BlockChange[]
  /** What its key was, when it was renamed. */
  readonly formerKey?: string
  /** Keys of what it stood in and stands in, when it was moved; both the same when only the order changed. */
  readonly moved?: {readonly from: string; readonly to: string}
  /** Its own words, without those of blocks in it; those of a block that only moved are not told. */
  readonly words?: readonly Stretch[]
  /** Of a record or a document: its data. */
  readonly fields?: readonly FieldDifference[]
  /** What else of it differs: `content` (marks, links, images in the line), `depth`, `align` and the like. */
  readonly parts?: readonly string[]
}

export interface EditionDifference {
  readonly id: string
  readonly language: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Of its metadata. */
  readonly fields: readonly FieldDifference[]
  /** In reading order; removed ones where they stood. */
  readonly blocks: readonly BlockDifference[]
}
