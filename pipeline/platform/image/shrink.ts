/** Makes a smaller copy of an image of pixels, for screens that show it no larger. */
import type {Asset} from '../../model/asset.ts'
import {sharp} from './sharp.ts'

/**
 * A WebP of `width` pixels, in sRGB; of drawings and screenshots (PNG) nearly without loss. Undefined for what has no
 * pixels or moves: an SVG is sharp at any size, and an animation would stand still.
 */
export async function shrink({bytes, mediaType}: Asset, width: number): Promise<Uint8Array | undefined> {
  if (mediaType === 'image/svg+xml' || mediaType === 'image/gif') return undefined
  const image = sharp(bytes, {limitInputPixels: false, sequentialRead: true})
  const {pages = 1} = await image.metadata()
  if (pages > 1 || (mediaType === 'image/png' && isAnimatedPng(bytes))) return undefined
  const small = image.resize(width, undefined, {withoutEnlargement: true})
  const encoded = small.webp(
    mediaType === 'image/png' ? {nearLossless: true, quality: 60} : {quality: 82, smartSubsample: true}
  )
  return new Uint8Array(await encoded.toBuffer())
}

/** Whether a chunk `acTL` stands before the pixels (PNG, third edition, §11.3.6.1). */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 8; offset + 12 <= bytes.length; offset += 12 + view.getUint32(offset)) {
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8))
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}
