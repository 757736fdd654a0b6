/** A face that sets text as outlines, so that a cover needs no font to be shown. */
import {create, type Font, type PathCommand} from 'fontkit'
import type {FontName, World} from '../../model/world.ts'
import {number} from './svg.ts'

export interface TypeFace {
  /** The width of a line set in `size`. */
  widthOf(line: string, size: number): number
  /** The path of a line: its left end at `x`, its baseline at `y`. */
  outline(line: string, size: number, at: {readonly x: number; readonly y: number}): string
}

/** Of some faces the first that has a glyph for all of `text`, else the one that lacks fewest. */
export async function faceFor(text: string, names: readonly FontName[], world: World): Promise<TypeFace> {
  let best: {readonly font: Font; readonly lacking: number} | undefined
  for (const name of names) {
    const font = create(await world.font(name))
    const lacking = [...visible(text)].filter(
      (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
    )
    if (best === undefined || lacking.length < best.lacking) best = {font, lacking: lacking.length}
    if (best.lacking === 0) break
  }
  if (best === undefined) throw new Error('no face to choose from')
  return typeFace(best.font)
}

function typeFace(font: Font): TypeFace {
  return {
    widthOf(line, size) {
      const advances = font.layout(visible(line)).positions.map((position) => position.xAdvance)
      return (advances.reduce((sum, advance) => sum + advance, 0) * size) / font.unitsPerEm
    },
    outline(line, size, {x, y}) {
      const scale = size / font.unitsPerEm
      const {glyphs, positions} = font.layout(visible(line))
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
