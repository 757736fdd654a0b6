/** Reads an EPUB as a reading system does: container, package document, spine (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Piece} from '../../model/edition/edition.ts'
import {conformanceFact} from '../units/conformance-fact.ts'
import type {Unexpected, Reading, Unit} from '../units/unit.ts'
import {normalAddress, normalList, normalText} from '../units/unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {interned} from '../compare/interned-strings.ts'
import type {ReadingContext} from '../readers/context.ts'
import {decodePath, decodeText} from '../web-reader/decode-text.ts'
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from '../web-reader/markup.ts'
import {contentsUnits} from '../web-reader/contents.ts'
import {webTarget} from '../web-reader/target.ts'
import {unexpectedBeside, readWebDocument} from '../web-reader/document.ts'
import {coverOf, ncxType, unexpectedInPackage, type Item, type Package} from './package.ts'
import {compareBook, statementsIn} from '../furniture/book-furniture.ts'
import {EpubSurvey} from './survey.ts'
import {ShownPictures} from '../web-reader/shown-pictures.ts'
import {unsafeHead, unsafeMarkup} from '../web-reader/safety.ts'
import {unexpectedDirection, unexpectedLanguage, conflictingLanguages} from '../web-reader/languages.ts'
import {readZip} from './zip.ts'

/** The units of an EPUB; throws `Unreadable` when it is damaged. */
export function readEpub(pieces: readonly Piece[], context: ReadingContext): Reading {
  const members = readZip(pieces)
  const textOf = (file: string): string => {
    const member = members.get(file)
    if (member === undefined) throw new Unreadable(`the EPUB lacks ${file}`)
    return decodeText(member.bytes(), file)
  }
  const open = (file: string): Markup => {
    const text = textOf(file)
    // A byte order mark or another encoding would make other letters of the same bytes (EPUB 3.3 §3.9).
    if (!/^<\?xml version="1\.0" encoding="UTF-8" ?\?>/.test(text))
      throw new Unreadable(`${file} does not begin as XML in UTF-8 does`)
    // A stylesheet of its own, entities, and attributes by default are seen by parsers that read more than ours.
    if (/<\?(?!xml version)|<!(?!--|DOCTYPE html>|\[CDATA\[)/.test(text))
      throw new Unreadable(`${file} tells parsers more than it says`)
    const root = readXmlMarkup(text, file)
    const page = elementOf(root, 'html')
    if (page !== undefined && page.attributes.get('xmlns') !== 'http://www.w3.org/1999/xhtml')
      throw new Unreadable(`${file} is no XHTML`)
    return root
  }
  const book = openPackage(open)
  for (const {file} of book.items.values()) {
    if (!members.has(file)) throw new Unreadable(`the EPUB lacks ${file}, which its manifest names`)
  }
  const start = path.join(book.folder, 'title-page.xhtml')
  const spine = spineOf(book).filter((file) => file !== start)
  const files = new Map(spine.map((file) => [file, path.basename(file, '.xhtml')]))
  const places = (file: string) => (address: string) => webTarget(address, {...context, file, files, start})
  const publication = publicationUnit(book.document)
  const {colophon} = context
  const marked = {isBook: true, language: String(publication.facts.language)}
  const body: Unit[] = [publication]
  const notes: Unit[] = []
  const unexpected: Unexpected[] = []
  const survey = new EpubSurvey(context.pages)
  const shown = new ShownPictures(colophon.assets)
  /** What each chapter is called in its head, which some reading systems show. */
  const titles = new Map<string, string>()
  // One is open at a time: all their texts are larger than the book, and their trees many times as large.
  for (const [file, name] of files) {
    const page = open(file)
    const section = chapterOf(page)
    // The cover and the contents are well-formed, too.
    if (section === undefined) continue
    const language = elementOf(page, 'html')?.attributes.get('lang') ?? ''
    unexpected.push(
      ...conflictingLanguages(page, file),
      ...unexpectedDirection(page, file, publication),
      ...unsafeHead(elementOf(page, 'head') ?? page, {file, ...marked}),
      ...unsafeMarkup(elementOf(page, 'body') ?? page, {file, document: name, ...marked})
    )
    const head = elementOf(page, 'title')
    const title = head === undefined ? '' : normalText(wordsOf(head))
    titles.set(name, title)
    unexpected.push(...unexpectedName(section, title, name))
    const units = readWebDocument(section.children, {
      name,
      isOneOfSeveral: context.documents.length > 1,
      targetOf: places(file),
      pictures: `${context.folder}/${book.folder}/images/`,
      shown,
      ...(language === publication.facts.language ? {} : {language})
    })
    body.push(...interned(units.body, context.wanted.body, body.length))
    notes.push(...interned(units.notes, context.wanted.notes, notes.length))
    unexpected.push(...units.unexpected, ...unexpectedBeside(section, elementOf(page, 'body'), file))
    survey.chapter(section, {file, document: name})
  }
  const front = new Map<string, Markup>()
  for (const {file, mediaType} of book.items.values()) {
    if (mediaType !== 'application/xhtml+xml' || titles.has(files.get(file) ?? '')) continue
    const page = open(file)
    front.set(file, page)
    const body = elementOf(page, 'body') ?? page
    unexpected.push(
      ...unsafeHead(elementOf(page, 'head') ?? page, {file, ...marked}),
      ...unsafeMarkup(body, {file, ...marked}),
      ...conflictingLanguages(page, file),
      ...unexpectedLanguage(page, file, publication),
      ...unexpectedDirection(page, file, publication)
    )
  }
  const navigation = navigationFile(book)
  const pageAt = (file: string): Markup => front.get(file) ?? open(file)
  const toc = elementsOf(pageAt(navigation), 'nav').find(isTableOfContents)
  const contents = toc === undefined ? [] : contentsUnits(toc, places(navigation))
  unexpected.push(...survey.unexpected, ...unexpectedInPackage(book, members, survey.withFormulas))
  if (context.book !== undefined) {
    const ncx = fileOfType(book, ncxType)
    const around = {
      package: book,
      files: {
        cover: path.join(book.folder, 'cover.xhtml'),
        titlepage: start,
        toc: navigation,
        picture: book.items.get(coverOf(book.document))?.file ?? '',
        ...(ncx === undefined ? {} : {ncx})
      },
      open: pageAt,
      chapters: new Map([...files].map(([file, name]) => [name, file])),
      marks: survey.marks,
      ...(context.baseUrl === undefined ? {} : {baseUrl: context.baseUrl})
    }
    unexpected.push(...compareBook(context.book, around))
  }
  for (const {key, text = ''} of contents) {
    const title = titles.get(key.replace(/^contents:/, ''))
    if (title !== undefined && title !== text)
      unexpected.push({what: 'title unlike the contents', at: key.replace(/^contents:/, ''), text: title})
  }
  return {body, notes, contents, unexpected, anchors: survey.anchors}
}

/** The files in order of reading. */
function spineOf({document, items}: Package): readonly string[] {
  return elementsOf(document, 'itemref').map((reference) => {
    const id = reference.attributes.get('idref') ?? ''
    const file = items.get(id)?.file
    if (file === undefined)
      throw new Unreadable(`the spine of the EPUB names ${id}, which its manifest has not`)
    return file
  })
}

function openPackage(open: (file: string) => Markup): Package {
  const container = open('META-INF/container.xml')
  const file = elementOf(container, 'rootfile')?.attributes.get('full-path')
  if (file === undefined) throw new Unreadable('the EPUB names no package document')
  const document = open(file)
  const folder = path.dirname(file)
  const items = elementsOf(document, 'item').map(({attributes}): readonly [string, Item] => [
    attributes.get('id') ?? '',
    {
      file: path.join(folder, decodePath(attributes.get('href') ?? '')),
      properties: (attributes.get('properties') ?? '').split(/\s+/),
      mediaType: attributes.get('media-type') ?? ''
    }
  ])
  return {folder, document, items: new Map(items)}
}

function fileOfType({items}: Package, wanted: string): string | undefined {
  return [...items.values()].find(({mediaType}) => mediaType === wanted)?.file
}

function navigationFile({items}: Package): string {
  for (const {file, properties} of items.values()) if (properties.includes('nav')) return file
  throw new Unreadable('the EPUB has no navigation document')
}

function publicationUnit(document: Markup): Unit {
  const statements = statementsIn(document)
  const all = (name: string): readonly string[] =>
    statements.filter((one) => one.name === name).map(({value}) => normalText(value))
  const first = (name: string): string => all(name)[0] ?? ''
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: first('dc:title'),
      language: first('dc:language'),
      direction: directionIn(document),
      authors: normalList(all('dc:creator')),
      date: first('dc:date'),
      publisher: first('dc:publisher'),
      summary: first('dc:description'),
      // The name; where the licence's text is, stands behind it.
      licence: first('dc:rights').replace(/, [a-z][a-z0-9+.-]*:\S+$/i, ''),
      identifier: all('dc:identifier')
        .filter((one) => one.startsWith('https://doi.org/'))
        .map(normalAddress)
        .join(' '),
      version: all('schema:version').join('; '),
      ...conformanceFact(conformance.map((name) => all(name).join('; ')))
    }
  }
}

/** Who claims what of the book's accessibility. */
const conformance = [
  'dcterms:conformsTo',
  'a11y:certifiedBy',
  'a11y:certifierCredential',
  'a11y:certifierReport'
]

/** Of the package document and of its spine, in which pages are turned. */
function directionIn(document: Markup): string {
  const texts = elementOf(document, 'package')?.attributes.get('dir') ?? ''
  const pages = elementOf(document, 'spine')?.attributes.get('page-progression-direction') ?? ''
  return texts === pages ? texts : `${texts}, pages ${pages}`
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

function chapterOf(file: Markup): Markup | undefined {
  return elementsOf(file, 'section').find((section) => section.attributes.get('role') === 'doc-chapter')
}

function isTableOfContents(nav: Markup): boolean {
  return nav.attributes.get('role') === 'doc-toc'
}
