/** Reads `brand`: the colour, the logo, the fonts and the stylesheet of the publisher. */
import type {Brand} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'
import {readLogo, readStylesheet} from './read-brand-file.ts'
import {readBrandFonts} from './read-brand-fonts.ts'
import type {Settings} from './settings.ts'
import {given} from '../../model/values/given.ts'
import {contrastRatio} from '../../model/colours/contrast-ratio.ts'

/** WCAG 2.2 SC 1.4.3. */
const leastContrast = 4.5

/** What is wrong is reported and left out. */
export async function readBrand(
  settings: Settings,
  publisher: string | undefined,
  world: World
): Promise<Brand | undefined> {
  if (settings.mapping('/brand') === undefined) return undefined
  settings.allowKeys('/brand', ['colour', 'logo', 'fonts', 'stylesheet'])
  const colour = readColour(settings)
  const logo = await readLogo(settings, publisher, world)
  const fonts = await readBrandFonts(settings, world)
  const stylesheet = await readStylesheet(settings, world)
  return given({colour, logo, fonts, stylesheet})
}

/** The colour is `#rrggbb` and can be read on white. */
function readColour(settings: Settings): string | undefined {
  if (settings.value('/brand/colour') === null) {
    const hint = 'write it in quotes, as `"#0f5265"`: a `#` behind a space begins a remark'
    settings.report('/brand/colour', '`brand.colour` has no value', hint)
    return undefined
  }
  const colour = settings.text('/brand/colour')?.toLowerCase()
  if (colour === undefined) return undefined
  if (!/^#[\da-f]{6}$/.test(colour)) {
    settings.report('/brand/colour', `\`${colour}\` is not a colour`, 'write it as `"#0f5265"`, in quotes')
    return undefined
  }
  const contrast = contrastRatio(colour, '#ffffff')
  if (contrast >= leastContrast) return colour
  const message = `the contrast of \`${colour}\` with white is ${(Math.floor(contrast * 10) / 10).toFixed(1)}:1, too little to be read`
  settings.report('/brand/colour', message, 'choose a darker colour, of at least 4.5:1')
  return undefined
}
