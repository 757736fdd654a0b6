/**
 * Defines the nodes that a directive of an extension gives: those of mdast, closed to what every edition can show, without
 * ids and places, which they get where the directive stands. A text may stand for a text node.
 */
import type {Align, Block, CalloutKind, Image, Inline, PhraseKind} from '../model/tree/nodes.ts'

export interface WrittenImage {
  readonly type: 'image'
  /** A path, from the folder of the document. */
  readonly url: string
  /** Needed, unless the image is decorative. */
  readonly alt?: string
  readonly decorative?: boolean
}

type Words = readonly WrittenInline[]

/** What stands in a line; `Inline` are nodes that the directive was given. */
export type WrittenInline =
  | string
  | {readonly type: 'text' | 'inlineCode'; readonly value: string}
  | {readonly type: 'emphasis' | 'strong' | 'delete'; readonly children: Words}
  | {readonly type: 'break'}
  | {readonly type: 'link'; readonly url: string; readonly title?: string; readonly children: Words}
  | {
      readonly type: 'phrase'
      readonly kind: PhraseKind
      /** What an abbreviation stands for. */
      readonly title?: string
      readonly children: Words
    }
  | {readonly type: 'span'; readonly lang: string; readonly children: Words}
  | WrittenImage
  | Inline

export interface WrittenListItem {
  /** The item's own, such as `(a)`. */
  readonly label?: string
  readonly children: readonly WrittenBlock[]
}

/** A block; `Block` are nodes that the directive was given. */
export type WrittenBlock =
  | {readonly type: 'paragraph'; readonly children: Words}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly children: Words}
  | {readonly type: 'thematicBreak'}
  | {readonly type: 'blockquote' | 'division'; readonly children: readonly WrittenBlock[]}
  | {
      readonly type: 'list'
      readonly ordered?: boolean
      readonly start?: number
      readonly children: readonly WrittenListItem[]
    }
  | {readonly type: 'code'; readonly language?: string; readonly value: string}
  | {
      readonly type: 'callout'
      readonly kind: CalloutKind
      readonly title?: Words
      readonly children: readonly WrittenBlock[]
    }
  | {readonly type: 'details'; readonly summary: Words; readonly children: readonly WrittenBlock[]}
  | {
      readonly type: 'figure'
      readonly caption?: Words
      readonly children: readonly (WrittenImage | Image)[]
    }
  | {
      readonly type: 'table'
      readonly caption?: Words
      /** How many of the rows, from the first, are the head; 1 when left out. */
      readonly headRows?: number
      /** Whether the first cell of a row is its head; false when left out. */
      readonly rowHeaders?: boolean
      /** One entry a column. */
      readonly align?: readonly (Align | null)[]
      /** Rows of cells, all of one length. */
      readonly rows: readonly (readonly Words[])[]
    }
  | {
      readonly type: 'definitionList'
      readonly entries: readonly {readonly term: Words; readonly description: readonly WrittenBlock[]}[]
    }
  | Block
