/** Makes fonts for the web of a few characters each. */
import type {Subsetter} from './subset-font.ts'

/** WOFF2, the same bytes for the same font and characters. */
export async function webSubset(
  font: Uint8Array,
  codePoints: readonly number[],
  subsetter: Subsetter
): Promise<Uint8Array> {
  const {compress} = await import('woff2-encoder')
  return compress(subsetter.shaping(font, codePoints))
}
