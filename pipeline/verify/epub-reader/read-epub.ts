/** Reads an EPUB as a reading system does: container, package document, spine (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Piece} from '../../model/edition/edition.ts'
import {pick} from '../../model/kept/pick.ts'
import {digestOfData} from '../../model/memo.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {Agreement} from '../compare/agreement.ts'
import {compareBook} from '../furniture/book-furniture.ts'
import type {ReadingContext} from '../readers/context.ts'
import {InDocuments} from '../units/in-documents.ts'
import type {DocumentRead, Reading} from '../units/reading.ts'
import type {Facts, Unexpected, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {fail} from '../unreadable.ts'
import {anchorsIn, contentsUnits} from '../web-reader/contents.ts'
import {unexpectedBeside, readWebDocument} from '../web-reader/document.ts'
import {unexpectedDirection, unexpectedLanguage} from '../web-reader/languages.ts'
import {elementOf, elementsOf, having, wordsOf, type Markup} from '../web-reader/markup.ts'
import {pageOf, type WebPage} from '../web-reader/page.ts'
import {unsafeHead, unsafeMarkup} from '../web-reader/safety.ts'
import {webTarget} from '../web-reader/target.ts'
import {openBook, type OpenBook} from './open-book.ts'
import {coverOf, ncxType, unexpectedInPackage, type Item, type Package} from './package.ts'
import {factsInPackage} from './facts.ts'
import {stepsIn, unexpectedMarks, type ChapterSteps} from './survey.ts'

interface Chapter extends Pick<Reading, 'unexpected'> {
  /** What it is called in its head, which some reading systems show. */
  readonly title: string
  readonly steps: ChapterSteps
}

/** The units of an EPUB; throws `Unreadable` when it is damaged. */
export function readEpub(pieces: readonly Piece[], context: ReadingContext): Reading {
  return new EpubReader(openBook(pieces), context).read()
}

class EpubReader {
  readonly #book: OpenBook
  readonly #context: ReadingContext
  /** What chapters have of what the package says. */
  readonly #facts: Facts
  /** The title page, which stands for the publication's start. */
  readonly #start: string
  /** The names of documents by the files of their chapters; and of pages before them. */
  readonly #files: ReadonlyMap<string, string>
  /** The digest of all that a chapter is read with, beside its bytes. */
  readonly #told: string
  readonly #steps: ChapterSteps[number][] = []
  readonly #documents: Agreement
  readonly #unexpected: Unexpected[] = []
  /** What each chapter is called in its head. */
  readonly #titles = new Map<string, string>()
  readonly #front = new Map<string, Markup>()

  constructor(book: OpenBook, context: ReadingContext) {
    this.#book = book
    this.#context = context
    this.#documents = context.found ?? new Agreement('epub')
    this.#facts = pick(factsInPackage(book.package.document), ['language', 'direction'])
    this.#start = path.join(book.package.folder, 'title-page.xhtml')
    const files = book.spine.filter((file) => file !== this.#start)
    this.#files = new Map(files.map((file) => [file, path.basename(file, '.xhtml')]))
    const known = pick(context, ['folder', 'documents', 'baseUrl', 'labels'])
    this.#told = digestOfData([known, book.package.folder, this.#facts, this.#start, this.#files])
  }

  read(): Reading {
    const {package: book, members} = this.#book
    // One is open at a time: all their texts are larger than the book, and their trees many times as large.
    for (const [file, name] of this.#files) this.#chapter(file, name)
    for (const {file, mediaType} of book.items.values()) {
      const isChapter = this.#titles.has(this.#files.get(file) ?? '')
      if (mediaType === 'application/xhtml+xml' && !isChapter) this.#page(file)
    }
    const navigation = fileWith(book, ({properties}) => properties.includes('nav'))
    if (navigation === undefined) fail('the EPUB has no navigation document')
    const toc = elementsOf(this.#pageAt(navigation), 'nav').find(having('role', 'doc-toc'))
    const contents = contentsUnits(toc && elementOf(toc, 'ol'), this.#targetsIn(navigation))
    this.#unexpected.push(
      ...unexpectedMarks(this.#steps, this.#context.pages),
      ...unexpectedInPackage(book, members),
      ...this.#furniture(navigation),
      ...this.#otherTitles(contents)
    )
    const units = new InDocuments(factsInPackage(book.document), this.#documents)
    return {units, contents, unexpected: this.#unexpected}
  }

  #targetsIn(file: string): (address: string) => string {
    const places = {...this.#context, file, files: this.#files, start: this.#start}
    return (address) => webTarget(address, places)
  }

  #chapter(file: string, name: string): void {
    const bytes = this.#book.bytesOf(file)
    const chapter = this.#documents.take(
      () => this.#readChapter(file, name, bytes),
      () => [this.#told, file, name, sha256Of(bytes)]
    )
    if (chapter === undefined) return
    const {title, steps, unexpected} = chapter
    this.#unexpected.push(...unexpected)
    this.#titles.set(name, title)
    for (const step of steps) this.#steps.push(step)
  }

  /** The cover and the contents stand in the spine, too, and are none. */
  #readChapter(file: string, name: string, bytes: Uint8Array): DocumentRead<Chapter | undefined> {
    const page = pageOf(this.#book.open(file, bytes))
    const {folder, documents} = this.#context
    const section = elementsOf(page.root, 'section').find(having('role', 'doc-chapter'))
    if (section === undefined) return {beside: undefined}
    const {root, body, language} = page
    const title = normalText(wordsOf(elementOf(root, 'title') ?? ''))
    const {unexpected, ...blocks} = readWebDocument(section.children, {
      name,
      isOneOfSeveral: documents.length > 1,
      targetOf: this.#targetsIn(file),
      pictures: `${folder}/${this.#book.package.folder}/images/`,
      language: language === this.#facts.language ? undefined : language
    })
    return {
      units: {...blocks, anchors: anchorsIn(section, name, file)},
      beside: {
        title,
        steps: stepsIn(section, file, name),
        unexpected: [
          ...this.#unsafe(page, file, name),
          ...unexpectedName(section, title, name),
          ...unexpected,
          ...unexpectedBeside(section, body, file)
        ]
      }
    }
  }

  /** A page without an author's text. */
  #page(file: string): void {
    const opened = this.#book.open(file)
    this.#front.set(file, opened)
    const page = pageOf(opened)
    this.#unexpected.push(...this.#unsafe(page, file), ...unexpectedLanguage(page, file, this.#facts))
  }

  #pageAt(file: string): Markup {
    return this.#front.get(file) ?? this.#book.open(file)
  }

  #unsafe(page: WebPage, file: string, document?: string): readonly Unexpected[] {
    const language = String(this.#facts.language)
    const {labels} = this.#context
    const marked = {file, isBook: true, language, labels, document}
    return [
      ...unexpectedDirection(page, file, this.#facts),
      ...unsafeHead(page.head, marked),
      ...unsafeMarkup(page, marked)
    ]
  }

  #furniture(toc: string): readonly Unexpected[] {
    const {package: book} = this.#book
    const {book: wanted, baseUrl} = this.#context
    if (wanted === undefined) return []
    const ncx = fileWith(book, ({mediaType}) => mediaType === ncxType)
    const cover = path.join(book.folder, 'cover.xhtml')
    const picture = book.items.get(coverOf(book.document))?.file ?? ''
    return compareBook(wanted, {
      package: book,
      files: {cover, titlepage: this.#start, toc, picture, ncx},
      open: (file) => this.#pageAt(file),
      chapters: new Map([...this.#files].map(([file, name]) => [name, file])),
      marks: this.#steps.flatMap((step) => (typeof step === 'string' ? [] : step.mark)),
      baseUrl
    })
  }

  /** A chapter is called in its head as in the contents. */
  #otherTitles(contents: readonly Unit[]): readonly Unexpected[] {
    return contents.flatMap(({key, text = ''}) => {
      const at = key.replace(/^contents:/, '')
      const title = this.#titles.get(at) ?? text
      return title === text ? [] : [{what: 'title unlike the contents', at, text: title}]
    })
  }
}

function fileWith({items}: Package, isWanted: (item: Item) => boolean): string | undefined {
  return [...items.values()].find(isWanted)?.file
}

/** A chapter is called by its title, be it said again or referred to. */
function unexpectedName(section: Markup, title: string, document: string): readonly Unexpected[] {
  const reference = section.attributes.get('aria-labelledby')
  const heading = elementOf(section, 'h1')?.attributes.get('id')
  const name = section.attributes.get('aria-label')
  const isRight =
    reference === undefined ? normalText(name ?? '') === title : name === undefined && reference === heading
  return isRight ? [] : [{what: 'name of the chapter', at: document, text: name ?? reference ?? 'none'}]
}
