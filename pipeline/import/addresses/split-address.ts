/** Parts an address from what stands behind its path. */

/** The path, and the query and fragment with their sign, if there are any (RFC 3986 §3). */
export function splitAddress(url: string): readonly string[] {
  const at = url.search(/[?#]/)
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at)]
}
