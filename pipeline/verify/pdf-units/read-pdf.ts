/** Reads the PDF edition by its structure tree, as a screen reader does, and takes what the glyphs draw beside it. */
import {readTaggedPdf, type TaggedPdf} from '../pdf-reader/structure.ts'
import {openTaggedFile} from '../pdf-reader/tagged-file.ts'
import {unexpectedEntries, type UnexpectedEntry} from '../pdf-reader/unexpected-entries.ts'
import type {ReadingContext} from '../readers/context.ts'
import type {Unexpected, Reading} from '../units/unit.ts'
import {PdfReader} from './block-reader.ts'
import {unexpectedAttachments, unexpectedColophon} from './colophon.ts'
import {misplacedLetters, type MisplacedLetters} from './direction.ts'

/** The units of a PDF edition; throws `Unreadable` when it is damaged or not tagged. */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Reading {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const reader = new PdfReader(context, pdf)
  reader.publication(pdf)
  for (const part of pdf.root.children) reader.part(part)
  reader.bookmarks(pdf.outline)
  reader.artifacts(pdf)
  return {
    body: reader.body,
    notes: reader.notes,
    contents: reader.contents,
    unexpected: [
      ...pdf.findings.map(unexpectedOf),
      ...unexpectedEntries(opened).map(unexpectedEntry),
      ...reader.unexpected,
      ...misplacedLetters(pdf.root, pdf.language ?? 'und').map(misplacedOf),
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
function unexpectedOf({kind, page, text, at = ''}: TaggedPdf['findings'][number]): Unexpected {
  return {what: kind, at: at === '' ? `page ${String(page)}` : at, text}
}

function unexpectedEntry({at, text}: UnexpectedEntry): Unexpected {
  return {what: 'entry that acts, hides or says otherwise', at, text}
}

function misplacedOf({at, wanted, found}: MisplacedLetters): Unexpected {
  return {what: 'letters in another order than they are read', at, text: `${found} instead of ${wanted}`}
}
