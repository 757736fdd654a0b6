/** Converts colours: between sRGB in hexadecimal and OKLCH, in which lightness is as the eye sees it. */
import {channelsOf, linear, type Channels} from '../model/colours/srgb.ts'

/** OKLCH: lightness from 0 to 1, chroma from 0, hue in radians. */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** A colour in OKLCH. */
export function toOklch(colour: string): Oklch {
  const [red, green, blue] = channelsOf(colour).map(linear)
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error('three channels expected')
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a)
  }
}

/** The nearest sRGB colour: chroma is given up until the colour exists. */
export function fromOklch({lightness, chroma, hue}: Oklch): string {
  for (let step = 0; step <= 50; step += 1) {
    const channels = srgbOf({lightness, chroma: chroma * (1 - step / 50), hue})
    if (channels.every((value) => value >= -0.0005 && value <= 1.0005)) return hexadecimal(channels)
  }
  return lightness > 0.5 ? '#ffffff' : '#000000'
}

function srgbOf({lightness, chroma, hue}: Oklch): Channels {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  ]
}

function encoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

function hexadecimal(channels: Channels): string {
  const digits = channels.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  )
  return `#${digits.join('')}`
}
