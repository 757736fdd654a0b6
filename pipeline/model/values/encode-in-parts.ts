/** Encodes a long text that comes in parts: as one string it would take twice the room of its bytes, and again while it is encoded. */

/** Characters (UTF-16 code units) that are encoded at once. */
const enough = 256 * 1024

/** As UTF-8. No part may begin or end within a character. */
export function encodeInParts(parts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  const encoded: Uint8Array[] = []
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < enough) continue
    encoded.push(encoder.encode(text))
    text = ''
  }
  encoded.push(encoder.encode(text))
  const bytes = new Uint8Array(encoded.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const one of encoded) {
    bytes.set(one, at)
    at += one.length
  }
  return bytes
}
