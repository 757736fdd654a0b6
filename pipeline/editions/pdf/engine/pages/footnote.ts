/** A note on its way to the foot of a page. */

export interface Footnote {
  /** `<document>/<id>`. */
  readonly key: string
  placed: boolean
}
