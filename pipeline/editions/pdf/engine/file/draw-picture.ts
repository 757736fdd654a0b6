/** Draws an image or an SVG at a place of the current page, and a rule at that of any. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {Picture} from '../lines/runs.ts'
import {Renderer, SVGMeasure} from '../pdfmake.ts'
import {colourOperands, decimal} from './pdf-values.ts'

/** The current page of a file. */
interface FilePage {
  readonly document: PDFDocument
  add(operators: string): void
  /** Before pdfkit draws something by itself. */
  flush(): void
}

/** The picture's top left corner, in points from the page's. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** With its upper left corner at a place, in points from that of the page. */
export function drawPicture(
  picture: Exclude<Picture, {kind: 'formula' | 'rule'}>,
  {x, y}: Corner,
  content: FilePage
): void {
  const {width, height} = picture
  const {document} = content
  switch (picture.kind) {
    case 'image': {
      const {name, object} = picture.image
      document.page.xobjects[name] ??= object
      const matrix = [width, 0, 0, -height, x, y + height].map(decimal).join(' ')
      content.add(`q ${matrix} cm /${name} Do Q`)
      if (picture.outline !== undefined) content.add(outline({x, y, width, height}, picture.outline))
      return
    }
    case 'svg':
      drawSvg(picture, {x, y}, content)
  }
}

/** The operators that fill the rectangle of a rule (ISO 32000-1 §8.5). */
export function ruleOperators(
  {width, height, colour}: Extract<Picture, {kind: 'rule'}>,
  {x, y}: Corner
): string {
  return `${colourOperands(colour)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`
}

/** Keeps the colours that are set. */
function outline({x, y, width, height}: Corner & {width: number; height: number}, colour: string): string {
  const box = [x + hairline / 2, y + hairline / 2, width - hairline, height - hairline]
  return `q ${colourOperands(colour)} RG ${hairline} w ${box.map(decimal).join(' ')} re S Q`
}

const hairline = 0.5

/** Throws what the drawing library throws. */
export function drawSvg(
  {svg, family, width, height}: Extract<Picture, {kind: 'svg'}>,
  {x, y}: Corner,
  content: FilePage
): void {
  const {document} = content
  const sized = new SVGMeasure().writeDimensions(svg, {width, height})
  const {data} = document.page.dictionary
  const hadAnnotations = data['Annots'] !== undefined
  const count = hadAnnotations ? document.page.annotations.length : 0
  content.add('q')
  content.flush()
  new Renderer(document).renderSVG({
    svg: sized,
    x,
    y,
    _width: width,
    _height: height,
    font: family,
    options: {imageCallback: onlyKnown(document), warningCallback: ignore}
  })
  content.add('Q')
  // a link inside a picture has no element of its own, and an annotation without one is not accessible
  if (hadAnnotations) document.page.annotations.length = count
  else delete data['Annots']
}

/** Pictures in a drawing are images of the file: nothing is read from the disk. */
function onlyKnown({_imageRegistry: images}: PDFDocument): (link: string) => string {
  return (link) => (Object.hasOwn(images, link) ? link : 'data:image/png;base64,')
}

/** The loader has judged the SVG; what the drawing library does not know is left out. */
function ignore(): void {}
