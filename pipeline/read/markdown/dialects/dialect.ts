/** Describes what text of another kind looks like. */

export interface Dialect {
  readonly what: string
  /** Of bounded length, so that no text takes long. */
  readonly pattern: RegExp
  readonly hint: string
  /** What follows the text, where that makes it what it is. */
  readonly standsBefore?: 'inlineCode' | 'link'
}
