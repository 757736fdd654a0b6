/** Makes fonts for the web of a few characters each. */
import type {Subsetter} from './subset-font.ts'
import {writeWoff2} from './write-woff2.ts'

/** WOFF2, the same bytes for the same font and characters. */
export function webSubset(font: Uint8Array, codePoints: readonly number[], subsetter: Subsetter): Uint8Array {
  return writeWoff2(subsetter.shaping(font, codePoints))
}
