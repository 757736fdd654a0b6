/** Makes a smaller copy of an image of pixels, for screens that show it no larger. */
import type {PixelImage} from '../../model/publication/asset.ts'
import {readHead} from './clean-pixels.ts'
import {decodeInTurn, freeMemory, type Turn} from './memory.ts'
import {sharp} from './sharp.ts'

/**
 * A WebP of `width` pixels, in sRGB; of drawings and screenshots (PNG) nearly without loss. Undefined for a GIF and for
 * what moves: an animation would stand still.
 */
export async function shrink(
  {mediaType, isAnimated}: Pick<PixelImage, 'mediaType' | 'isAnimated'>,
  bytes: Uint8Array,
  width: number,
  turn: Turn = freeMemory.turn
): Promise<Uint8Array | undefined> {
  if (mediaType === 'image/gif' || isAnimated) return undefined
  const image = sharp(bytes, {limitInputPixels: false, sequentialRead: true})
  const small = image.resize(width, undefined, {withoutEnlargement: true})
  const encoded = small.webp(
    mediaType === 'image/png' ? {nearLossless: true, quality: 60} : {quality: 82, smartSubsample: true}
  )
  return new Uint8Array(await decodeInTurn(await readHead(bytes), turn, () => encoded.toBuffer()))
}
