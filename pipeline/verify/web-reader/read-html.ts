/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import {digestOfData} from '../../model/memo.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {furnitureKey} from '../../model/edition/furniture-key.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type {PageFurniture} from '../../model/publication/furniture.ts'
import {pageFile, startPage} from '../../model/publication/web-address.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {Agreement} from '../compare/agreement.ts'
import {previewIn} from '../furniture/page-furniture.ts'
import {putListBy} from '../../model/put-by/put-by-list.ts'
import {InDocuments} from '../units/in-documents.ts'
import type {Reading} from '../units/reading.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import type {ReadingContext} from '../readers/context.ts'
import {decodeText} from './decode-text.ts'
import {contentsUnits} from './contents.ts'
import {factsOnPage} from './facts.ts'
import {contentsIn, pageOf, type WebPage} from './page.ts'
import {markedIn, readFrame, readPage, targetsIn, type PageContext} from './read-page.ts'
import {readHtmlMarkup} from './read-html-markup.ts'
import {unsafeMarkup} from './safety.ts'
import type {CommonLines} from './sound-page.ts'

type Files = ReadonlyMap<string, EditionFile>

/**
 * The units of an HTML edition; `files` are its pages by their paths below the publication's folder, and the references that
 * are saved from them.
 */
export function readHtml(files: Files, {found = new Agreement('html'), ...all}: ReadingContext): Reading {
  const {context, preview, contents, unexpected, around, alone} = readStart(files, all)
  const told = digestOfData(context)
  const lines: CommonLines = {parsed: new Map(), told: new WeakMap()}
  // One is drawn and open at a time: the trees of all pages are many times as large as what is read from them.
  for (const [file, name] of context.files) {
    const furniture = all.furnish?.(name, preview)
    const place = {file, name, wanted: furniture}
    const bytes = alone === undefined ? bytesOf(file, files) : new Uint8Array()
    const beside = found.take(
      () => readPage(alone ?? openPage(bytes, file, lines), place, {...context, told: lines.told}),
      () => [told, file, name, sha256Of(bytes), furnitureKey(furniture)]
    )
    unexpected.push(...beside.unexpected)
    around.push(...beside.around, ...otherReferences(furniture, files))
  }
  return {units: new InDocuments(context.stated, found), contents, unexpected: [...unexpected, ...around]}
}

/** What the first page says of all. It is kept where it has the text: of many documents, the contents there take more room than any. */
function readStart(files: Files, {furnish, ...all}: Omit<ReadingContext, 'found'>) {
  const start = openPage(bytesOf(startPage, files), startPage)
  const {folder, documents, facts, baseUrl, scripts, labels} = all
  // The names of documents by the files of their pages: the only one stands in the first (docs/editions/html.md).
  const alone = documents.length === 1 ? start : undefined
  const named = new Map(documents.map((name) => [alone ? startPage : pageFile(name), name]))
  const known = {folder, documents, facts, baseUrl, scripts, labels}
  const context: PageContext = {...known, files: named, stated: factsOnPage(start)}
  const preview = previewIn(start.head, all)
  const unexpected: Unexpected[] = []
  // What is found around texts is told behind what is found in them.
  const around: Unexpected[] = []
  if (alone === undefined) {
    const wanted = furnish?.(undefined, preview)
    unexpected.push(...unsafeMarkup(start, markedIn(startPage, context)))
    around.push(...readFrame(start, {file: startPage, wanted}, context), ...otherReferences(wanted, files))
  }
  const lines = contentsUnits(contentsIn(start), targetsIn(startPage, context))
  const contents = putListBy(lines, ['key', 'kind'], all.putBy)
  return {context, preview, contents, unexpected, around, alone}
}

function bytesOf(file: string, files: Files): Uint8Array {
  return heldBytes(files.get(file) ?? fail(`the HTML edition lacks ${file}`))
}

function openPage(bytes: Uint8Array, file: string, lines?: CommonLines): WebPage {
  const text = decodeText(bytes, file)
  // Without it browsers fall back to the ways of old pages (HTML §13.1.1).
  if (!/^<!doctype html>/i.test(text)) fail(`${file} does not say that it is HTML`)
  return pageOf(readHtmlMarkup(text, lines))
}

/** A reference that is saved is the one that the page shows. */
function otherReferences(furniture: PageFurniture | undefined, files: Files): readonly Unexpected[] {
  return (furniture?.citation?.references ?? []).flatMap(({name, text}) => {
    const file = files.get(name)
    const found = file && decodeText(heldBytes(file), name)
    if (found === undefined || found === text) return []
    return [{what: 'another reference than the page shows', at: name, text: found}]
  })
}
