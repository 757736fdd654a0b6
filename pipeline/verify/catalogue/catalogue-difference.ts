/** Describes a difference between the catalogue and what its publications say. */
export interface CatalogueDifference {
  /** The file of the catalogue, from the output's root. */
  readonly file: string
  /** A file that is not there or should not be; what a line says; a file that can't be read. */
  readonly kind: 'missing' | 'extra' | 'unexpected' | 'unreadable'
  /** The publication, `alpha/en`; empty for the file as a whole. */
  readonly key: string
  /** What differs, as a sentence. */
  readonly what?: string
  readonly found?: string
}
