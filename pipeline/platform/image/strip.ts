/** Strips the metadata of a pixel image without encoding it again. */
import type {PixelMediaType} from '../../model/publication/asset.ts'
import {stripGif} from './strip-gif.ts'
import {stripJpeg} from './strip-jpeg.ts'
import {stripPng} from './strip-png.ts'
import {stripWebp} from './strip-webp.ts'

const strippers: {
  readonly [type in PixelMediaType]: (bytes: Uint8Array) => readonly Uint8Array[] | undefined
} = {
  'image/png': stripPng,
  'image/jpeg': stripJpeg,
  'image/gif': stripGif,
  'image/webp': stripWebp
}

/** Its parts, which lie in `bytes`; undefined when they do not fit together. */
export function strip(mediaType: PixelMediaType, bytes: Uint8Array): readonly Uint8Array[] | undefined {
  return strippers[mediaType](bytes)
}
