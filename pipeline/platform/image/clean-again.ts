/** Cleans an image again that was judged before, without decoding its pixels. */
import type {PixelMediaType} from '../../model/publication/asset.ts'
import {joinNeighbours} from '../../model/bytes.ts'
import {measure} from './measure.ts'
import type {Turn} from './memory.ts'
import {mediaTypeOf} from './media-type.ts'
import {strip} from './strip.ts'

type Parts = readonly Uint8Array[]

/**
 * In parts, which may lie in `bytes`, without decoding pixels again. Undefined when they have changed since. A thread that
 * writes images which another one judged needs no image library for most: it is loaded for those alone that are turned.
 */
export async function cleanAgain(
  bytes: Uint8Array,
  digest: string,
  turn: Turn = (work) => work()
): Promise<Parts | undefined> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return undefined
  if (mediaType === 'image/svg+xml') return matching(await drawn(bytes), digest)
  return matching(strip(mediaType, bytes), digest) ?? matching(await turned(mediaType, bytes, turn), digest)
}

function matching(parts: Parts | undefined, digest: string): Parts | undefined {
  return parts !== undefined && measure(parts).digest === digest ? joinNeighbours(parts) : undefined
}

async function drawn(bytes: Uint8Array): Promise<Parts | undefined> {
  const {judgeSvg} = await import('./svg/judge-svg.ts')
  const judgement = await judgeSvg(bytes, Infinity)
  return judgement.ok ? judgement.value.parts : undefined
}

async function turned(mediaType: PixelMediaType, bytes: Uint8Array, turn: Turn): Promise<Parts | undefined> {
  const {cleanPixels, readHead} = await import('./clean-pixels.ts')
  const {decodeInTurn} = await import('./memory.ts')
  try {
    const head = await readHead(bytes)
    return (await decodeInTurn(head, turn, () => cleanPixels(mediaType, bytes)))?.parts
  } catch {
    return undefined
  }
}
