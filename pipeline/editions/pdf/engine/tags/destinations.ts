/** Finds the destinations on laid-out pages, and writes the name tree that leads there. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import {nameTree} from './name-tree.ts'
import type {LaidPage, PageItem, TextLine} from '../pages/laid.ts'
import {round} from '../file/pdf-values.ts'

export interface DestinationPlace {
  /** Counted from 0. */
  readonly page: number
  /** From the page's top. */
  readonly y: number
}

/** By name, in the order of the pages; the first place of a name counts. */
export function destinationsOf(pages: readonly LaidPage[]): ReadonlyMap<string, DestinationPlace> {
  const found = new Map<string, DestinationPlace>()
  for (const [page, {items, kept}] of pages.entries()) {
    for (const [name, y] of kept?.destinations ?? []) if (!found.has(name)) found.set(name, {page, y})
    for (const [name, y] of placesOn(items)) if (!found.has(name)) found.set(name, {page, y})
  }
  return found
}

/** The destinations on a page, with their heights. */
export function placesOn(items: readonly PageItem[]): readonly (readonly [name: string, y: number])[] {
  return items.flatMap((item) =>
    item.kind === 'line' ? namesIn(item.line).map((name) => [name, item.line.y] as const) : []
  )
}

function namesIn({anchors, words}: TextLine): readonly string[] {
  if (!words.some(({word}) => word.run.anchors !== undefined)) return anchors
  return [...anchors, ...words.flatMap(({word}) => word.run.anchors ?? [])]
}

/** White space kept above a destination when a reader goes there. */
const headroom = 6

/** An explicit destination: the page, at the place's height, at the reader's own magnification. */
function destinationValue(
  {page, y}: DestinationPlace,
  pages: readonly PdfReference[],
  height: number
): PdfValue {
  const reference = pages[page]
  if (reference === undefined) throw new Error(`expected page ${page}`)
  return [reference, 'XYZ', 0, round(height - Math.max(0, y - headroom)), null]
}

/** The destinations' name tree. */
export function writeDestinations(
  places: ReadonlyMap<string, DestinationPlace>,
  pages: readonly PdfReference[],
  height: number,
  document: PDFDocument
): PdfReference {
  return nameTree(
    [...places].map(([name, place]) => [name, destinationValue(place, pages, height)]),
    document
  )
}
