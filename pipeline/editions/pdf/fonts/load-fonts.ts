/** Loads the fonts of a publication: always its own, and fallback fonts when a character needs one. */
import type {BrandFonts, ProjectFile} from '../../../model/publication/publication.ts'
import {fontPackage, fontsForText, type FontPackage} from '../../../model/installed-fonts.ts'
import type {FontName, World} from '../../../model/world.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import {isCovered} from './choose-font.ts'

const own: readonly FontName[] = [
  'serif-regular',
  'serif-italic',
  'serif-semibold',
  'serif-semibold-italic',
  'serif-light',
  'sans-regular',
  'sans-italic',
  'sans-semibold',
  'sans-semibold-italic',
  'mono-regular',
  'mono-semibold'
]

const behind: readonly FontName[] = [
  'fallback-serif-regular',
  'fallback-serif-italic',
  'fallback-serif-bold',
  'fallback-sans-regular',
  'fallback-mono-regular'
]

/** The faces whose coverage decides; the cuts of a family have the same characters. */
const faces: readonly Pick<TextStyle, 'family'>[] = [{family: 'serif'}, {family: 'sans'}, {family: 'mono'}]

const none: BrandFonts = {faces: {}, more: []}

/** The world, the fonts that the project brings, and the languages that the words are in. */
export interface FontSources {
  readonly world: World
  readonly brand: BrandFonts | undefined
  readonly languages?: ReadonlySet<string>
}

/** Registers the fonts that a text of all the publication's words may need. */
export async function loadFonts(
  words: string,
  fonts: Fonts,
  {world, brand = none, languages = new Set()}: FontSources
): Promise<void> {
  for (const name of own) {
    const face = brand.faces[name]
    fonts.add(name, face === undefined ? await world.font(name) : await projectFont(face, world))
  }
  const characters = [...new Set(words)].sort().join('')
  if (!faces.every(({family}) => isCovered(characters, plainStyle(family), fonts)))
    await addBehind(fonts, {world, brand})
  for (const name of new Set([...languages].sort().flatMap((language) => fontsForText(characters, language))))
    await addInstalled(fontPackage(name), fonts, world)
}

async function addBehind(fonts: Fonts, {world, brand = none}: FontSources): Promise<void> {
  for (const [index, {regular, semibold}] of brand.more.entries()) {
    fonts.add(`more-${index}`, await projectFont(regular, world))
    if (semibold !== undefined) fonts.add(`more-${index}-semibold`, await projectFont(semibold, world))
  }
  for (const name of behind) fonts.add(name, await world.font(name))
}

/** Where its package is installed in the project. */
async function addInstalled(
  {name, regular, semibold}: FontPackage,
  fonts: Fonts,
  world: World
): Promise<void> {
  const font = await world.projectFont(regular)
  if (!font.ok) return
  fonts.add(`installed-${name}`, font.value)
  for (const path of semibold) {
    const bold = await world.projectFont(path)
    if (!bold.ok) continue
    fonts.add(`installed-${name}-semibold`, bold.value)
    return
  }
}

/** It was judged when the project was read. */
async function projectFont({path}: ProjectFile, world: World): Promise<Uint8Array> {
  const font = await world.projectFont(path)
  if (!font.ok) throw new Error(`expected the font ${path} to be as it was`)
  return font.value
}

function plainStyle(family: TextStyle['family']): TextStyle {
  return {family, weight: 'regular', italic: false, size: 10, lead: 14, colour: '#000000', figures: 'lining'}
}
