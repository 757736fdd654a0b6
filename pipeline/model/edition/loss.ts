/** Names what an edition has no way to show, or leaves out on purpose. docs/parity.md has a row for each kind. */
import type {EditionName} from '../publication/front-matter.ts'

export type LossKind =
  | 'callout-kind'
  | 'code-colour'
  | 'code-language'
  | 'decorative-image'
  | 'document-number'
  | 'far-link'
  | 'folding'
  | 'image-title'
  | 'invisible-character'
  | 'thematic-break'

/** All losses of one kind in one edition of a publication. */
export interface LossGroup {
  readonly edition: EditionName
  readonly what: LossKind
  readonly count: number
  /** The first twenty. */
  readonly at: readonly LossPlace[]
}

export interface LossPlace {
  /** Of the block, the same in all editions. */
  readonly key: string
  /** Of the source file, relative to the project. */
  readonly path: string
  readonly line: number
  readonly column: number
}
