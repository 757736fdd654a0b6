/** Draws laid-out pages into a document and writes what belongs to the file as a whole. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfDictionary, PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import {writeAttachments, type Attachment} from './file/attachments.ts'
import type {FormulaFonts} from '../formulas/formula-fonts.ts'
import {writeDestinations, type DestinationPlace} from './tags/destinations.ts'
import type {LaidPage} from './pages/laid.ts'
import {closeDocument} from './file/open-document.ts'
import type {Fonts} from './file/fonts.ts'
import type {World} from '../../../model/world.ts'
import {writeOutline, type OutlineEntry} from './tags/outline.ts'
import {renderPages} from './file/renderer.ts'
import type {StructureElement} from './tags/structure.ts'
import {writeStructure} from './tags/write-structure.ts'

export interface Drawing {
  readonly document: PDFDocument
  readonly fonts: Fonts
  readonly pages: readonly LaidPage[]
  readonly structure: StructureElement
  readonly destinations: ReadonlyMap<string, DestinationPlace>
  readonly outline: readonly OutlineEntry[]
  readonly attachments: readonly Attachment[]
  readonly date?: string
  /** Where it has formulas. */
  readonly formulaFonts?: FormulaFonts
  /** Two pages side by side are turned over from left to right (ISO 32000-1 §12.2). */
  readonly rightToLeft: boolean
}

/** The file's bytes; a drawing can be made once. */
export async function drawDocument(drawing: Drawing, world: Pick<World, 'subsetFont'>): Promise<Uint8Array> {
  const {document, pages, structure, destinations, date} = drawing
  const root = document._root.data
  if (drawing.rightToLeft) dictionaryOf(root['ViewerPreferences'])['Direction'] = 'R2L'
  renderPages(pages, document)
  await drawing.fonts.write(world)
  drawing.formulaFonts?.write()
  const references = pageReferences(root)
  const height = pages[0]?.pageSize.height ?? 0
  const names = dictionaryOf(root['Names'])
  names['Dests'] = writeDestinations(destinations, references, height, document)
  const attached = writeAttachments(drawing.attachments, date, document)
  if (attached !== undefined) names['EmbeddedFiles'] = attached
  writeStructure(structure, document)
  writeOutline(drawing.outline, document)
  return closeDocument(document)
}

function pageReferences(root: PdfDictionary): readonly PdfReference[] {
  const kids = dictionaryOf(root['Pages'])['Kids']
  if (!Array.isArray(kids)) throw new Error('expected the pages of the document')
  return kids.filter(isReference)
}

function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  if (!isReference(value)) throw new Error('expected an indirect object')
  return value.data
}

function isReference(value: unknown): value is PdfReference {
  return typeof value === 'object' && value !== null && 'data' in value && 'finalize' in value
}
