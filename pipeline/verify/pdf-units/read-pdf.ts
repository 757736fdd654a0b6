/** Reads the PDF edition by its structure tree, as a screen reader does, and takes what the glyphs draw beside it. */
import {readTaggedPdf, type TaggedPdf} from '../pdf-reader/structure.ts'
import {openTaggedFile} from '../pdf-reader/tagged-file.ts'
import {unexpectedEntries, type UnexpectedEntry} from '../pdf-reader/unexpected-entries.ts'
import type {ReadingContext} from '../readers/context.ts'
import {conformanceRules, type Violation} from '../rules/conformance-rules.ts'
import {findViolations} from '../rules/find-violations.ts'
import {blockOfContent, inspect, type Inspected} from '../rules/inspected.ts'
import type {Unexpected, Reading} from '../units/unit.ts'
import {PdfReader} from './block-reader.ts'
import {unexpectedAttachments, unexpectedColophon} from './colophon.ts'
import {misplacedLetters, type MisplacedLetters} from './direction.ts'

/** The units of a PDF edition; throws `Unreadable` when it is damaged or not tagged. */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Reading {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const inspected = inspect(opened)
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
      ...pdf.findings.map((finding) => unexpectedOf(finding, inspected)),
      ...unexpectedEntries(inspected).map(unexpectedEntry),
      ...reader.unexpected,
      ...misplacedLetters(pdf.root, pdf.language ?? 'und').map(misplacedOf),
      ...unexpectedColophon(pdf, context.colophon),
      ...unexpectedAttachments(pdf.attachments, context)
    ],
    violations: findViolations(inspected).map(violationOf),
    anchors: new Map([
      ['', `${String(inspected.pages.length)} pages`],
      ...Array.from(pdf.destinations, ([key, page]) => [key, `page ${String(page)}`] as const)
    ])
  }
}

/** What no element holds is told of the block that the parent tree names for it, else of its page. */
function unexpectedOf(finding: TaggedPdf['findings'][number], inspected: Inspected): Unexpected {
  const {kind, page, text, at} = finding
  const block =
    'content' in finding && at === undefined ? blockOfContent(page, finding.content ?? -1, inspected) : at
  return {what: kind, at: block || `page ${String(page)}`, text}
}

function unexpectedEntry({at, text}: UnexpectedEntry): Unexpected {
  return {what: 'entry that acts, hides or says otherwise', at, text}
}

function misplacedOf({at, wanted, found}: MisplacedLetters): Unexpected {
  return {what: 'letters in another order than they are read', at, text: `${found} instead of ${wanted}`}
}

function violationOf({rule, at, found}: Violation): Unexpected {
  return {what: `${rule} (${conformanceRules[rule]})`, at, text: found}
}
