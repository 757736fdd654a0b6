/** Derives the colours of a cover from the one colour of a brand. */
import {fromOklch, toOklch} from '../colour.ts'
import {contrastRatio} from '../../model/colours/contrast-ratio.ts'
import type {CoverPalette} from './palettes.ts'

/** Of white words on the ground, as on the grounds that Tetrapla has. */
const leastContrast = 12
/** Between yellow and orange the warm spark would not be seen. */
const warm = {from: 0.6, to: 2.1}
const warmSpark = '#e9b44c'
const coolSpark = '#8fd0b5'

/** A ground in the brand's hue, as dark as it must be, and three tints of it. */
export function brandCoverPalette(colour: string): CoverPalette {
  const {lightness, chroma, hue} = toOklch(colour)
  const tint = (light: number, most: number): string =>
    fromOklch({lightness: light, chroma: Math.min(chroma, most), hue})
  let light = Math.min(lightness, 0.38)
  while (light > 0 && contrastRatio(tint(light, 0.11), '#ffffff') < leastContrast) light -= 0.01
  return {
    ground: tint(light, 0.11),
    tints: [tint(light + 0.1, 0.1), tint(light + 0.27, 0.09), tint(0.84, 0.05)],
    spark: hue > warm.from && hue < warm.to && chroma > 0.05 ? coolSpark : warmSpark
  }
}
