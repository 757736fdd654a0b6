/** Writes a font into a file, with no more than what is shown of it (ISO 32000-1 §9.7). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import type {World} from '../../../../model/world.ts'
import {composeGlyphs} from './compose-glyphs.ts'
import {openTypeTables} from './open-type-tables.ts'
import {pdfText, round} from './pdf-values.ts'
import type {ShapedFont} from './shaped-font.ts'
import {unicodeMap} from './unicode-map.ts'

/** Ends the font's object. */
export async function writeFont(
  font: ShapedFont,
  document: PDFDocument,
  subset: World['subsetFont']
): Promise<void> {
  const {opened, codes, id, reference} = font
  const {facts, bytes} = opened
  const name = `${tagOf(id)}+${facts.name}`
  const glyphs = new Set(codes.all.flatMap((coded) => coded.glyphs.map((glyph) => glyph.id)))
  const small = await subset(bytes, [...glyphs])
  const file = facts.isCff
    ? streamOf(bytesOf(openTypeTables(small).get('CFF ')), document, {Subtype: 'CIDFontType0C'})
    : streamOf(composeGlyphs(small, codes.all), document)
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: facts.flags,
    FontBBox: facts.box.map(round),
    ItalicAngle: facts.italicAngle,
    Ascent: round(facts.ascender),
    Descent: round(facts.descender),
    CapHeight: round(facts.capHeight),
    XHeight: round(facts.xHeight),
    StemV: 0,
    [facts.isCff ? 'FontFile3' : 'FontFile2']: file
  })
  descriptor.end()
  const descendant = document.ref({
    Type: 'Font',
    Subtype: facts.isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0},
    FontDescriptor: descriptor,
    W: widthsOf(font),
    ...(facts.isCff ? {} : {CIDToGIDMap: 'Identity'})
  })
  descendant.end()
  reference.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: streamOf(unicodeMap(codes.all), document)
  }
  reference.end()
}

/** Of all codes, a list for those that follow one another. */
function widthsOf({codes, opened}: ShapedFont): PdfValue {
  const widths: (number | number[])[] = []
  let [list, next]: [number[], number] = [[], -1]
  for (const {code, advance} of codes.all) {
    if (code !== next) {
      list = []
      widths.push(code, list)
    }
    list.push(round(advance * opened.facts.scale))
    next = code + 1
  }
  return widths
}

function streamOf(
  bytes: Uint8Array,
  document: PDFDocument,
  data: {readonly Subtype?: string} = {}
): PdfReference {
  const stream = document.ref({...data})
  stream.end(bytes)
  return stream
}

function bytesOf(table: DataView | undefined): Uint8Array {
  if (table === undefined) throw new Error('expected a font with a table `CFF `')
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength)
}

/** Six letters that tell subsets of a font apart (ISO 32000-1 §9.6.4), by the font's number in the file. */
function tagOf(id: string): string {
  const letters: string[] = []
  for (let rest = Number(id.slice(1)); letters.length < 6; rest = Math.floor(rest / 26))
    letters.unshift(String.fromCharCode(65 + (rest % 26)))
  return letters.join('')
}
