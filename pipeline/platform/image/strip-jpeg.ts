/** Strips a JPEG's Exif, XMP, comments and previews; its pixels and colours stay as they are, byte for byte. */
import {latin1} from './media-type.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe

/**
 * The JPEG without application segments other than JFIF's, the colour profile's and Adobe's transform, without
 * comments, and without anything after its end; undefined when its segments do not fit together.
 */
export function stripJpeg(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const pieces = [bytes.subarray(0, 2)]
  let offset = 2
  while (offset + 4 <= bytes.length) {
    if (bytes[offset] !== 0xff) return undefined
    const marker = bytes[offset + 1] ?? 0
    if (marker === 0xff) {
      offset += 1
      continue
    }
    if (marker === endOfImage) break
    const end = segmentEnd(bytes, offset, marker)
    if (end > bytes.length) return undefined
    if (isShown(marker, bytes.subarray(offset + 4, end))) pieces.push(bytes.subarray(offset, end))
    offset = end
  }
  return [...pieces, Uint8Array.of(0xff, endOfImage)]
}

/** A scan's segment holds the coded data after it, up to the next marker that is not a restart. */
function segmentEnd(bytes: Uint8Array, offset: number, marker: number): number {
  let end = offset + 2 + (bytes[offset + 2] ?? 0) * 256 + (bytes[offset + 3] ?? 0)
  if (marker !== startOfScan) return end
  while (end < bytes.length && !isMarker(bytes, end)) end += 1
  return end
}

function isMarker(bytes: Uint8Array, offset: number): boolean {
  const next = bytes[offset + 1]
  return bytes[offset] === 0xff && next !== undefined && next !== 0 && (next < 0xd0 || next > 0xd7)
}

function isShown(marker: number, content: Uint8Array): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = latin1(content.subarray(0, 12))
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  )
}
