/** The files that the whole library shares, named by their content: fonts, the stylesheet, the catalogue's script. */
import {createHash} from 'node:crypto'
import {screenStylesheet} from '../../design/screen-stylesheet.ts'
import {webFontsFor, type FontFile} from '../../design/web-fonts.ts'
import type {Artifact} from '../../model/edition.ts'
import type {World} from '../../model/world.ts'

export interface Look {
  /** The stylesheet's path, from the output's root. */
  readonly stylesheet: string
  readonly artifacts: readonly Artifact[]
}

/** The stylesheet of a project, with the fonts of the scripts that `text` is written in. */
export async function makeLook(text: string, brandColour: string | undefined, world: World): Promise<Look> {
  const files = await Promise.all(
    webFontsFor(text).map(async (font) => {
      const artifact = sharedFile('woff2', 'font/woff2', await world.webFont(font))
      return {artifact, face: {...font, url: artifact.path.slice(folder.length)} satisfies FontFile}
    })
  )
  const look = brandColour === undefined ? {} : {brandColour}
  const css = screenStylesheet({...look, fonts: files.map(({face}) => face)})
  const stylesheet = sharedFile('css', 'text/css', new TextEncoder().encode(css))
  return {stylesheet: stylesheet.path, artifacts: [...files.map(({artifact}) => artifact), stylesheet]}
}

/** `assets/`, sixteen digits of the content's SHA-256 and the ending. */
export function sharedFile(ending: string, mediaType: string, bytes: Uint8Array): Artifact {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return {path: `${folder}${digest}.${ending}`, mediaType, bytes, shared: true}
}

const folder = 'assets/'
