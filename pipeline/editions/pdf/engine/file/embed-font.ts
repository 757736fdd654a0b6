/** Puts a font into a file; what can be shared by all files is opened once. */
import type {PdfFontName} from './font-name.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {EmbeddedFont} from 'pdfmake/js/PDFDocument.js'
import {OpenedFont} from './opened-font.ts'
import {ShapedFont} from './shaped-font.ts'

/** By their bytes, as long as those are held: to open a font takes longer than to set a short publication. */
const opened = new WeakMap<Uint8Array, OpenedFont>()

/** `name` is registered in the document with these bytes. */
export function embedFont(name: PdfFontName, bytes: Uint8Array, document: PDFDocument): ShapedFont {
  const known = opened.get(bytes)
  if (known !== undefined) return new ShapedFont(embedAgain(name, known, document), known)
  const embedded = openFont(name, document)
  const font = new OpenedFont(embedded)
  opened.set(bytes, font)
  return new ShapedFont(embedded, font)
}

/** pdfkit takes fonts with one PostScript name for one font: a project may bring another version of one of ours. */
function openFont(name: PdfFontName, document: PDFDocument): EmbeddedFont {
  const fonts = document._fontFamilies
  document._fontFamilies = {}
  const embedded = document.font(name)._font
  document._fontFamilies = fonts
  keep(name, embedded, document)
  return embedded
}

/** As pdfkit does with a font that it opens, and numbered as there; one font under two names is one. */
function embedAgain(name: PdfFontName, {font, embedding}: OpenedFont, document: PDFDocument): EmbeddedFont {
  document._fontCount += 1
  const known = document._fontFamilies[font.postscriptName]
  const embedded = known?.font === font ? known : new embedding(document, font, `F${document._fontCount}`)
  keep(name, embedded, document)
  return embedded
}

/** Under both names, always in this order: pdfkit writes the fonts in the order of their names' arrival. */
function keep(name: PdfFontName, embedded: EmbeddedFont, document: PDFDocument): void {
  document._fontFamilies[name] = embedded
  document._fontFamilies[embedded.font.postscriptName] ??= embedded
}
