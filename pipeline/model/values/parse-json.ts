/** Parses JSON of which nothing is known. */

/** The value; undefined for what is no JSON in UTF-8 (RFC 8259), and where there are no bytes. */
export function parseJson(json: Uint8Array | string | undefined): unknown {
  try {
    const text = typeof json === 'string' ? json : new TextDecoder('utf-8', {fatal: true}).decode(json)
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
