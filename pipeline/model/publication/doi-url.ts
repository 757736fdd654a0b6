/** Writes the web address of a DOI. */

/**
 * `https://doi.org/10.5555/abc`, however the author wrote the DOI. A DOI may hold any character: what a URL's path does
 * not allow is percent-encoded (RFC 3986 §3.3, DOI Handbook §3.8).
 */
export function doiUrl(doi: string): string {
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')
  return `https://doi.org/${bare.replace(/[^\w.~!$&'()*+,;=:@/-]/gu, encodeURIComponent)}`
}
