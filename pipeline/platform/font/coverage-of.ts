/** Determines the characters that a font has. */
import {create} from 'fontkit'

/** By code point. */
export function coverageOf(bytes: Uint8Array): (codePoint: number) => boolean {
  const font = create(bytes)
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}
