/** The fonts of the PDF edition, each with all its characters. */
import {create} from 'fontkit'
import {Fonts} from '../../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {loadFonts} from '../../../../pipeline/editions/pdf/fonts/load-fonts.ts'
import type {FontName, World} from '../../../../pipeline/model/world.ts'
import {memoryWorld} from '../../../support/memory-world.ts'

/** A font file as fontkit opens it, with what it says of itself. */
export interface OpenedFont {
  readonly characterSet: readonly number[]
  readonly familyName: string
  readonly postscriptName: string
  readonly italicAngle: number
  readonly 'OS/2': {readonly usWeightClass: number}
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): ShownGlyph
  getGlyph(id: number): ShownGlyph
  layout(text: string, features: readonly string[]): {readonly glyphs: readonly ShownGlyph[]}
}

export interface ShownGlyph {
  readonly id: number
  readonly path: {toSVG(): string}
}

const opened = new WeakMap<Uint8Array, OpenedFont>()

/** Opens the bytes of a font, once. */
export function open(bytes: Uint8Array): OpenedFont {
  const font = opened.get(bytes) ?? (create(Buffer.from(bytes)) as unknown as OpenedFont)
  opened.set(bytes, font)
  return font
}

/** Opens a font by its name. */
export async function openNamed(name: FontName): Promise<OpenedFont> {
  return open(await memoryWorld().font(name))
}

let known: Promise<readonly FontName[]> | undefined

/** The names of all fonts that the edition loads for a text that asks for every one of them. */
export async function fontNames(): Promise<readonly FontName[]> {
  known ??= loadedFonts()
  return known
}

async function loadedFonts(): Promise<readonly FontName[]> {
  const names: FontName[] = []
  const world = memoryWorld()
  const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [100, 100]))
  const asked: World = {
    ...world,
    async font(name) {
      names.push(name)
      return world.font(name)
    }
  }
  await loadFonts('\u6f22', fonts, {world: asked, brand: undefined})
  return names
}

/** What a source may hold of a font's characters: no control characters. */
export function charactersOf(font: OpenedFont): readonly string[] {
  return font.characterSet.map((code) => String.fromCodePoint(code)).filter((one) => !/\p{Cc}/u.test(one))
}

/** As `aμb`: white space is kept between letters, and a neighbour that is swallowed is missed. */
export function framed(characters: readonly string[]): readonly string[] {
  return characters.map((character) => `a${character}b`)
}

/** A world in which one font stands for all: so that it meets every style, and no other helps it out. */
export function worldOf(name: FontName): World {
  const world = memoryWorld()
  return {...world, font: async () => world.font(name)}
}

/** Characters that share a glyph, in groups. */
export function groupsOf(font: OpenedFont): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>()
  for (const character of charactersOf(font)) {
    const {id} = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    groups.set(id, [...(groups.get(id) ?? []), character])
  }
  return [...groups.values()].filter(({length}) => length > 1)
}

/** Whether a font has all that is to be seen of a text. */
export function has(font: OpenedFont, text: string): boolean {
  return [...text.replace(/[ \p{Default_Ignorable_Code_Point}]/gu, '')].every((character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  )
}

/** The characters of all fonts. */
export async function allCharacters(): Promise<readonly string[]> {
  const fonts = await Promise.all((await fontNames()).map(openNamed))
  return [...new Set(fonts.flatMap(charactersOf))].sort()
}
