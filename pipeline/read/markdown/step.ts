/** What a part of a text costs to read, and what makes it cost that much. */
export interface Step {
  readonly construct: string
  /** Where in the text. */
  readonly offset: number
  /** About a ten-millionth of a second each. */
  readonly steps: number
}
