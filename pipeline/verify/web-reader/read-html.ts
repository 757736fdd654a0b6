/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import {digestOfData, remember} from '../../model/memo.ts'
import type {PageFurniture, ReferenceFile} from '../../model/publication/furniture.ts'
import {pageFile, startPage} from '../../model/publication/web-address.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {previewIn} from '../furniture/page-furniture.ts'
import {interned} from '../compare/interned-strings.ts'
import type {Unexpected, Reading, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {ReadingContext} from '../readers/context.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, firstBelow, nothing, readHtmlMarkup, wordsOf} from './markup.ts'
import {contentsUnits} from './contents.ts'
import {shownFacts, translationsIn} from './facts.ts'
import {contentsIn, pageOf, type WebPage} from './page.ts'
import {markedIn, readFrame, readPage, targetsIn, type PageContext, type PageReading} from './read-page.ts'
import {unsafeMarkup} from './safety.ts'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * The units of an HTML edition; `files` are its pages by their paths below the publication's folder, and the references that
 * are saved from them.
 */
export function readHtml(files: Files, context: ReadingContext): Reading {
  return new HtmlReader(files, context).read()
}

class HtmlReader {
  readonly #files: Files
  readonly #context: ReadingContext
  /** The names of documents by the files of their pages. */
  readonly #documents: ReadonlyMap<string, string>
  readonly #body: Unit[] = []
  readonly #notes: Unit[] = []
  readonly #unexpected: Unexpected[] = []
  /** What is found around texts, which is told behind what is found in them. */
  readonly #around: Unexpected[] = []
  readonly #anchors = new Map<string, string>()
  #preview: ReturnType<typeof previewIn>

  constructor(files: Files, context: ReadingContext) {
    this.#files = files
    this.#context = context
    this.#documents = documentFiles(context.documents)
  }

  read(): Reading {
    const start = this.#open(startPage)
    const {folder, documents, facts, baseUrl, scripts, labels, memo} = this.#context
    const known = {folder, documents, facts, baseUrl, scripts, labels}
    const publication = publicationUnit(start)
    const context: PageContext = {...known, files: this.#documents, publication}
    this.#preview = previewIn(start.head, this.#context)
    const contents = contentsUnits(contentsIn(start), targetsIn(startPage, context))
    this.#body.push(context.publication)
    if (this.#documents.size > 1) {
      this.#unexpected.push(...unsafeMarkup(start.body, markedIn(startPage, context)))
      const wanted = this.#wantedAt(undefined)
      this.#around.push(...readFrame(start, {file: startPage, wanted}, context), ...this.#references(wanted))
    }
    const told = memo === undefined ? '' : digestOfData(context)
    // One is open at a time: the trees of all pages are many times as large as what is read from them.
    for (const [file, name] of this.#documents) {
      const wanted = this.#wantedAt(name)
      const page = remember(file === startPage ? undefined : memo, {
        of: ['page as read', told, file, name, sha256Of(this.#bytesOf(file)), wanted],
        is: isPageReading,
        make: () => readPage(file === startPage ? start : this.#open(file), {file, name, wanted}, context)
      })
      this.#add(page)
      this.#around.push(...this.#references(wanted))
    }
    return {
      body: this.#body,
      notes: this.#notes,
      contents,
      unexpected: [...this.#unexpected, ...this.#around],
      anchors: this.#anchors
    }
  }

  #bytesOf(file: string): Uint8Array {
    const bytes = this.#files.get(file)
    if (bytes === undefined) throw new Unreadable(`the HTML edition lacks ${file}`)
    return bytes
  }

  #open(file: string): WebPage {
    const text = decodeText(this.#bytesOf(file), file)
    // Without it browsers fall back to the ways of old pages (HTML §13.1.1).
    if (!/^<!doctype html>/i.test(text)) throw new Unreadable(`${file} does not say that it is HTML`)
    return pageOf(readHtmlMarkup(text))
  }

  #add({body, notes, anchors, unexpected, around}: PageReading): void {
    const {wanted} = this.#context
    this.#body.push(...interned(body, wanted.body, this.#body.length))
    this.#notes.push(...interned(notes, wanted.notes, this.#notes.length))
    for (const [key, at] of anchors) this.#anchors.set(key, at)
    this.#unexpected.push(...unexpected)
    this.#around.push(...around)
  }

  #wantedAt(document: string | undefined): PageFurniture | undefined {
    return this.#context.furnish?.(document, this.#preview)
  }

  #references(wanted: PageFurniture | undefined): readonly Unexpected[] {
    const references = wanted?.citation?.references ?? []
    return references.flatMap((reference) => unexpectedReference(reference, this.#files))
  }
}

/** What is kept was put there by the same version of Tetrapla. */
function isPageReading(value: unknown): value is PageReading {
  return typeof value === 'object' && value !== null && 'body' in value && 'around' in value
}

/** `scope` stands in `scope.html`, the only document in `index.html` (docs/editions/html.md). */
function documentFiles(names: readonly string[]): ReadonlyMap<string, string> {
  const [only] = names
  if (names.length === 1 && only !== undefined) return new Map([[startPage, only]])
  return new Map(names.map((name) => [pageFile(name), name]))
}

function publicationUnit(start: WebPage): Unit {
  const title = elementOf(start.head, 'title') ?? nothing
  const description = firstBelow(start.head, ({attributes}) => attributes.get('name') === 'description')
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: normalText(wordsOf(title)),
      language: start.language || 'und',
      direction: start.root.attributes.get('dir') ?? '',
      summary: normalText(description?.attributes.get('content') ?? ''),
      ...shownFacts(start),
      translations: translationsIn(start.head)
    }
  }
}

/** A reference that is saved is the one that the page shows. */
function unexpectedReference({name, text}: ReferenceFile, files: Files): readonly Unexpected[] {
  const bytes = files.get(name)
  if (bytes === undefined || decodeText(bytes, name) === text) return []
  return [{what: 'another reference than the page shows', at: name, text: decodeText(bytes, name)}]
}
