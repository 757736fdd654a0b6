/** Parses JSON of which nothing is known. */

/** The value; undefined for what is no JSON in UTF-8 (RFC 8259). */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
    return value
  } catch {
    return undefined
  }
}
