/** Judges an image of pixels: within its limits, whole to the last line, upright, without metadata. */
import type {Metadata} from 'sharp'
import type {ImageMediaType} from '../../model/asset.ts'
import type {Judgement} from './judgement.ts'
import {sharp} from './sharp.ts'
import {stripGif} from './strip-gif.ts'
import {stripJpeg} from './strip-jpeg.ts'
import {stripPng} from './strip-png.ts'
import {stripWebp} from './strip-webp.ts'

export type PixelMediaType = Exclude<ImageMediaType, 'image/svg+xml'>

const strip: {readonly [type in PixelMediaType]: (bytes: Uint8Array) => Uint8Array | undefined} = {
  'image/png': stripPng,
  'image/jpeg': stripJpeg,
  'image/gif': stripGif,
  'image/webp': stripWebp
}

/** The image with its metadata gone; turned upright (which encodes it again) only when its Exif says that it lies. */
export async function judgePixels(
  mediaType: PixelMediaType,
  bytes: Uint8Array,
  pixelLimit: number
): Promise<Judgement> {
  try {
    const metadata = await sharp(bytes, {failOn: 'error', limitInputPixels: false}).metadata()
    const pixels = metadata.width * metadata.height * (metadata.pages ?? 1)
    if (pixels > pixelLimit) {
      return {ok: false, failure: {kind: 'too-many-pixels', pixels, limit: pixelLimit}}
    }
    await decode(bytes)
    const upright = await turn(mediaType, bytes, metadata)
    const clean = strip[mediaType](upright.bytes)
    if (clean === undefined) return damaged('its parts do not fit together')
    return {ok: true, value: {...upright, bytes: clean}}
  } catch (error) {
    return damaged(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be decoded')
  }
}

/** Decodes every line: shrinking to one pixel reads them all, and keeps none in memory. */
async function decode(bytes: Uint8Array): Promise<void> {
  const reading = sharp(bytes, {
    failOn: 'error',
    limitInputPixels: false,
    sequentialRead: true,
    animated: true
  })
  await reading.resize(1, 1, {fit: 'fill', fastShrinkOnLoad: false}).raw().toBuffer()
}

async function turn(mediaType: PixelMediaType, bytes: Uint8Array, {width, height, orientation}: Metadata) {
  if (orientation === undefined || orientation <= 1) return {bytes, width, height}
  const turned = sharp(bytes, {limitInputPixels: false}).rotate().keepIccProfile()
  const encoded = mediaType === 'image/jpeg' ? turned.jpeg({quality: 92, chromaSubsampling: '4:4:4'}) : turned
  const {data, info} = await encoded.toBuffer({resolveWithObject: true})
  return {bytes: new Uint8Array(data), width: info.width, height: info.height}
}

function damaged(reason: string): Judgement {
  return {ok: false, failure: {kind: 'damaged', reason}}
}
