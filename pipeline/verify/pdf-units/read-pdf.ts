/** Reads the PDF edition by its structure tree, as a screen reader does, and takes what the glyphs draw beside it. */
import type {PageFinding} from '../pdf-reader/content/page-content.ts'
import {readTaggedPdf} from '../pdf-reader/structure.ts'
import {openTaggedFile} from '../pdf-reader/tagged-file.ts'
import {unexpectedEntries} from '../pdf-reader/unexpected-entries.ts'
import type {ReadingContext} from '../readers/context.ts'
import type {Unexpected, Reading} from '../units/unit.ts'
import {PdfReader} from './block-reader.ts'
import {unexpectedAttachments, unexpectedColophon} from './colophon.ts'
import {misplacedLetters} from './direction.ts'

/** The units of a PDF edition; throws `Unreadable` when it is damaged or not tagged. */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Reading {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const reader = new PdfReader(context, pdf)
  reader.publication(pdf)
  const misplaced: Unexpected[] = []
  for (const part of pdf.parts) {
    reader.part(part)
    for (const {at, wanted, found} of misplacedLetters(part, pdf.language ?? 'und'))
      misplaced.push({
        what: 'letters in another order than they are read',
        at,
        text: `${found} instead of ${wanted}`
      })
  }
  const beside = pdf.beside()
  reader.bookmarks(pdf.outline)
  reader.artifacts(beside, pdf)
  return {
    body: reader.body,
    notes: reader.notes,
    contents: reader.contents,
    unexpected: [
      ...beside.findings.map(unexpectedOf),
      ...unexpectedEntries(opened).map((entry) => ({
        what: 'entry that acts, hides or says otherwise',
        ...entry
      })),
      ...reader.unexpected,
      ...misplaced,
      ...unexpectedColophon(pdf, context.colophon),
      ...unexpectedAttachments(pdf.attachments, context)
    ],
    anchors: new Map([
      ['', `${String(opened.pages.length)} pages`],
      ...Array.from(pdf.destinations, ([key, page]) => [key, `page ${String(page)}`] as const)
    ])
  }
}

/** What no element holds is told of its page. */
function unexpectedOf({kind, page, text, at = ''}: PageFinding): Unexpected {
  return {what: kind, at: at === '' ? `page ${String(page)}` : at, text}
}
