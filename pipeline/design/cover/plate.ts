/** Places a logo on a white plate that hangs from a cover's upper edge, in place of the publisher's name. */
import {directionOf} from '../../locale/index.ts'
import {svgElement} from './svg.ts'

/** In units of the cover. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** In parts of the cover's width. */
const margin = 0.0875
const padding = 0.024
const most = {width: 0.32, height: 0.06}

/** Where a logo stands on a cover of this width: above the beginning of the title, seen whatever its colours are. */
export function placeOnPlate(
  logo: {readonly width: number; readonly height: number},
  language: string,
  width: number
): Box {
  const scale = Math.min((most.width * width) / logo.width, (most.height * width) / logo.height)
  const own = {width: logo.width * scale, height: logo.height * scale}
  const x = directionOf(language) === 'ltr' ? margin * width : width - margin * width - own.width
  return {x, y: padding * width * 1.5, ...own}
}

/** The plate around a logo. */
export function drawPlate(box: Box, width: number): string {
  const around = padding * width
  return svgElement('rect', {
    x: box.x - around,
    y: 0,
    width: box.width + 2 * around,
    height: box.y + box.height + around,
    fill: '#fff'
  })
}
