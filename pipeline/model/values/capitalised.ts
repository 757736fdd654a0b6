/** Writes a text with a capital at its head. */

/** The first UTF-16 code unit in upper case; the rest as it is. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
