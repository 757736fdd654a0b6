/**
 * Tells front matter that is sound by Tetrapla's own schemas, and schemas that are by the metaschema, by code that is compiled when
 * the program is joined (packaging/compile-schemas.ts): to compile a schema with all that its errors tell takes a third of the time of a small check.
 */

export interface SoundAhead {
  /** Whether data are sound by a schema; where they are not, or none is compiled, the schema itself has to judge. */
  readonly document: (data: unknown) => boolean
  readonly publication: (data: unknown) => boolean
  /** By the metaschema of 2020-12. */
  readonly metaschema: (schema: unknown) => boolean
}

/** Of the program as its modules are: nothing is compiled ahead. */
export const soundAhead: SoundAhead = {
  document: () => false,
  publication: () => false,
  metaschema: () => false
}
