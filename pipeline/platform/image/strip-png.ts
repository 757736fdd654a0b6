/** Strips a PNG's texts, dates and Exif; its pixels and colours stay as they are, byte for byte. */
import {latin1} from './media-type.ts'

/** Chunks beside the critical ones that say how pixels look (PNG, third edition, §11.3), and those of animation. */
const kept = new Set('tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '))

/**
 * The PNG's signature and each of its chunks, without those that are not needed to show it, and without anything after
 * its end; undefined when its chunks do not fit together.
 */
export function stripPng(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = [bytes.subarray(0, 8)]
  let offset = 8
  while (offset + 12 <= bytes.length) {
    const end = offset + 12 + view.getUint32(offset)
    const type = latin1(bytes.subarray(offset + 4, offset + 8))
    if (end > bytes.length) return undefined
    if (isCritical(type) || kept.has(type)) pieces.push(bytes.subarray(offset, end))
    if (type === 'IEND') return pieces
    offset = end
  }
  return undefined
}

/** A critical chunk's name begins with an upper-case letter. */
function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type)
}
