/** Joins the stylesheet of the HTML edition: its parts in order, each overriding those before. */
import {brandPalettes} from './brand-palette.ts'
import {mathml} from './mathml.ts'
import {nearFontFaces} from './near-fonts.ts'
import {base} from './screen/base.ts'
import {blocks} from './screen/blocks.ts'
import {catalogue} from './screen/catalogue.ts'
import {code} from './screen/code.ts'
import {frame} from './screen/frame.ts'
import {media} from './screen/media.ts'
import {print} from './screen/print.ts'
import {customProperties} from './screen/properties.ts'
import {tables} from './screen/tables.ts'
import {text} from './screen/text.ts'
import {titlePage} from './screen/title-page.ts'
import {tallRules} from './tall-scripts.ts'
import {uprightRules} from './upright.ts'
import {fontFace, type FontFile} from './web-fonts.ts'

export interface ScreenLook {
  /** The project's colour, `#rrggbb`, in place of the accent. */
  readonly brandColour?: string
  /** The fonts, by addresses relative to the stylesheet. */
  readonly fonts?: readonly FontFile[]
  /** In which most of the text runs; from left to right if absent. */
  readonly direction?: 'ltr' | 'rtl'
}

/** The whole stylesheet. */
export function screenStylesheet({brandColour, fonts = [], direction}: ScreenLook = {}): string {
  const faces = fonts.map((font) => `${fontFace(font, direction)}\n`).join('')
  const near = fonts.length === 0 ? '' : nearFontFaces()
  const palettes = brandPalettes(brandColour)
  const properties = customProperties(palettes)
  return [
    faces + near,
    properties,
    base,
    frame,
    text,
    blocks,
    uprightRules(['.text blockquote']),
    tables,
    code,
    mathml,
    titlePage,
    catalogue,
    tallRules(['.hero h1', '.hero h1.long', '.heading', '.callout', '.record']),
    media,
    print(palettes.light)
  ].join('\n')
}
