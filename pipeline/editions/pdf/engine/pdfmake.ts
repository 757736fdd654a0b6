/** Imports pdfmake's classes, as the only file that does. */
import documentContext from 'pdfmake/js/DocumentContext.js'
import docMeasure from 'pdfmake/js/DocMeasure.js'
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pageElementWriter from 'pdfmake/js/PageElementWriter.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import renderer from 'pdfmake/js/Renderer.js'
import svgMeasure from 'pdfmake/js/SVGMeasure.js'
import textBreaker from 'pdfmake/js/TextBreaker.js'

export const DocumentContext = classOf(documentContext)
export const DocMeasure = classOf(docMeasure)
export const LayoutBuilder = classOf(layoutBuilder)
export const PageElementWriter = classOf(pageElementWriter)
export const PDFDocument = classOf(pdfDocument)
export const Renderer = classOf(renderer)
export const SVGMeasure = classOf(svgMeasure)
export const TextBreaker = classOf(textBreaker)

/** pdfmake is CommonJS with `exports.default`: Node imports the exports object, a bundler or test runner the class. */
function classOf<C>(imported: C | {readonly default: C}): C {
  return isExports(imported) ? imported.default : imported
}

function isExports<C>(imported: C | {readonly default: C}): imported is {readonly default: C} {
  return typeof imported === 'object' && imported !== null && 'default' in imported
}
