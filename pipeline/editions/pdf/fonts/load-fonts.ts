/** Loads the fonts of a publication: always its own, and those behind them when a character needs one. */
import type {FontName, World} from '../../../model/world.ts'
import type {Fonts} from '../engine/fonts.ts'
import type {TextStyle} from '../engine/runs.ts'
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
  'fallback-mono-regular',
  'symbols'
]

/** The faces whose coverage decides; the cuts of a family have the same characters. */
const faces: readonly Pick<TextStyle, 'family'>[] = [{family: 'serif'}, {family: 'sans'}, {family: 'mono'}]

/** Registers the fonts that a text of all the publication's words may need. */
export async function loadFonts(words: string, fonts: Fonts, world: World): Promise<void> {
  await add(own, fonts, world)
  const characters = [...new Set(words)].sort().join('')
  if (!faces.every(({family}) => isCovered(characters, plainStyle(family), fonts)))
    await add(behind, fonts, world)
}

async function add(names: readonly FontName[], fonts: Fonts, world: World): Promise<void> {
  for (const name of names) fonts.add(name, await world.font(name))
}

function plainStyle(family: TextStyle['family']): TextStyle {
  return {family, weight: 'regular', italic: false, size: 10, lead: 14, colour: '#000000', figures: 'lining'}
}
