/** Reads the size of a WebP image from the head of its file (WebP Container Specification; RFC 6386 §9.1; WebP Lossless §3). */

/** In pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Undefined for a file that does not begin as one of the three kinds do. */
export function webpSize(bytes: Uint8Array): ImageSize | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes))
  if (file.length < headBytes || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {width: file.readUInt16LE(26) & low14, height: file.readUInt16LE(28) & low14}
    case 'VP8L': {
      const sizes = file.readUInt32LE(21)
      return {width: (sizes & low14) + 1, height: ((sizes >>> 14) & low14) + 1}
    }
    case 'VP8X':
      return {width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1}
    default:
      return undefined
  }
}

const headBytes = 30
const low14 = 0x3fff
