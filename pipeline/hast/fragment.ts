/** Writes ids as URL fragments, and names the ids that Tetrapla adds beside the blocks' own. */

/**
 * A URL's fragment for an id, with `#`: what the URL standard would percent-encode in a fragment, and `%` itself,
 * is encoded; letters of any script stay as they are (URL Standard §1.3, fragment percent-encode set).
 */
export function fragmentOf(id: string): string {
  return `#${id.replace(/[\0-\x20"%<>`\x7f]/g, encodeURIComponent)}`
}

/** The id of something that belongs to a block, such as its caption; a block's own id never begins with `_`. */
export function partId(part: 'caption' | 'title', id: string): string {
  return `_${part}-${id}`
}
