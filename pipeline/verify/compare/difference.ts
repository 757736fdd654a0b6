/** Describes a difference between a publication and an edition of it. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'

export type DifferenceKind =
  /** The words, or the marks in them. */
  | 'text'
  /** What the glyphs draw, without regard to replacement text. */
  | 'drawn'
  | 'missing'
  | 'extra'
  | 'twice'
  | 'order'
  | 'kind'
  | 'fact'
  /** Something that belongs to no block. */
  | 'unexpected'
  /** PDF: where on a page something stands, and what covers it; a warning. */
  | 'layout'
  /** A place that links can't lead to. */
  | 'address'
  /** What all editions can say, though no unit was found to differ. */
  | 'digest'
  | 'unreadable'

export interface Difference {
  readonly edition: EditionName
  readonly kind: DifferenceKind
  /** The unit's key; a page or file for what belongs to no unit. */
  readonly key: string
  /** What differs in words: a fact's name, or what was found. */
  readonly what?: string
  readonly wanted?: string
  readonly found?: string
  /** The source's place; absent for what belongs to no unit. */
  readonly place?: Place | undefined
  /** How many more there are in the same block, which are not listed. */
  readonly more?: number
}

/** Findings of a PDF that are of where things are on its pages, and not of what they say: what covers something, or where it stands. */
export const ofLayout: ReadonlySet<string> = new Set([
  'covered text',
  'covered picture',
  'text off the page',
  'drawn in another order',
  'destination of another place',
  'page number'
])

/** What a comparison finds; of which edition, is said once for all. */
export type Found = Omit<Difference, 'edition'>
