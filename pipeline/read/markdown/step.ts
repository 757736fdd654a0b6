/** Describes a costly part of a text: what it is, where it stands, and how many steps the parser takes for it. */
export interface Step {
  readonly construct: string
  /** Where in the text. */
  readonly offset: number
  /** About a ten-millionth of a second each. */
  readonly steps: number
}
