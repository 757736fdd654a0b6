/** Derives from a text style what it needs of a font: OpenType features and the baseline. */
import type {ShapedFont} from '../file/shaped-font.ts'
import type {TextStyle} from './runs.ts'

const features = {
  old: ['onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  tabular: ['lnum', 'tnum'],
  mono: []
} as const

/** OpenType features that the style turns on. */
export function featuresOf(style: TextStyle): readonly string[] {
  return features[style.family === 'mono' ? 'mono' : style.figures]
}

/** Where the baseline stands in a line of the style's lead: half of the leading is above the font's own height. */
export function baselineOf(style: TextStyle, font: ShapedFont): number {
  const {ascender, descender} = font
  const height = ((ascender - descender) * style.size) / 1000
  return (style.lead - height) / 2 + (ascender * style.size) / 1000
}
