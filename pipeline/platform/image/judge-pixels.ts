/** Judges an image of pixels: within its limits, whole to the last line, upright, without metadata. */
import type {Metadata} from 'sharp'
import type {PixelImage, PixelMediaType} from '../../model/publication/asset.ts'
import type {ImageFailure} from '../../model/world.ts'
import {cleanPixels, readHead} from './clean-pixels.ts'
import {isAnimatedPng} from './is-animated-png.ts'
import type {CleanImage} from './judgement.ts'
import {decodeInTurn, heldMebibytes, type ImageMemory} from './memory.ts'
import {sharp} from './sharp.ts'

export type PixelJudgement =
  | {readonly ok: true; readonly value: CleanImage & Pick<PixelImage, 'isAnimated' | 'isOpaque'>}
  | {readonly ok: false; readonly failure: ImageFailure}

/** The image with its metadata gone, and turned upright. */
export async function judgePixels(
  mediaType: PixelMediaType,
  bytes: Uint8Array,
  pixelLimit: number,
  {mebibytes: limit, turn}: ImageMemory
): Promise<PixelJudgement> {
  try {
    const head = await readHead(bytes)
    const {width, height, pages = 1} = head
    const pixels = width * height * pages
    if (pixels > pixelLimit) {
      return {ok: false, failure: {kind: 'too-many-pixels', pixels, limit: pixelLimit}}
    }
    const mebibytes = heldMebibytes(head)
    if (mebibytes > limit) return {ok: false, failure: {kind: 'too-much-memory', mebibytes, limit}}
    const clean = await decodeInTurn(head, turn, async () => {
      const {isOpaque} = await decode(bytes, head)
      const cleaned = await cleanPixels(mediaType, bytes)
      return cleaned && {...cleaned, isOpaque}
    })
    if (clean === undefined) return damaged('its parts do not fit together')
    const isAnimated = pages > 1 || (mediaType === 'image/png' && isAnimatedPng(clean.parts))
    return {ok: true, value: {...clean, isAnimated}}
  } catch (error) {
    return damaged(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be decoded')
  }
}

/**
 * Decodes every line: shrinking reads them all, and keeps none in memory. An image with opacity is shrunk less: a pixel of
 * the small one is opaque when the mean of some 64 is, so that one clear pixel among them is seen.
 */
async function decode(
  bytes: Uint8Array,
  {width, pageHeight, height, hasAlpha}: Metadata
): Promise<Pick<PixelImage, 'isOpaque'>> {
  const reading = sharp(bytes, {
    failOn: 'error',
    limitInputPixels: false,
    sequentialRead: true,
    animated: true
  })
  const small = hasAlpha ? {width: Math.ceil(width / 8), height: Math.ceil((pageHeight ?? height) / 8)} : dot
  const shrunk = reading.resize({...small, fit: 'fill', fastShrinkOnLoad: false}).raw()
  const {data, info} = await shrunk.toBuffer({resolveWithObject: true})
  return {isOpaque: !hasAlpha || data.every((value, at) => (at + 1) % info.channels > 0 || value === 255)}
}

const dot = {width: 1, height: 1}

function damaged(reason: string): PixelJudgement {
  return {ok: false, failure: {kind: 'damaged', reason}}
}
