/** Draws the motif `quarters`: quarter discs on a grid of squares, thinner towards the top, and one spark. */
import {number, svgElement} from '../svg.ts'
import type {Motif} from './motif.ts'

const columnCount = 6

/** Draws it. */
export const quarters: Motif = ({width, top, bottom}, palette, random) => {
  const side = width / columnCount
  const rowCount = Math.floor((bottom - top) / side)
  const start = bottom - rowCount * side
  const spark = columnCount + random.below(columnCount * Math.max(1, rowCount - 1))
  const [deep, middle, pale] = palette.tints
  let drawing = ''
  for (let cell = 0; cell < rowCount * columnCount; cell += 1) {
    const row = Math.floor(cell / columnCount)
    const at = {x: (cell % columnCount) * side, y: start + row * side}
    const [presence, tint, turn] = [random.next(), random.next(), random.below(4)]
    if (cell !== spark && presence < 0.32 * (1 - row / rowCount) + 0.04) continue
    const fill = cell === spark ? palette.spark : tint < 0.4 ? deep : tint < 0.78 ? middle : pale
    drawing += presence > 0.9 ? disc(at, side, fill) : quarter(at, side, turn, fill)
  }
  return drawing
}

interface Corner {
  readonly x: number
  readonly y: number
}

function disc({x, y}: Corner, side: number, fill: string): string {
  return svgElement('circle', {cx: x + side / 2, cy: y + side / 2, r: side / 2, fill})
}

/** A quarter of a disc about the cell's corner number `turn`, clockwise from the upper left. */
function quarter({x, y}: Corner, side: number, turn: number, fill: string): string {
  const corners = [
    {x, y},
    {x: x + side, y},
    {x: x + side, y: y + side},
    {x, y: y + side}
  ]
  const corner = (step: number): string => {
    const place = corners[(turn + step) % 4]
    return place === undefined ? '' : `${number(place.x)} ${number(place.y)}`
  }
  const radius = number(side)
  return svgElement('path', {d: `M${corner(0)}L${corner(1)}A${radius} ${radius} 0 0 1 ${corner(3)}Z`, fill})
}
