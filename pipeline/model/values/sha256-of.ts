/** Computes the digest by which bytes and texts are known. */
import {createHash, hash} from 'node:crypto'

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal (FIPS 180-4). */
export function sha256Of(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** The same of bytes that come in parts. */
export function sha256OfParts(parts: Iterable<Uint8Array>): string {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest('hex')
}
