/** Draws a word as shapes, which no reader takes for text: a sign that is no part of what someone copies from around it. */
import type {OutlineCommand} from '../../../design/shaping/face.ts'
import type {Word} from './lines/word.ts'
import {colourOperands, decimal} from './file/pdf-values.ts'

type Point = readonly [x: number, y: number]

/** The operators that fill the outlines of its letters (ISO 32000-1 §8.5), in points from the page's top left corner. */
export function outlineOperators(
  {set, shaped, textStyle}: Word,
  {x, baseline}: {readonly x: number; readonly baseline: number}
): string {
  const {face} = shaped.opened
  const scale = textStyle.size / face.unitsPerEm
  const paths = set.glyphs.clusters.flatMap((cluster) =>
    cluster.glyphs.map((glyph) => {
      const place = ([right, up]: Point): Point => [
        x + (cluster.x + glyph.x + right) * scale,
        baseline - (glyph.y + up) * scale
      ]
      return pathOf(face.outlineOf(glyph.id), place)
    })
  )
  return `${colourOperands(textStyle.colour)} rg ${paths.join(' ')} f`
}

function pathOf(outline: readonly OutlineCommand[], place: (point: Point) => Point): string {
  let pen: Point = [0, 0]
  const operators = outline.map(({type, values}) => {
    const points = pointsOf(values)
    const end = points.at(-1) ?? pen
    const [control = end] = points
    // a curve of the second degree is one of the third (ISO 32000-1 §8.5.2.2 has no other)
    const drawn = type === 'Q' ? [between(pen, control), between(end, control), end] : points
    pen = end
    return [...drawn.flatMap(place).map(decimal), operator[type] ?? 'c'].join(' ')
  })
  return operators.join(' ')
}

const operator: Readonly<Record<string, string>> = {M: 'm', L: 'l', Z: 'h'}

function pointsOf(values: readonly number[]): readonly Point[] {
  return values.flatMap((x, index): readonly Point[] =>
    index % 2 === 0 ? [[x, values[index + 1] ?? 0]] : []
  )
}

/** Two thirds of the way from a point to a control. */
function between([x, y]: Point, [controlX, controlY]: Point): Point {
  return [x + ((controlX - x) * 2) / 3, y + ((controlY - y) * 2) / 3]
}
