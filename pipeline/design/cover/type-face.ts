/** Sets text as outlines in a type face, so that a cover needs no font to be shown. */
import {create, type Font, type GlyphRun, type PathCommand} from 'fontkit'
import type {BrandFonts, ProjectFile} from '../../model/publication/publication.ts'
import type {FontName, World} from '../../model/world.ts'
import {lineRuns} from './line-runs.ts'
import {number} from './svg.ts'

export interface TypeFace {
  /** Whether it has each letter and figure of a text; signs such as emoji may be lacking. */
  canSet(text: string): boolean
  /** The width of a line set in `size`. */
  widthOf(line: string, size: number): number
  /** The path of a line: its left end at `x`, its baseline at `y`. */
  outline(line: string, size: number, at: {readonly x: number; readonly y: number}): string
}

/** Where faces come from: Tetrapla, and the project. */
export interface FaceSources {
  readonly world: World
  readonly fonts?: BrandFonts
}

/** Of some faces, the project's own among them, the first that has a glyph for all of `text`, else the one that lacks fewest. */
export async function faceFor(
  text: string,
  names: readonly FontName[],
  sources: FaceSources
): Promise<TypeFace> {
  let best: {readonly font: Font; readonly lacking: number} | undefined
  for (const read of facesOf(names, sources)) {
    const font = openFont(await read())
    const lacking = lackingIn(text, font).length
    if (best === undefined || lacking < best.lacking) best = {font, lacking}
    if (best.lacking === 0) break
  }
  if (best === undefined) throw new Error('no face to choose from')
  return typeFace(best.font)
}

/** The first face or what the project has in its place, the project's other fonts, and those behind. */
function facesOf(
  [first, ...behind]: readonly FontName[],
  {world, fonts}: FaceSources
): readonly (() => Promise<Uint8Array>)[] {
  const ours = (name: FontName) => async () => world.font(name)
  const own = (file: ProjectFile) => async () => {
    const font = await world.projectFont(file.path)
    if (!font.ok) throw new Error(`expected the font ${file.path} to be as it was`)
    return font.value
  }
  if (first === undefined) return []
  const face = fonts?.faces[first]
  const isSemibold = first.endsWith('semibold')
  const more = (fonts?.more ?? []).map(({regular, semibold = regular}) => (isSemibold ? semibold : regular))
  return [face === undefined ? ours(first) : own(face), ...more.map(own), ...behind.map(ours)]
}

/** Fonts by their bytes, as long as those are held: to open one takes longer than to draw a cover. */
const opened = new WeakMap<Uint8Array, Font>()

function openFont(bytes: Uint8Array): Font {
  const font = opened.get(bytes) ?? create(bytes)
  opened.set(bytes, font)
  return font
}

function typeFace(font: Font): TypeFace {
  const runs = new Map<string, GlyphRun>()
  const layOut = (line: string): GlyphRun => {
    const run = runs.get(line) ?? layOutAnew(line, font)
    runs.set(line, run)
    return run
  }
  return {
    canSet: (text) => lackingIn(text, font).every((character) => !/[\p{L}\p{M}\p{N}]/u.test(character)),
    widthOf(line, size) {
      const advances = layOut(line).positions.map((position) => position.xAdvance)
      return (advances.reduce((sum, advance) => sum + advance, 0) * size) / font.unitsPerEm
    },
    outline(line, size, {x, y}) {
      const scale = size / font.unitsPerEm
      const {glyphs, positions} = layOut(line)
      let pen = x
      let path = ''
      for (const [index, glyph] of glyphs.entries()) {
        const {xOffset = 0, yOffset = 0, xAdvance = 0} = positions[index] ?? {}
        const origin = {x: pen + xOffset * scale, y: y - yOffset * scale}
        path += glyph.path.commands.map((command) => pathCommand(command, origin, scale)).join('')
        pen += xAdvance * scale
      }
      return path
    }
  }
}

/** What would be drawn as a box. */
function lackingIn(text: string, font: Font): readonly string[] {
  return [...visible(text)].filter(
    (letter) =>
      !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) &&
      !/\p{Default_Ignorable_Code_Point}/u.test(letter)
  )
}

/**
 * Without what the font lacks. fontkit keeps a glyph with the characters that it was first asked for; what a line is must not
 * hang on others before.
 */
function layOutAnew(line: string, font: Font): GlyphRun {
  font._glyphs = {}
  const lacking = new Set(lackingIn(line, font))
  const drawn = [...visible(line)].filter((character) => !lacking.has(character)).join('')
  const runs = lineRuns(drawn).map(({text, direction}) =>
    font.layout(text, [], undefined, undefined, direction)
  )
  return {
    glyphs: runs.flatMap(({glyphs}) => glyphs),
    positions: runs.flatMap(({positions}) => positions)
  }
}

const letters: {readonly [command in PathCommand['command']]: string} = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z'
}

/** Font units point upwards, SVG's downwards. */
function pathCommand(
  {command, args}: PathCommand,
  origin: {readonly x: number; readonly y: number},
  scale: number
): string {
  const places = args.map((value, index) =>
    number(index % 2 === 0 ? origin.x + value * scale : origin.y - value * scale)
  )
  return letters[command] + places.join(' ')
}

/**
 * Without soft hyphens: they share a glyph with the hyphen, and fontkit takes that glyph to be invisible once it has
 * met it as a soft hyphen.
 */
function visible(text: string): string {
  return text.replace(/\u00ad/g, '')
}
