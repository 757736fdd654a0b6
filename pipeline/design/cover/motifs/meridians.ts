/** Draws the motif `meridians`: circles about two poles, and one station. */
import {svgElement} from '../svg.ts'
import type {Motif} from './motif.ts'

const circleCount = 17

/** Draws it. */
export const meridians: Motif = ({width, height, top, bottom}, palette, random) => {
  const [, middle, pale] = palette.tints
  const step = (height - top) / (circleCount * 0.78)
  const near = {x: width * (0.05 + random.next() * 0.35), y: height * (1 + random.next() * 0.06)}
  const far = {x: width * (0.72 + random.next() * 0.36), y: height * (0.72 + random.next() * 0.22)}
  let drawing = ''
  for (const pole of [near, far]) {
    for (let ring = 1; ring <= circleCount; ring += 1) {
      const fading = 1 - ring / circleCount
      drawing += svgElement('circle', {
        cx: pole.x,
        cy: pole.y,
        r: ring * step * (pole === far ? 0.62 : 1),
        fill: 'none',
        stroke: pole === far ? middle : pale,
        'stroke-width': width * (0.0016 + fading * 0.006 + random.next() * 0.0022),
        opacity: pole === far ? 0.9 : 0.3 + 0.6 * fading
      })
    }
  }
  const angle = 0.9 + random.next() * 0.6
  const distance = (4 + random.below(4)) * step
  const size = width * 0.022
  const lowest = bottom - 2 * size
  const station = {
    cx: near.x + Math.cos(angle) * distance,
    cy: Math.min(near.y - Math.sin(angle) * distance, lowest)
  }
  return drawing + svgElement('circle', {...station, r: size, fill: palette.spark})
}
