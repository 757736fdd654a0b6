/** Detects whether a PNG is an animation. */
import {latin1} from './media-type.ts'

/** Whether a chunk `acTL` stands before the pixels (PNG, third edition, §11.3.6.1). */
export function isAnimatedPng(chunks: readonly Uint8Array[]): boolean {
  const types = chunks.map((chunk) => latin1(chunk.subarray(4, 8)))
  const pixels = types.indexOf('IDAT')
  return types.slice(0, pixels === -1 ? undefined : pixels).includes('acTL')
}
