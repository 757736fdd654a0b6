/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import type {Furnish, ReferenceFile} from '../../model/publication/furniture.ts'
import {pageFile, startPage} from '../../model/publication/web-address.ts'
import {compareFurniture, previewIn} from '../furniture/page-furniture.ts'
import {interned} from '../compare/interned-strings.ts'
import type {Unexpected, Reading, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {ReadingContext} from '../readers/context.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, elementsOf, hasClass, readHtmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './contents.ts'
import {unexpectedBeside, readWebDocument} from './document.ts'
import {projectLinks, shownFacts, translationsIn} from './facts.ts'
import {unexpectedDirection} from './languages.ts'
import {contentsIn, pageOf, type WebPage} from './page.ts'
import {unsafeHead, unsafeMarkup} from './safety.ts'
import {webTarget} from './target.ts'

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
    const publication = publicationUnit(start)
    this.#preview = previewIn(start.head, this.#context)
    const nav = contentsIn(start)
    const contents = nav === undefined ? [] : contentsUnits(nav, this.#targetsIn(startPage))
    this.#body.push(publication)
    if (this.#documents.size > 1) {
      this.#unexpected.push(...unsafeMarkup(start.body, this.#marked(startPage)))
      this.#frame(start, startPage, undefined)
    }
    // One is open at a time: the trees of all pages are many times as large as what is read from them.
    for (const [file, name] of this.#documents)
      this.#document(file === startPage ? start : this.#open(file), {file, name}, publication)
    return {
      body: this.#body,
      notes: this.#notes,
      contents,
      unexpected: [...this.#unexpected, ...this.#around],
      anchors: this.#anchors
    }
  }

  #open(file: string): WebPage {
    const bytes = this.#files.get(file)
    if (bytes === undefined) throw new Unreadable(`the HTML edition lacks ${file}`)
    const text = decodeText(bytes, file)
    // Without it browsers fall back to the ways of old pages (HTML §13.1.1).
    if (!/^<!doctype html>/i.test(text)) throw new Unreadable(`${file} does not say that it is HTML`)
    return pageOf(readHtmlMarkup(text))
  }

  #targetsIn(file: string): (address: string) => string {
    const places = {...this.#context, file, files: this.#documents, start: startPage}
    return (address) => webTarget(address, places)
  }

  #marked(file: string) {
    const {scripts} = this.#context
    const targetOf = this.#targetsIn(file)
    return {
      file,
      isBook: false,
      language: String(this.#context.facts.language),
      isOurs: (address: string) => scripts === undefined || scripts.has(targetOf(address))
    }
  }

  #document(
    page: WebPage,
    {file, name}: {readonly file: string; readonly name: string},
    publication: Unit
  ): void {
    const {article} = page
    if (article === undefined) throw new Unreadable(`${file} has no article`)
    const own = article.attributes.get('lang') ?? page.language
    const targetOf = this.#targetsIn(file)
    const units = readWebDocument(unwrapped(article), {
      name,
      isOneOfSeveral: this.#documents.size > 1,
      targetOf,
      pictures: `${this.#context.folder}/assets/`,
      ...(own === publication.facts.language ? {} : {language: own})
    })
    const {wanted} = this.#context
    this.#body.push(...interned(units.body, wanted.body, this.#body.length))
    this.#notes.push(...interned(units.notes, wanted.notes, this.#notes.length))
    collectAnchors(article, {document: name, file}, this.#anchors)
    this.#unexpected.push(
      ...units.unexpected,
      ...unexpectedBeside(article, page.main, file),
      ...unsafeMarkup(page.body, {...this.#marked(file), document: name}),
      ...unexpectedDirection(page.document, file, publication)
    )
    this.#frame(page, file, name)
  }

  /** What stands around a text. */
  #frame(page: WebPage, file: string, document: string | undefined): void {
    const {furnish} = this.#context
    this.#around.push(...unsafeHead(page.head, this.#marked(file)))
    if (furnish !== undefined) this.#around.push(...this.#furniture(furnish, page, {file, document}))
  }

  #furniture(
    furnish: Furnish,
    page: WebPage,
    {file, document}: {readonly file: string; readonly document: string | undefined}
  ): readonly Unexpected[] {
    const wanted = furnish(document, this.#preview)
    return [
      ...compareFurniture(wanted, {page, file, targetOf: this.#targetsIn(file)}, this.#context),
      ...(wanted.citation?.references ?? []).flatMap((reference) =>
        unexpectedReference(reference, this.#files)
      )
    ]
  }
}

/** `scope` stands in `scope.html`, the only document in `index.html` (docs/editions/html.md). */
function documentFiles(names: readonly string[]): ReadonlyMap<string, string> {
  const [only] = names
  if (names.length === 1 && only !== undefined) return new Map([[startPage, only]])
  return new Map(names.map((name) => [pageFile(name), name]))
}

/** The header, and the text's blocks without the box that they stand in. */
function unwrapped(article: Markup): readonly (Markup | string)[] {
  return article.children.flatMap((child) =>
    typeof child !== 'string' && hasClass(child, 'text') ? child.children : [child]
  )
}

function publicationUnit(start: WebPage): Unit {
  const title = elementOf(start.head, 'title')
  const description = elementsOf(start.head, 'meta').find(
    ({attributes}) => attributes.get('name') === 'description'
  )
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: normalText(title === undefined ? '' : wordsOf(title)),
      language: start.language || 'und',
      direction: start.root.attributes.get('dir') ?? '',
      summary: normalText(description?.attributes.get('content') ?? ''),
      ...shownFacts(start),
      translations: translationsIn(start.head),
      footer: projectLinks(start.body)
    }
  }
}

/** A reference that is saved is the one that the page shows. */
function unexpectedReference({name, text}: ReferenceFile, files: Files): readonly Unexpected[] {
  const bytes = files.get(name)
  if (bytes === undefined || decodeText(bytes, name) === text) return []
  return [{what: 'another reference than the page shows', at: name, text: decodeText(bytes, name)}]
}
