/** Turns a text into a slug, fit for a URL and a file name. */

/**
 * Lower case, in NFC, with letters, marks and digits of any script; everything else becomes a hyphen, but none at the
 * ends. Empty when the text has no letter or digit.
 */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
