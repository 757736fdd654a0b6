/** The one judge of images: what an image is by its content, whether it is whole and harmless, and its clean bytes. */
import {createHash} from 'node:crypto'
import type {Asset} from '../../model/asset.ts'
import type {ImageFailure} from '../../model/world.ts'
import {cleanPixels} from './clean-pixels.ts'
import {judgePixels} from './judge-pixels.ts'
import {judgeSvg} from './judge-svg.ts'
import {mediaTypeOf} from './media-type.ts'

export type JudgedImage =
  | {readonly ok: true; readonly value: {readonly asset: Asset; readonly bytes: Uint8Array}}
  | {readonly ok: false; readonly failure: ImageFailure}

/** The asset of an image's bytes and its clean bytes, or why it is refused. */
export async function judgeImage(path: string, bytes: Uint8Array, pixelLimit: number): Promise<JudgedImage> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return {ok: false, failure: {kind: 'unknown-type'}}
  if (mediaType === 'image/svg+xml') {
    const judgement = judgeSvg(bytes)
    if (!judgement.ok) return judgement
    const {width, height, bytes: clean} = judgement.value
    const asset = {path, mediaType, width, height, size: clean.length, digest: digestOf(clean), bytes: clean}
    return {ok: true, value: {asset, bytes: clean}}
  }
  const judgement = await judgePixels(mediaType, bytes, pixelLimit)
  if (!judgement.ok) return judgement
  const {width, height, isAnimated, bytes: clean} = judgement.value
  const asset = {path, mediaType, width, height, isAnimated, size: clean.length, digest: digestOf(clean)}
  return {ok: true, value: {asset, bytes: clean}}
}

/** The clean bytes of an image that was judged, without decoding its pixels again; undefined when they are others since. */
export async function cleanAgain(bytes: Uint8Array, digest: string): Promise<Uint8Array | undefined> {
  const clean = await cleaned(bytes)
  return clean !== undefined && digestOf(clean) === digest ? clean : undefined
}

async function cleaned(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return undefined
  if (mediaType === 'image/svg+xml') {
    const judgement = judgeSvg(bytes)
    return judgement.ok ? judgement.value.bytes : undefined
  }
  try {
    return (await cleanPixels(mediaType, bytes))?.bytes
  } catch {
    return undefined
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
