/** The one judge of images: what an image is by its content, whether it is whole and harmless, and its clean bytes. */
import {createHash} from 'node:crypto'
import type {Asset} from '../../model/asset.ts'
import type {ImageResult} from '../../model/world.ts'
import {concatBytes, joinNeighbours} from './bytes.ts'
import {cleanPixels} from './clean-pixels.ts'
import {judgePixels} from './judge-pixels.ts'
import {judgeSvg} from './judge-svg.ts'
import {mediaTypeOf} from './media-type.ts'

/** The asset of an image's bytes, or why it is refused. Whoever calls may use `bytes` for something else afterwards. */
export async function judgeImage(path: string, bytes: Uint8Array, pixelLimit: number): Promise<ImageResult> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return {ok: false, failure: {kind: 'unknown-type'}}
  if (mediaType === 'image/svg+xml') {
    const judgement = judgeSvg(bytes)
    if (!judgement.ok) return judgement
    const {width, height, parts} = judgement.value
    const value = {path, mediaType, width, height, ...measure(parts), bytes: concatBytes(parts)}
    return {ok: true, value}
  }
  const judgement = await judgePixels(mediaType, bytes, pixelLimit)
  if (!judgement.ok) return judgement
  const {width, height, isAnimated, parts} = judgement.value
  return {ok: true, value: {path, mediaType, width, height, isAnimated, ...measure(parts)}}
}

/**
 * The clean bytes of an image that was judged, in parts, without decoding its pixels again; they may lie in `bytes`.
 * Undefined when they are others since.
 */
export async function cleanAgain(
  bytes: Uint8Array,
  digest: string
): Promise<readonly Uint8Array[] | undefined> {
  const parts = await cleaned(bytes)
  return parts !== undefined && measure(parts).digest === digest ? joinNeighbours(parts) : undefined
}

async function cleaned(bytes: Uint8Array): Promise<readonly Uint8Array[] | undefined> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return undefined
  if (mediaType === 'image/svg+xml') {
    const judgement = judgeSvg(bytes)
    return judgement.ok ? judgement.value.parts : undefined
  }
  try {
    return (await cleanPixels(mediaType, bytes))?.parts
  } catch {
    return undefined
  }
}

function measure(parts: readonly Uint8Array[]): Pick<Asset, 'size' | 'digest'> {
  const hash = createHash('sha256')
  let size = 0
  for (const part of parts) {
    hash.update(part)
    size += part.length
  }
  return {size, digest: hash.digest('hex')}
}
