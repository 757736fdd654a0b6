/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import {digestOfData, keptWith, remember} from '../../model/memo.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {furnitureKey} from '../../model/edition/furniture-key.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type {PageFurniture} from '../../model/publication/furniture.ts'
import {contentsName, isLong, pageFile, startPage} from '../../model/publication/web-address.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {Agreement} from '../compare/agreement.ts'
import {compareContents} from '../compare/compare-units.ts'
import {previewIn} from '../furniture/page-furniture.ts'
import {InDocuments} from '../units/in-documents.ts'
import type {Reading} from '../units/reading.ts'
import type {Unexpected, Unit} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import type {ReadingContext} from '../readers/context.ts'
import {decodeText} from './decode-text.ts'
import {contentsUnits} from './contents.ts'
import {factsOnPage} from './facts.ts'
import {childrenOf, elementOf, nothing, wordsOf, type Markup} from './markup.ts'
import {contentsIn, pageOf, type WebPage} from './page.ts'
import {readBare, readPage, targetsIn, type PageContext} from './read-page.ts'
import {readHtmlMarkup} from './read-html-markup.ts'
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
  for (const name of all.documents) {
    const file = alone === undefined ? pageFile(name) : startPage
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

/** What pages without a text say of all: the first, and of many documents the page of their contents. */
function readStart(files: Files, {furnish, ...all}: Omit<ReadingContext, 'found'>) {
  const start = openPage(bytesOf(startPage, files), startPage)
  const {folder, documents, facts, baseUrl, scripts, labels} = all
  // The names of documents by the files of their pages: the only one stands in the first (docs/editions/html.md).
  const alone = documents.length === 1 ? start : undefined
  const names = alone ? documents : [contentsName, ...documents]
  const named = new Map(names.map((name) => [alone ? startPage : pageFile(name), name]))
  const known = {folder, documents, facts, baseUrl, scripts, labels}
  const context: PageContext = {...known, files: named, stated: factsOnPage(start)}
  const preview = previewIn(start.head, all)
  const wanted = alone ? undefined : furnish?.(undefined, preview)
  const own = alone ? nothingBeside : readBare(start, {file: startPage, wanted}, context)
  const whole = isLong(documents) ? files.get(pageFile(contentsName)) : undefined
  const {lines: contents, ...more} =
    whole === undefined
      ? {...nothingBeside, lines: linesOn(start, startPage, context)}
      : readContents(heldBytes(whole), furnish?.(contentsName, preview), {...all, context})
  const unexpected = [...own.unexpected, ...more.unexpected]
  // What is found around texts is told behind what is found in them.
  const around = [...own.around, ...otherReferences(wanted, files), ...more.around]
  return {context, preview, contents, unexpected, around, alone}
}

const nothingBeside = {unexpected: [], around: []}

interface FoundContents extends ReturnType<typeof readBare> {
  /** Absent where they agree: of many documents they take more room than any of these. */
  readonly lines?: readonly Unit[] | undefined
}

/** The page of the contents, which is not read again where nothing of it, and nothing that is wanted of it, is another. */
function readContents(
  bytes: Uint8Array,
  furniture: PageFurniture | undefined,
  {memo, contents, context}: Pick<ReadingContext, 'memo' | 'contents'> & {readonly context: PageContext}
): FoundContents {
  const [file, wanted] = [pageFile(contentsName), [...contents]]
  const make = (): FoundContents => {
    const page = openPage(bytes, file)
    const lines = linesOn(page, file, context)
    const {unexpected, around} = readBare(page, {file, wanted: furniture}, context)
    const beside = {unexpected: [...unexpected, ...otherIds(page, file, context)], around}
    return compareContents('html', wanted, lines).length === 0 ? beside : {...beside, lines}
  }
  const of = memo && ['contents', digestOfData([context, wanted]), sha256Of(bytes), furnitureKey(furniture)]
  return remember(memo, {of, is: keptWith<FoundContents>('unexpected', 'around'), make})
}

function linesOn(page: WebPage, file: string, context: PageContext): readonly Unit[] {
  return contentsUnits(contentsIn(page), targetsIn(file, context))
}

/** Pages lead to a line by the name of its document. */
function otherIds(page: WebPage, at: string, context: PageContext): readonly Unexpected[] {
  const leadsTo = (item: Markup): string =>
    targetsIn(at, context)(elementOf(item, 'a')?.attributes.get('href') ?? '')
  return childrenOf(contentsIn(page) ?? nothing, 'li')
    .filter((item) => leadsTo(item) !== `#${item.attributes.get('id') ?? ''}`)
    .map((item) => ({what: 'line of the contents with another id', at, text: wordsOf(item)}))
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
