/** Draws an SVG on trial, to see whether the drawing library can draw all of it. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {drawSvg} from './draw-picture.ts'
import {DrawingFont} from './drawing-font.ts'
import {PageContent} from '../pages/page-content.ts'
import {PDFDocument as Document} from '../pdfmake.ts'
import type {Picture} from '../lines/runs.ts'

type Svg = Omit<Extract<Picture, {kind: 'svg'}>, 'kind'>

/** What is wrong, as it is told of the drawing; undefined when it draws something, and as many pictures as it has. */
export function tryDrawing(svg: Svg, pictures: number, document: PDFDocument): string | undefined {
  const trial = openTrial(document)
  const operators: string[] = []
  trial.addContent = (written) => {
    operators.push(written)
    return trial
  }
  try {
    drawSvg({kind: 'svg', ...svg}, {x: 0, y: 0}, new PageContent(trial))
  } catch {
    return 'it can not be drawn there as lines and letters'
  }
  return faultOf(operators, pictures, document)
}

/** A document of its own with the fonts and images of the other: what is drawn here leaves nothing there. */
function openTrial(document: PDFDocument): PDFDocument {
  const {fonts, _imageRegistry} = document
  const shaped = Object.entries(document._fontFamilies).filter(([, font]) => font instanceof DrawingFont)
  const trial = new Document({}, {}, {}, {}, {...document.options, compress: false}, null, () => false)
  Object.assign(trial, {fonts, _imageRegistry})
  Object.assign(trial._fontFamilies, Object.fromEntries(shaped))
  return trial.addPage({size: [1000, 1000], margin: 0})
}

function faultOf(operators: readonly string[], pictures: number, document: PDFDocument): string | undefined {
  const drawn = operators.flatMap((one) => /\/(\S+) Do\s*$/.exec(one)?.[1] ?? [])
  const images = drawn.filter((name) => document._imageRegistry[name] !== undefined)
  if (images.length < pictures) return 'a picture in it can not be drawn there'
  return operators.some((one) => painting.test(one)) ? undefined : 'there it would draw nothing'
}

/** Operators that paint (ISO 32000-1, annex A), at the end of what is written at once. */
const painting = /(?:^|\s)(?:[fFSsBb]\*?|sh|Do|TJ|Tj)\s*$/
