/** Converts a picture inside a drawing to one that every edition can draw: a JPEG, or a plain PNG. */
import type {ImageFailure} from '../../../model/world.ts'
import {concatBytes} from '../../../model/bytes.ts'
import {judgePixels} from '../judge-pixels.ts'
import {mediaTypeOf} from '../media-type.ts'
import type {ImageMemory} from '../memory.ts'
import {toPng} from '../rasterize.ts'

export type EmbeddedPicture =
  | {readonly ok: true; readonly value: {readonly address: string; readonly pixels: number}}
  | {readonly ok: false; readonly failure: ImageFailure}

/** Its `data:` address, clean; of an animation it is the first picture. */
export async function embedPicture(
  bytes: Uint8Array,
  pixelLimit: number,
  memory: ImageMemory
): Promise<EmbeddedPicture> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined || mediaType === 'image/svg+xml')
    return {ok: false, failure: {kind: 'unknown-type'}}
  const judgement = await judgePixels(mediaType, bytes, pixelLimit, memory)
  if (!judgement.ok) return judgement
  const {width, height, parts} = judgement.value
  const clean = concatBytes(parts)
  const isPlain = mediaType === 'image/jpeg' || (mediaType === 'image/png' && isPlainPng(clean))
  const shown = isPlain ? clean : await toPng(clean, memory.turn)
  const type = isPlain ? mediaType : 'image/png'
  return {ok: true, value: {address: `data:${type};base64,${base64(shown)}`, pixels: width * height}}
}

/** Not interlaced, at most 8 bits a channel (PNG third edition, §11.2.1), and opacity for pixels, not for a colour. */
function isPlainPng(png: Uint8Array): boolean {
  const [bits = 16, colourType = 0] = png.subarray(24, 26)
  if (bits > 8 || png[28] !== 0) return false
  return (
    colourType === 3 ||
    colourType >= 4 ||
    !Buffer.from(png.buffer, png.byteOffset, png.length).includes('tRNS')
  )
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}
