/** Decodes addresses. */

/** A text without its percent-encoding (RFC 3986 §2.1); as it stands where that is no UTF-8. */
export function decodePercent(text: string): string {
  // Most are not encoded, and to see that is soon done.
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
