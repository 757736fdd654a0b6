/** Finds a place within the ink of glyphs. */
import type {PlacedGlyph} from './clusters.ts'
import type {Face} from './face.ts'

/** In units of the font. */
export interface Point {
  readonly x: number
  readonly y: number
}

type Edge = readonly [Point, Point]

/** Places that are tried in each direction, and lines that a curve is taken for. */
const [tried, linesOfCurve] = [24, 4]

/** The place that is furthest from all edges, of those between two places from left to right; undefined where there is no ink. */
export function insideOutline(
  face: Face,
  glyphs: readonly PlacedGlyph[],
  [left, right]: readonly [number, number]
): Point | undefined {
  const edges = glyphs.flatMap((glyph) => edgesOf(face, glyph))
  const heights = edges.map(([{y}]) => y)
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  let best: {readonly point: Point; readonly distance: number} | undefined
  for (let index = 0; index < tried * tried; index++) {
    const [column, row] = [index % tried, Math.floor(index / tried)]
    const point = {x: between(left, right, column), y: between(low, high, row)}
    if (!isInside(point, edges)) continue
    const distance = edges.reduce((least, edge) => Math.min(least, distanceTo(edge, point)), Infinity)
    if (best === undefined || distance > best.distance) best = {point, distance}
  }
  return best?.point
}

function between(from: number, to: number, step: number): number {
  return from + ((to - from) * (step + 0.5)) / tried
}

function edgesOf(face: Face, glyph: PlacedGlyph): readonly Edge[] {
  const edges: Edge[] = []
  let pen: Point = {x: 0, y: 0}
  let start = pen
  for (const {type, values} of face.outlineOf(glyph.id)) {
    const points = pointsOf(values, glyph)
    const [end = start] = points.slice(-1)
    if (type === 'M') start = end
    else {
      const controls = [pen, ...(points.length === 0 ? [end] : points)]
      const lines = controls.length === 2 ? 1 : linesOfCurve
      for (let line = 1; line <= lines; line++) {
        const next = onCurve(controls, line / lines)
        edges.push([pen, next])
        pen = next
      }
    }
    pen = end
  }
  return edges
}

function pointsOf(values: readonly number[], {x: right, y: up}: PlacedGlyph): readonly Point[] {
  return values.flatMap((x, index) =>
    index % 2 === 0 ? [{x: right + x, y: up + (values[index + 1] ?? 0)}] : []
  )
}

/** By the algorithm of de Casteljau. */
function onCurve([first = {x: 0, y: 0}, ...others]: readonly Point[], part: number): Point {
  if (others.length === 0) return first
  const points = [first, ...others]
  const shorter = others.map(({x, y}, index) => {
    const from = points[index] ?? first
    return {x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part}
  })
  return onCurve(shorter, part)
}

/** By how often the edges to its right go round it. */
function isInside({x, y}: Point, edges: readonly Edge[]): boolean {
  let winding = 0
  for (const [from, to] of edges) {
    if (from.y <= y === to.y <= y) continue
    const crossing = from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)
    if (crossing > x) winding += to.y > from.y ? 1 : -1
  }
  return winding !== 0
}

function distanceTo([from, to]: Edge, {x, y}: Point): number {
  const [wide, tall] = [to.x - from.x, to.y - from.y]
  const length = wide * wide + tall * tall
  const along = length === 0 ? 0 : ((x - from.x) * wide + (y - from.y) * tall) / length
  const part = Math.max(0, Math.min(along, 1))
  return Math.hypot(x - from.x - part * wide, y - from.y - part * tall)
}
