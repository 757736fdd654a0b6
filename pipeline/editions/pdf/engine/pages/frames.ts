/** Draws grounds, bars and borders behind a stack, one piece on each page that it covers. */
import type {LaidPage, Rectangle} from './laid.ts'
import type {Frame} from './nodes.ts'

export interface FramePiece {
  readonly page: LaidPage
  /** The place among the page's items: behind what the stack put there. */
  readonly index: number
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Draws the frame around the pieces. */
export function drawFrame(frame: Frame, pieces: readonly FramePiece[]): void {
  for (const piece of pieces) {
    if (piece.bottom - piece.top <= 0.01) continue
    const rectangles = rectanglesOf(frame, piece)
    piece.page.items.splice(
      piece.index,
      0,
      ...rectangles.map((rectangle) => ({kind: 'rectangle' as const, rectangle}))
    )
  }
}

function rectanglesOf({ground, bar, border, topRule}: Frame, piece: FramePiece): readonly Rectangle[] {
  const {x, width, top, bottom} = piece
  const height = bottom - top
  const found: Rectangle[] = []
  if (ground !== undefined) found.push({x, y: top, width, height, colour: ground})
  if (bar !== undefined) {
    const left = bar.isAtRight === true ? x + width - bar.width : x
    found.push({x: left, y: top, width: bar.width, height, colour: bar.colour})
  }
  if (topRule !== undefined && piece.isFirst) {
    found.push({x, y: top, width, height: topRule.width, colour: topRule.colour})
  }
  if (border !== undefined) {
    const {colour, width: thickness} = border
    if (piece.isFirst) found.push({x, y: top, width, height: thickness, colour})
    if (piece.isLast) found.push({x, y: bottom - thickness, width, height: thickness, colour})
    found.push({x, y: top, width: thickness, height, colour})
    found.push({x: x + width - thickness, y: top, width: thickness, height, colour})
  }
  return found
}
