/** A difference between the catalogue and what its publications say. */

export type CatalogueDifferenceKind =
  /** An entry, or the whole file. */
  | 'missing'
  | 'extra'
  | 'twice'
  | 'order'
  | 'fact'
  /** A link that leads to no file of the output. */
  | 'link'
  /** Words that belong to no entry. */
  | 'loose'
  | 'unreadable'

export interface CatalogueDifference {
  /** The file of the catalogue, from the output's root. */
  readonly file: string
  readonly kind: CatalogueDifferenceKind
  /** The publication, `alpha` or `alpha/en`; empty for the file as a whole. */
  readonly key: string
  /** The fact's name, or what was found loose. */
  readonly what?: string
  readonly wanted?: string
  readonly found?: string
}
