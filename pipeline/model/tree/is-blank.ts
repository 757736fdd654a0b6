/** Tells whether a text has nothing that can be seen. */

const seen = /[^\s\p{Default_Ignorable_Code_Point}]/u

/**
 * Of white space alone, or of characters that are not drawn, such as a zero-width space (Unicode, UAX 44:
 * `Default_Ignorable_Code_Point`), or of nothing.
 */
export function isBlank(text: string): boolean {
  return !seen.test(text)
}

/** A text as it is, or empty when it is blank: an alternative text of spaces says as little as none. */
export function unlessBlank(text = ''): string {
  return isBlank(text) ? '' : text
}
