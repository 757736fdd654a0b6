/** Whether a PNG is an animation. */
import {latin1} from './media-type.ts'

/** Whether a chunk `acTL` stands before the pixels (PNG, third edition, §11.3.6.1). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 8; offset + 12 <= bytes.length; offset += 12 + view.getUint32(offset)) {
    const type = latin1(bytes.subarray(offset + 4, offset + 8))
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}
