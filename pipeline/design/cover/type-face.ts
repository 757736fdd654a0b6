/** Sets text as outlines in a type face, so that a cover needs no font to be shown. */
import type {PlacedGlyph} from '../shaping/clusters.ts'
import {Face, type OutlineCommand} from '../shaping/face.ts'
import type {BrandFonts, ProjectFile} from '../../model/publication/publication.ts'
import type {FontName, World} from '../../model/world.ts'
import {lineRuns} from '../shaping/line-runs.ts'
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
  let best: {readonly font: Face; readonly lacking: number} | undefined
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
const opened = new WeakMap<Uint8Array, Face>()

function openFont(bytes: Uint8Array): Face {
  const font = opened.get(bytes) ?? new Face(bytes)
  opened.set(bytes, font)
  return font
}

function typeFace(font: Face): TypeFace {
  const lines = new Map<string, SetLine>()
  const set = (line: string): SetLine => {
    const known = lines.get(line) ?? setLine(line, font)
    lines.set(line, known)
    return known
  }
  return {
    canSet: (text) => lackingIn(text, font).every((character) => !/[\p{L}\p{M}\p{N}]/u.test(character)),
    widthOf: (line, size) => (set(line).advance * size) / font.unitsPerEm,
    outline(line, size, {x, y}) {
      const scale = size / font.unitsPerEm
      return set(line)
        .glyphs.map((glyph) => {
          const origin = {x: x + glyph.x * scale, y: y - glyph.y * scale}
          return font
            .outlineOf(glyph.id)
            .map((command) => pathCommand(command, origin, scale))
            .join('')
        })
        .join('')
    }
  }
}

/** What would be drawn as a box. */
function lackingIn(text: string, font: Face): readonly string[] {
  return [...text].filter(
    (letter) => !font.has(letter.codePointAt(0) ?? 0) && !/\p{Default_Ignorable_Code_Point}/u.test(letter)
  )
}

/** The glyphs of a line and where they stand from its left end, in units of the font. */
interface SetLine {
  readonly glyphs: readonly PlacedGlyph[]
  readonly advance: number
}

/** Without what the font lacks, in visual order. */
function setLine(line: string, font: Face): SetLine {
  const lacking = new Set(lackingIn(line, font))
  const drawn = [...line].filter((character) => !lacking.has(character)).join('')
  const glyphs: PlacedGlyph[] = []
  let pen = 0
  for (const {text, direction} of lineRuns(drawn)) {
    const {clusters, advance} = font.shape(text, {features: [], direction, language: 'und'})
    const placed = clusters
      .toSorted((one, other) => one.x - other.x)
      .flatMap((cluster) => cluster.glyphs.map((glyph) => ({...glyph, x: pen + cluster.x + glyph.x})))
    glyphs.push(...placed)
    pen += advance
  }
  return {glyphs, advance: pen}
}

/** Font units point upwards, SVG's downwards. */
function pathCommand(
  {type, values}: OutlineCommand,
  origin: {readonly x: number; readonly y: number},
  scale: number
): string {
  const places = values.map((value, index) =>
    number(index % 2 === 0 ? origin.x + value * scale : origin.y - value * scale)
  )
  return type + places.join(' ')
}
