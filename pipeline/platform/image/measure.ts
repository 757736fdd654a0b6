/** Measures a file in parts: its length and its digest. */
import {createHash} from 'node:crypto'
import type {Asset} from '../../model/publication/asset.ts'

/** Of parts, one after the other. */
export function measure(parts: readonly Uint8Array[]): Pick<Asset, 'size' | 'digest'> {
  const hash = createHash('sha256')
  let size = 0
  for (const part of parts) {
    hash.update(part)
    size += part.length
  }
  return {size, digest: hash.digest('hex')}
}
