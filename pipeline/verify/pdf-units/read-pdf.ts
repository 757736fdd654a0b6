/** Reads the PDF edition by its structure tree, as a screen reader does, and takes what the glyphs draw beside it. */
import {digestOfData, keptWith, remember} from '../../model/memo.ts'
import type {PageFinding} from '../pdf-reader/content/page-content.ts'
import {readTaggedPdf, type BesideParts, type TaggedPdf} from '../pdf-reader/structure.ts'
import {openTaggedFile} from '../pdf-reader/tagged-file.ts'
import {unexpectedEntries} from '../pdf-reader/unexpected-entries.ts'
import {statedIn} from '../pdf-reader/xmp.ts'
import type {ReadingContext} from '../readers/context.ts'
import {InDocuments} from '../units/in-documents.ts'
import type {Reading} from '../units/reading.ts'
import type {Unexpected} from '../units/unit.ts'
import {unexpectedArtifacts} from './artifacts.ts'
import {PartReader, type PartReading} from './block-reader.ts'
import {outlineUnits, unexpectedBookmarks} from './bookmarks.ts'
import {unexpectedAttachments, unexpectedColophon} from './colophon.ts'
import {misplacedLetters} from './direction.ts'
import type {LastPlaced} from './drawn-order.ts'
import {factsInMetadata, statedOtherwise} from './stated.ts'

/** The units of a PDF edition; throws `Unreadable` when it is damaged or not tagged. */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Reading {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const parts = readParts(pdf, context)
  const beside = [...parts.map((part) => part.beside), pdf.beside()]
  const bookmarks = outlineUnits(pdf.outline)
  const contents = parts.flatMap((part) => part.contents)
  const words = [
    statedIn(pdf.metadata, 'title'),
    ...bookmarks.map(({text = ''}) => text),
    parts.flatMap(({heads}) => heads).join('')
  ]
  // How long it is, and which page a destination is on.
  const places = Array.from(pdf.destinations, ([key, page]) => [key, `page ${String(page)}`] as const)
  const said = {
    body: parts.flatMap(({body}) => body),
    notes: parts.flatMap(({notes}) => notes),
    anchors: [['', `${String(opened.pages.length)} pages`] as const, ...places]
  }
  return {
    units: new InDocuments(factsInMetadata(pdf), [said]),
    // The bookmarks are the contents where no page lists them.
    contents: contents.length === 0 ? bookmarks : contents,
    unexpected: [
      ...beside.flatMap(({findings}) => findings).map(unexpectedOf),
      ...unexpectedEntries(opened),
      ...statedOtherwise(pdf),
      ...parts.flatMap(({unexpected}) => unexpected),
      ...unexpectedBookmarks(bookmarks, context),
      // Words in no block are those that stand around the text on its pages.
      ...unexpectedArtifacts(
        beside.flatMap(({artifacts}) => artifacts),
        {words, pages: opened.pages.length}
      ),
      ...unexpectedColophon(pdf, context.colophon),
      ...unexpectedAttachments(pdf.attachments, context)
    ]
  }
}

interface KeptReading extends PartReading {
  readonly beside: BesideParts
}

/** One after the other; what was read before of one with the same bytes is taken. */
function readParts(pdf: TaggedPdf, {memo, ...all}: ReadingContext): readonly KeptReading[] {
  const {baseUrl, labels, documents, colophon} = all
  const context = {baseUrl, labels, documents, ...all.unnamed?.(), assets: colophon.assets}
  const {language = 'und'} = pdf
  const last: LastPlaced = new Map()
  const told = memo && digestOfData([context, language])
  return pdf.parts.map((part) => {
    const digest = memo && part.digest()
    return remember(digest === undefined ? undefined : memo, {
      of: ['part of a PDF as read', told, digest],
      is: keptWith<KeptReading>('body', 'beside'),
      make: (): KeptReading => {
        const reader = new PartReader(context, pdf, last)
        const children = part.read()
        for (const child of children) reader.part(child)
        const {body, notes, contents, heads} = reader
        const misplaced = children.flatMap((child) => misplacedLetters(child, language))
        const unexpected = [...reader.unexpected, ...misplaced]
        return {body, notes, contents, heads, unexpected, beside: part.beside()}
      }
    })
  })
}

/** What no element holds is told of its page. */
function unexpectedOf({kind, page, text, at = ''}: PageFinding): Unexpected {
  return {what: kind, at: at === '' ? `page ${String(page)}` : at, text}
}
