/** Makes the files that the whole library shares, named by their content: fonts, stylesheets, the logo, scripts. */
import {drawIcon} from '../../design/icon.ts'
import {screenStylesheet} from '../../design/screen-stylesheet.ts'
import {light} from '../../design/tokens.ts'
import type {CharactersByLanguage} from '../../design/letters/characters.ts'
import {webLetterRules, webMathRules} from '../../design/letters/letter-rules.ts'
import {subsetLetters} from '../../design/letters/subset-letters.ts'
import {webFontsFor, type FontFile} from '../../design/web-fonts.ts'
import {directionOf} from '../../locale/index.ts'
import type {Artifact} from '../../model/edition/edition.ts'
import {assetEnding} from '../../model/publication/asset.ts'
import type {Brand, FontSettings, ProjectFile} from '../../model/publication/publication.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {WebFont, World} from '../../model/world.ts'

/** What pages look like; paths are from the output's root. */
export interface Look {
  /** In the order in which they apply. */
  readonly stylesheets: readonly string[]
  readonly fonts: readonly FontFile[]
  /** That of formulas, where there are some. */
  readonly mathFont?: string
  readonly logo?: LookLogo
  /** The sign of the library: its logo, else one that Tetrapla draws. */
  readonly icon: string
  readonly artifacts: readonly Artifact[]
}

export interface LookLogo extends LookImage {
  readonly alt: string
  /** In its place on dark grounds. */
  readonly dark?: LookImage
}

export interface LookImage {
  readonly path: string
  readonly width: number
  readonly height: number
}

export interface LookWishes {
  /** All characters that pages are written in. */
  readonly characters: CharactersByLanguage
  /** Of most of them. */
  readonly language: string
  /** What a logo says. */
  readonly publisher?: string
  readonly brand?: Brand
  /** The font of formulas, WOFF2, where there are some. */
  readonly math?: Uint8Array
  /** Whether letters of further scripts are brought along. */
  readonly fonts?: FontSettings
}

/** The stylesheets of a project, with the fonts of the scripts that its characters are of. */
export async function makeLook(wishes: LookWishes, world: World): Promise<Look> {
  const {characters, language, brand} = wishes
  const text = [...characters.values()].flatMap((some) => [...some]).join('')
  const fonts = await Promise.all(webFontsFor(text).map((font) => fontFile(font, world)))
  const colour = brand?.colour === undefined ? {} : {brandColour: brand.colour}
  const css = screenStylesheet({
    ...colour,
    fonts: fonts.map(({face}) => face),
    direction: directionOf(language)
  })
  const own = sharedFile('css', 'text/css', new TextEncoder().encode(css))
  const math = wishes.math === undefined ? undefined : sharedFile('woff2', 'font/woff2', wishes.math)
  const letters = wishes.fonts?.web === false ? [] : await letterFiles(characters, math, world)
  const extra = [...letters.filter(isStylesheet), ...(await brandStylesheet(brand, world))]
  const logos = await logoFiles(brand, world)
  const icon = logos?.light.artifact ?? iconFile(brand)
  return {
    stylesheets: [own, ...extra].map(({path}) => path),
    icon: icon.path,
    fonts: fonts.map(({artifact, face}) => ({...face, url: artifact.path})),
    ...(math === undefined ? {} : {mathFont: math.path}),
    artifacts: [
      ...fonts.map(({artifact}) => artifact),
      own,
      ...letters.filter((file) => !isStylesheet(file)),
      ...extra,
      icon,
      ...(logos?.dark === undefined || logos.dark.image.path === icon.path ? [] : [logos.dark.artifact])
    ],
    ...(logos === undefined ? {} : {logo: logoOf(logos, wishes.publisher)})
  }
}

/** `assets/`, sixteen digits of the content's SHA-256 and the ending. */
export function sharedFile(ending: string, mediaType: string, bytes: Uint8Array): Artifact {
  const digest = sha256Of(bytes).slice(0, 16)
  return {path: `${folder}${digest}.${ending}`, mediaType, bytes, shared: true}
}

const folder = 'assets/'

async function fontFile(
  font: WebFont,
  world: World
): Promise<{readonly artifact: Artifact; readonly face: FontFile}> {
  const artifact = sharedFile('woff2', 'font/woff2', await world.webFont(font))
  return {artifact, face: {...font, url: artifact.path.slice(folder.length)}}
}

/** Fonts of what the design's fonts lack, and the stylesheet that names them: none where none is needed, or installed. */
async function letterFiles(
  characters: CharactersByLanguage,
  math: Artifact | undefined,
  world: World
): Promise<readonly Artifact[]> {
  const letters = await subsetLetters(characters, world)
  const formulas = math === undefined ? [] : [math]
  if (letters.fonts.length === 0 && formulas.length === 0) return []
  const files = new Map(letters.fonts.map((font) => [font, sharedFile('woff2', 'font/woff2', font.bytes)]))
  const css = [
    webLetterRules(letters, (font) => files.get(font)?.path.slice(folder.length) ?? ''),
    ...formulas.map(({path}) => webMathRules(path.slice(folder.length)))
  ].join('')
  return [...files.values(), ...formulas, sharedFile('css', 'text/css', new TextEncoder().encode(css))]
}

function isStylesheet({mediaType}: Artifact): boolean {
  return mediaType === 'text/css'
}

/** In the accent, which shows on light and dark. */
function iconFile(brand: Brand | undefined): Artifact {
  const svg = drawIcon(brand?.colour ?? light.accent)
  return sharedFile('svg', 'image/svg+xml', new TextEncoder().encode(svg))
}

/** The project was read before: a file that is missing by then went away meanwhile, and is left out. */
async function brandStylesheet(brand: Brand | undefined, world: World): Promise<readonly Artifact[]> {
  if (brand?.stylesheet === undefined) return []
  const file = await world.open(brand.stylesheet.path, Number.MAX_SAFE_INTEGER)
  return file.ok ? [sharedFile('css', 'text/css', file.value)] : []
}

interface LogoFile {
  readonly artifact: Artifact
  readonly image: LookImage
}

interface LogoFiles {
  readonly light: LogoFile
  readonly dark?: LogoFile
}

function logoOf({light, dark}: LogoFiles, alt = ''): LookLogo {
  return {...light.image, alt, ...(dark === undefined ? {} : {dark: dark.image})}
}

async function logoFiles(brand: Brand | undefined, world: World): Promise<LogoFiles | undefined> {
  const light = await logoFile(brand?.logo?.light, world)
  const dark = await logoFile(brand?.logo?.dark, world)
  return light && {light, ...(dark === undefined ? {} : {dark})}
}

/** The project was read before: a file that went away meanwhile is left out. */
async function logoFile(file: ProjectFile | undefined, world: World): Promise<LogoFile | undefined> {
  const image = file && (await world.image(file.path))
  if (image?.ok !== true) return undefined
  const {mediaType, width, height} = image.value
  const artifact = sharedFile(assetEnding(mediaType), mediaType, await world.imageBytes(image.value))
  return {artifact, image: {path: artifact.path, width: Math.round(width), height: Math.round(height)}}
}
