/** Describes a note until it is placed at the foot of a page. */

export interface Footnote {
  /** `<document>/<id>`. */
  readonly key: string
  placed: boolean
}
