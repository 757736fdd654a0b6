/** Makes web fonts for the scripts that the design's fonts lack: of free fonts that are installed in the project, no more than a text has. */
import {compareStrings} from '../../model/diagnostic.ts'
import {emojiFont, fontPackage, fontsForText} from '../../model/installed-fonts.ts'
import {rememberLater} from '../../model/memo.ts'
import {scriptOf} from '../../model/scripts.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import {isInSlices} from '../web-fonts.ts'
import type {CharactersByLanguage} from './characters.ts'
import {drawnAs, isControl} from './drawn-as.ts'

export interface LetterFont {
  /** As stylesheets name it. */
  readonly family: string
  /** The only cut of a family stands for both. */
  readonly cut: 'regular' | 'semibold' | 'only'
  /** Code points, in order. */
  readonly characters: readonly number[]
  /** WOFF2. */
  readonly bytes: Uint8Array
}

export interface Letters {
  readonly fonts: readonly LetterFont[]
  /**
   * By language, in order of the tags, the families of its words in the order in which they are asked; none for a language whose
   * letters no installed family has: it is not to take a part of them from those of the words around it.
   */
  readonly families: ReadonlyMap<string, readonly string[]>
}

/** A family that is installed, with the characters that it is to have. */
interface Wanted {
  readonly name: string
  readonly regular: Uint8Array
  readonly characters: Set<number>
}

/** None where no font is installed for what the characters are of. */
export async function subsetLetters(characters: CharactersByLanguage, world: World): Promise<Letters> {
  const wanted = new Map<string, Wanted>()
  const families = new Map<string, readonly string[]>()
  for (const [language, all] of [...characters].sort(([a], [b]) => compareStrings(a, b))) {
    const {used, isLacking} = await shareOut(all, language, {wanted, world})
    if (used.length > 0 || isLacking) families.set(language, used.map(familyOf))
  }
  if (wanted.size === 0) return {fonts: [], families: new Map()}
  const fonts: LetterFont[] = []
  for (const [, one] of [...wanted].sort(([a], [b]) => compareStrings(a, b)))
    fonts.push(...(await cutsOf(one, world)))
  return {fonts, families}
}

/** Gives each character to the first installed family of its language that has it; says which have some, and whether letters are left. */
async function shareOut(
  characters: ReadonlySet<string>,
  language: string,
  {wanted, world}: {readonly wanted: Map<string, Wanted>; readonly world: World}
): Promise<{readonly used: readonly string[]; readonly isLacking: boolean}> {
  const used: string[] = []
  const controls = [...characters].filter(isControl).map(codeOf)
  let left = [...characters].filter((character) => !isControl(character) && !isInSlices(codeOf(character)))
  for (const name of fontsForText(left.join(''), language)) {
    if (left.length === 0) break
    if (name === emojiFont) continue
    const {regular: path} = fontPackage(name)
    const font = await world.projectFont(path)
    if (!font.ok) continue
    const has = await world.coverage({path})
    const own = left.filter((character) => has(codeOf(character)))
    if (own.length === 0) continue
    left = left.filter((character) => !has(codeOf(character)))
    used.push(name)
    const known = wanted.get(name) ?? {name, regular: font.value, characters: new Set<number>()}
    wanted.set(name, known)
    for (const code of [...own.flatMap(drawnAs).map(codeOf), ...controls]) known.characters.add(code)
  }
  return {used, isLacking: scriptOf(left.join('')) !== undefined}
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

async function cutsOf({name, regular, characters}: Wanted, world: World): Promise<readonly LetterFont[]> {
  const codes = [...characters].sort((a, b) => a - b)
  const bold = await semiboldOf(name, world)
  const cuts =
    bold === undefined
      ? [{cut: 'only' as const, font: regular}]
      : [
          {cut: 'regular' as const, font: regular},
          {cut: 'semibold' as const, font: bold}
        ]
  const fonts: LetterFont[] = []
  for (const {cut, font} of cuts)
    fonts.push({family: familyOf(name), cut, characters: codes, bytes: await subset(font, codes, world)})
  return fonts
}

async function semiboldOf(name: string, world: World): Promise<Uint8Array | undefined> {
  for (const path of fontPackage(name).semibold) {
    const font = await world.projectFont(path)
    if (font.ok) return font.value
  }
  return undefined
}

/** As it was made of the same font before. */
async function subset(font: Uint8Array, codes: readonly number[], world: World): Promise<Uint8Array> {
  return rememberLater(world.memo, {
    of: ['web subset', sha256Of(font), codes],
    is: (value) => value instanceof Uint8Array,
    make: () => world.webSubset(font, codes)
  })
}

/** Not the font's own name: it has a few of its characters. */
function familyOf(name: string): string {
  return `Tetrapla ${name}`
}
