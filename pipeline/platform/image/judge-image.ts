/** Judges an image of any type: what it is by its content, whether it is whole and harmless. */
import type {ImageResult} from '../../model/world.ts'
import {concatBytes} from '../../model/bytes.ts'
import {judgePixels} from './judge-pixels.ts'
import {measure} from './measure.ts'
import {freeMemory, type ImageMemory} from './memory.ts'
import {mediaTypeOf} from './media-type.ts'
import {judgeSvg} from './svg/judge-svg.ts'

/** The asset of an image's bytes, or why it is refused. The caller may use `bytes` for something else afterwards. */
export async function judgeImage(
  path: string,
  bytes: Uint8Array,
  pixelLimit: number,
  memory: ImageMemory = freeMemory
): Promise<ImageResult> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return {ok: false, failure: {kind: 'unknown-type'}}
  if (mediaType === 'image/svg+xml') {
    const judgement = await judgeSvg(bytes, pixelLimit, memory)
    if (!judgement.ok) return judgement
    const {parts, ...facts} = judgement.value
    return {ok: true, value: {path, mediaType, ...facts, ...measure(parts), bytes: concatBytes(parts)}}
  }
  const judgement = await judgePixels(mediaType, bytes, pixelLimit, memory)
  if (!judgement.ok) return judgement
  const {parts, ...facts} = judgement.value
  return {ok: true, value: {path, mediaType, ...facts, ...measure(parts)}}
}
