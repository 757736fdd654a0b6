/** Names what of a text is not in an edition, or is another there. docs/parity.md has a row for each kind. */
import type {EditionName} from '../publication/front-matter.ts'
import type {RuleId} from '../rules.ts'
import type {OutcomeLoss} from './outcome-loss.ts'

/** What an edition has no way to show, or leaves out on purpose. */
export type EditionLoss =
  | 'callout-kind'
  | 'code-colour'
  | 'code-language'
  | 'decorative-image'
  | 'far-link'
  | 'folding'
  | 'image-title'
  | 'invisible-character'
  | 'thematic-break'

export type LossKind = EditionLoss | OutcomeLoss

/** Where a finding changed what is published: in the public sources. */
export interface OutcomePlace extends Omit<LossPlace, 'key'> {
  readonly rule: RuleId
  readonly what: OutcomeLoss
}

/** All losses of one kind in one edition of a publication. */
export interface LossGroup {
  readonly edition: EditionName
  readonly what: LossKind
  /** The rule whose outcome it is. */
  readonly rule?: RuleId
  readonly count: number
  /** The first twenty. */
  readonly at: readonly LossPlace[]
}

export interface LossPlace {
  /** Of the block, the same in all editions, or of the document; empty where it is the publication as a whole. */
  readonly key: string
  /** Of the source file, relative to the project. */
  readonly path: string
  readonly line: number
  readonly column: number
}
