/** Computes the digest by which bytes and texts are known. */
import {createHash, hash} from 'node:crypto'

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal (FIPS 180-4). */
export function sha256Of(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** What a file has: as many bytes, of this digest. */
export interface Whole {
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** Parts that are taken once as they come, and what they are together: undefined until there are no more. */
export function measured(parts: Iterable<Uint8Array>): {
  readonly parts: Iterable<Uint8Array>
  readonly whole: () => Whole | undefined
} {
  let whole: Whole | undefined
  const taken = function* (): Generator<Uint8Array> {
    const digest = createHash('sha256')
    let bytes = 0
    for (const part of parts) {
      digest.update(part)
      bytes += part.length
      yield part
    }
    whole = {bytes, sha256: digest.digest('hex')}
  }
  return {parts: taken(), whole: () => whole}
}

/** The same of bytes that come in parts. */
export function sha256OfParts(parts: Iterable<Uint8Array>): string {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest('hex')
}
