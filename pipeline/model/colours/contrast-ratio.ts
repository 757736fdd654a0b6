/** Computes the contrast between two colours (WCAG 2.2, relative luminance and contrast ratio). */
import {channelsOf, linear} from './srgb.ts'

/** From 1 to 21; colours are written `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
