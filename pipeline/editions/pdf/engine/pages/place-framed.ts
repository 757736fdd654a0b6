/** Places a stack with its frame around it. */
import {drawFrame, type FramePiece} from './frames.ts'
import type {Frame} from './nodes.ts'
import type {PageFlow} from './page-flow.ts'

/** `place` puts the stack's nodes between the frame's paddings. */
export function placeFramed(frame: Frame, flow: PageFlow, place: () => void): void {
  const {padding} = frame
  const pieces: FramePiece[] = []
  let start = pieceStart(flow)
  const {x, width} = start
  const stop = flow.onPageTurn(({prevY}) => {
    pieces.push({...start, bottom: Math.max(prevY, start.top), isFirst: pieces.length === 0, isLast: false})
    start = {...pieceStart(flow), x, width}
    flow.moveDown(padding.top)
  })
  flow.moveDown(padding.top)
  flow.addMargin(padding.left, padding.right)
  place()
  flow.addMargin(-padding.left, -padding.right)
  flow.moveDown(Math.min(padding.bottom, flow.room.availableHeight))
  stop()
  pieces.push({...start, bottom: flow.position.y, isFirst: pieces.length === 0, isLast: true})
  drawFrame(frame, pieces)
}

function pieceStart({position, room}: PageFlow): Omit<FramePiece, 'bottom' | 'isFirst' | 'isLast'> {
  const {x, y, width} = position
  return {page: room.page, index: room.page.items.length, x, width, top: y}
}
