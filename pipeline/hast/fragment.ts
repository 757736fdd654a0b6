/** Writes ids as URL fragments. */

/**
 * A URL's fragment for an id, with `#`: what the URL standard would percent-encode in a fragment, and `%` itself,
 * is encoded; letters of any script stay as they are (URL Standard §1.3, fragment percent-encode set).
 */
export function fragmentOf(id: string): string {
  return `#${id.replace(/[\0-\x20"%<>`\x7f]/g, encodeURIComponent)}`
}
