/** Derives the palettes of a brand: the project's one colour in place of the accent. */
import {fromOklch, toOklch} from './colour.ts'
import {contrastRatio} from '../model/colours/contrast-ratio.ts'
import {dark, light, type Palette} from './tokens.ts'

export interface Palettes {
  readonly light: Palette
  readonly dark: Palette
}

/** WCAG 2.2 SC 1.4.3, level AA, for text of any size. */
const readable = 4.5
const darkLightness = 0.8

/**
 * Accent, links and tints from `colour`, else Tetrapla's own. On a light ground the colour is made darker as far as
 * it must be to be read on every ground; in the dark it has the lightness that is read there.
 */
export function brandPalettes(colour: string | undefined): Palettes {
  if (colour === undefined) return {light, dark}
  const brand = toOklch(colour)
  const lightTint = fromOklch({lightness: 0.953, chroma: Math.min(brand.chroma, 0.012), hue: brand.hue})
  const darkTint = fromOklch({lightness: 0.29, chroma: Math.min(brand.chroma, 0.035), hue: brand.hue})
  const accent = darkened(colour, [light.paper, light.surface, light.target, lightTint])
  const darkAccent = fromOklch({...brand, lightness: darkLightness})
  return {
    light: {...light, accent, link: accent, tint: lightTint},
    dark: {...dark, accent: darkAccent, link: darkAccent, tint: darkTint}
  }
}

function darkened(colour: string, grounds: readonly string[]): string {
  const brand = toOklch(colour)
  for (let lightness = brand.lightness; lightness > 0; lightness -= 0.01) {
    const candidate = lightness === brand.lightness ? colour : fromOklch({...brand, lightness})
    if (grounds.every((ground) => contrastRatio(candidate, ground) >= readable)) return candidate
  }
  return light.ink
}
