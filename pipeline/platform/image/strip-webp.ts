/** Strips a WebP's Exif and XMP; its pixels and colours stay as they are, byte for byte. */
import {latin1} from './media-type.ts'

/** In the flags of the chunk `VP8X`: that there is Exif, that there is XMP (WebP container, §2.7). */
const metadataFlags = 0b0000_1100

/** The WebP without its metadata, and without anything after its end; undefined when its chunks do not fit together. */
export function stripWebp(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return undefined
  const pieces: Uint8Array[] = []
  let offset = 12
  while (offset + 8 <= end) {
    const type = latin1(bytes.subarray(offset, offset + 4))
    const size = view.getUint32(offset + 4, true)
    const next = offset + 8 + size + (size % 2)
    if (next > bytes.length) return undefined
    if (type !== 'EXIF' && type !== 'XMP ') pieces.push(chunk(type, bytes.subarray(offset, next)))
    offset = next
  }
  const head = new Uint8Array(bytes.subarray(0, 12))
  const size = pieces.reduce((sum, piece) => sum + piece.length, 4)
  new DataView(head.buffer).setUint32(4, size, true)
  return [head, ...pieces]
}

function chunk(type: string, bytes: Uint8Array): Uint8Array {
  if (type !== 'VP8X') return bytes
  const flagged = new Uint8Array(bytes)
  flagged[8] = (bytes[8] ?? 0) & ~metadataFlags
  return flagged
}
