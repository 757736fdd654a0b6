/** Puts other words into stretches of a text. */

export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** They do not overlap; what is put in between stands before what is replaced at its place, and otherwise in order. */
export function replace(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text: own} of replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + own
    at = end
  }
  return result + text.slice(at)
}
