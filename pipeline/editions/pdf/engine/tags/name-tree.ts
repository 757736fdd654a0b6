/** Writes name trees, in order of their names' bytes: what readers search by halving (ISO 32000-1 §7.9.6). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import {pdfText, textBytes} from '../file/pdf-values.ts'

const leafSize = 64

/** The tree of some names, each once. */
export function nameTree(
  entries: readonly (readonly [string, PdfValue])[],
  document: PDFDocument
): PdfReference {
  const sorted = entries
    .map(([name, value]) => ({name, value, bytes: textBytes(name)}))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  if (sorted.length <= leafSize) return ended(document, {Names: namesOf(sorted)})
  const leaves = []
  for (let start = 0; start < sorted.length; start += leafSize) {
    const part = sorted.slice(start, start + leafSize)
    const limits = [pdfText(part[0]?.name ?? ''), pdfText(part.at(-1)?.name ?? '')]
    leaves.push(ended(document, {Names: namesOf(part), Limits: limits}))
  }
  return ended(document, {Kids: leaves})
}

function namesOf(entries: readonly {readonly name: string; readonly value: PdfValue}[]): PdfValue {
  return entries.flatMap(({name, value}) => [pdfText(name), value])
}

function ended(document: PDFDocument, data: {[key: string]: PdfValue}): PdfReference {
  const reference = document.ref(data)
  reference.end()
  return reference
}
