/** The one judge of images: what an image is by its content, whether it is whole and harmless, and its clean bytes. */
import {createHash} from 'node:crypto'
import type {Asset, ImageMediaType} from '../../model/asset.ts'
import type {ImageResult} from '../../model/world.ts'
import {judgePixels} from './judge-pixels.ts'
import {judgeSvg} from './judge-svg.ts'
import type {CleanImage, Judgement} from './judgement.ts'
import {mediaTypeOf} from './media-type.ts'

/** The asset of an image's bytes, or why it is refused. */
export async function judgeImage(path: string, bytes: Uint8Array, pixelLimit: number): Promise<ImageResult> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return {ok: false, failure: {kind: 'unknown-type'}}
  const judgement = await judge(mediaType, bytes, pixelLimit)
  return judgement.ok ? {ok: true, value: assetOf(path, mediaType, judgement.value)} : judgement
}

async function judge(mediaType: ImageMediaType, bytes: Uint8Array, pixelLimit: number): Promise<Judgement> {
  if (mediaType === 'image/svg+xml') return judgeSvg(bytes)
  return judgePixels(mediaType, bytes, pixelLimit)
}

function assetOf(path: string, mediaType: ImageMediaType, image: CleanImage): Asset {
  return {path, mediaType, ...image, digest: createHash('sha256').update(image.bytes).digest('hex')}
}
