/** Decodes addresses. */

/** A text without its percent-encoding (RFC 3986 §2.1); undefined where that is no UTF-8. */
export function percentDecoded(text: string): string | undefined {
  // Most are not encoded, and to see that is soon done.
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** A text without its percent-encoding; as it stands where that is no UTF-8. */
export function decodePercent(text: string): string {
  return percentDecoded(text) ?? text
}
