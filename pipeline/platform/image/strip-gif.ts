/** Strips a GIF's comments and foreign data; its pixels, delays and loops stay as they are, byte for byte. */
import {latin1} from './media-type.ts'

const extension = 0x21
const imageDescriptor = 0x2c
const trailer = 0x3b
const commentLabel = 0xfe
const applicationLabel = 0xff

/** The GIF without comments, without application data other than loops, and without anything after its end; undefined when its blocks do not fit together (GIF89a, §§17-27). */
export function stripGif(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  let offset = 13 + colourTableSize(bytes[10] ?? 0)
  const pieces = [bytes.subarray(0, offset)]
  while (offset < bytes.length) {
    const introducer = bytes[offset]
    if (introducer === trailer) return [...pieces, Uint8Array.of(trailer)]
    const end = blockEnd(bytes, offset)
    if (end === undefined) return undefined
    if (introducer === imageDescriptor || isShown(bytes, offset)) pieces.push(bytes.subarray(offset, end))
    offset = end
  }
  return undefined
}

function colourTableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function blockEnd(bytes: Uint8Array, offset: number): number | undefined {
  if (bytes[offset] === extension) return subBlocksEnd(bytes, offset + 2)
  if (bytes[offset] !== imageDescriptor) return undefined
  return subBlocksEnd(bytes, offset + 11 + colourTableSize(bytes[offset + 9] ?? 0))
}

/** Past the sub-blocks that begin at `offset`: each says its size, the last is empty. */
function subBlocksEnd(bytes: Uint8Array, offset: number): number | undefined {
  let end = offset
  for (;;) {
    const size = bytes[end]
    if (size === undefined) return undefined
    end += size + 1
    if (size === 0) return end
  }
}

function isShown(bytes: Uint8Array, offset: number): boolean {
  const label = bytes[offset + 1]
  if (label === commentLabel) return false
  if (label !== applicationLabel) return true
  return ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(latin1(bytes.subarray(offset + 3, offset + 14)))
}
