/** Writes the outline: the bookmarks beside the page (ISO 32000-1 §12.3.3). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfDictionary, PdfReference} from 'pdfmake/js/PDFDocument.js'
import {pdfText} from '../file/pdf-values.ts'

export interface OutlineEntry {
  readonly title: string
  /** The name of a destination. */
  readonly destination: string
  /** Whether its own entries show at first. */
  readonly open: boolean
  readonly children: readonly OutlineEntry[]
}

/** Writes the entries and makes the outline show when the file is opened; nothing without entries. */
export function writeOutline(entries: readonly OutlineEntry[], document: PDFDocument): void {
  if (entries.length === 0) return
  const root = document.ref({Type: 'Outlines'})
  addChildren(root, entries, document)
  root.data['Count'] = visibleCount(entries)
  root.end()
  document._root.data['Outlines'] = root
  document._root.data['PageMode'] = 'UseOutlines'
}

function addChildren(parent: PdfReference, entries: readonly OutlineEntry[], document: PDFDocument): void {
  const items = entries.map((entry) => ({entry, reference: document.ref({})}))
  for (const [index, {entry, reference}] of items.entries()) {
    const data: PdfDictionary = {
      Title: pdfText(entry.title),
      Dest: pdfText(entry.destination),
      Parent: parent
    }
    reference.data = data
    const [previous, next] = [items[index - 1], items[index + 1]]
    if (previous !== undefined) data['Prev'] = previous.reference
    if (next !== undefined) data['Next'] = next.reference
    if (entry.children.length > 0) {
      addChildren(reference, entry.children, document)
      const count = visibleCount(entry.children)
      data['Count'] = entry.open ? count : -count
    }
    reference.end()
  }
  const [first, last] = [items[0], items.at(-1)]
  if (first !== undefined) parent.data['First'] = first.reference
  if (last !== undefined) parent.data['Last'] = last.reference
}

/** How many entries show below one that is open. */
function visibleCount(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, {open, children}) => sum + 1 + (open ? visibleCount(children) : 0), 0)
}
