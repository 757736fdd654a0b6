/** Describes the look of a page: stylesheets, fonts and the logo, by their addresses from the page. */
import type {FontFile} from '../../../design/web-fonts.ts'
import type {Look, LookImage, LookLogo} from '../library-assets.ts'
import {relativeUrl} from '../paths.ts'

/** Addresses from the page. */
export interface PageLook {
  readonly stylesheets: readonly string[]
  /** All fonts of the library. */
  readonly fonts: readonly FontFile[]
  /** That of formulas, where the publication has some. */
  readonly mathFont?: string
  readonly icon: string
  readonly logo?: PageLogo
}

export interface PageLogo extends PageImage {
  readonly alt: string
  /** In its place on dark grounds. */
  readonly dark?: PageImage
}

interface PageImage {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** The look as seen from the page `path`, which is from the output's root. */
export function pageLook(look: Look, path: string): PageLook {
  return lookAt(look, (file) => relativeUrl(path, file))
}

/** The look by the addresses that `to` gives for files. */
export function lookAt(
  {stylesheets, fonts, mathFont, icon, logo}: Look,
  to: (file: string) => string
): PageLook {
  return {
    stylesheets: stylesheets.map(to),
    fonts: fonts.map((font) => ({...font, url: to(font.url)})),
    ...(mathFont === undefined ? {} : {mathFont: to(mathFont)}),
    icon: to(icon),
    ...(logo === undefined ? {} : {logo: logoAt(logo, to)})
  }
}

function logoAt({dark, alt, ...light}: LookLogo, to: (file: string) => string): PageLogo {
  const at = ({path, width, height}: LookImage): PageImage => ({src: to(path), width, height})
  return {...at(light), alt, ...(dark === undefined ? {} : {dark: at(dark)})}
}
