/** Describes what text of another kind looks like. */

export interface Dialect {
  readonly what: string
  /** Of bounded length, so that no text takes long. */
  readonly pattern: RegExp
  readonly hint: string
  readonly standsBeforeCode?: boolean
}
