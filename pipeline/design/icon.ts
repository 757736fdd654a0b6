/** Draws the icon that a browser shows beside a page's title: four columns, a work in four editions. */
import {svgElement} from './cover/svg.ts'

/** An SVG of 32 by 32 units in `colour`; one line of the columns is cut out. */
export function drawIcon(colour: string): string {
  const columns = [3, 10, 17, 24].map((x) =>
    [
      {y: 4, height: 13},
      {y: 20, height: 8}
    ].map((part) => svgElement('rect', {x, width: 5, ...part, fill: colour}))
  )
  return svgElement(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32'},
    columns.flat().join('')
  )
}
