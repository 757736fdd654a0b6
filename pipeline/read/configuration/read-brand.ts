/** `brand`: the colour of the publisher. */
import type {Brand} from '../../model/publication.ts'
import type {Settings} from './settings.ts'

/** WCAG 2.2 SC 1.4.3. */
const leastContrast = 4.5

/** The colour is `#rrggbb` and can be read on white. */
export function readBrand(settings: Settings): Brand | undefined {
  if (settings.mapping('/brand') === undefined) return undefined
  settings.allowKeys('/brand', ['colour'])
  const colour = settings.text('/brand/colour')?.toLowerCase()
  if (colour === undefined) return {}
  if (!/^#[\da-f]{6}$/.test(colour)) {
    settings.report('/brand/colour', `\`${colour}\` is not a colour`, 'write it as `"#0f5265"`, in quotes')
    return {}
  }
  const contrast = contrastWithWhite(colour)
  if (contrast >= leastContrast) return {colour}
  const message = `the contrast of \`${colour}\` with white is ${(Math.floor(contrast * 10) / 10).toFixed(1)}:1, too little to be read`
  settings.report('/brand/colour', message, 'choose a darker colour, of at least 4.5:1')
  return {}
}

/** WCAG 2.2, "contrast ratio". */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255)
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
