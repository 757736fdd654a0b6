/** Says what a stretch is: a part of a file that a translator works on. */
import type {Line} from './line.ts'

/**
 * How words are written there: in Markdown (in a heading, a table's cell or a title in brackets with the signs that would end it), in HTML,
 * as alternative text, as a value of front matter, as a title between quotation marks, or as they stand where their marks can't be told apart.
 */
export type Form =
  'markdown' | 'heading' | 'cell' | 'html' | 'alternative' | 'attribute' | 'yaml' | 'title' | 'as-written'

export interface Stretch {
  /** Unique in its file: the id of its block, with a number behind it where that has several. */
  readonly key: string
  /** `document/id` of its block; absent for front matter. */
  readonly block?: string
  /** Which of the block's lines it is, and of how many; of an image, which of the block's images. */
  readonly part: string
  /** The type of the block, such as `heading`, or the key of front matter. */
  readonly kind: string
  readonly form: Form
  /** In the text of the file as it was decoded. */
  readonly start: number
  readonly end: number
  readonly line: Line
  readonly place: {readonly line: number; readonly column: number}
}
