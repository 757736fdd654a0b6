/** Reads an EPUB as a reading system does: container, package document, spine (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Piece} from '../../model/edition.ts'
import {conformanceFact} from '../conformance-fact.ts'
import type {Facts, Loose, Reading, Unit} from '../unit.ts'
import {normalAddress, normalList, normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {sharing} from '../known-strings.ts'
import type {ReadingContext} from './context.ts'
import {decodePath, decodeText} from './decode-text.ts'
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {webTarget} from './web-target.ts'
import {looseBeside, readWebDocument} from './web-document.ts'
import {strayPackage, type Item, type Package} from './epub-package.ts'
import {pageMarks, strayPages} from './epub-pages.ts'
import {strayFrame, strayHead} from './web-structure.ts'
import {strayMarkup} from './web-vocabulary.ts'
import {strayDirection, strayLanguages} from './web-languages.ts'
import {strayPoints} from './ncx.ts'
import {strayTitles} from './title-page.ts'
import {readZip} from './zip.ts'

/** The units of an EPUB; throws `Unreadable` when it is damaged. */
export function readEpub(pieces: readonly Piece[], context: ReadingContext): Reading {
  const members = readZip(pieces)
  const textOf = (file: string): string => {
    const member = members.get(file)
    if (member === undefined) throw new Unreadable(`the EPUB lacks ${file}`)
    return decodeText(member(), file)
  }
  const open = (file: string): Markup => {
    const text = textOf(file)
    // A byte order mark or another encoding would make other letters of the same bytes (EPUB 3.3 §3.9).
    if (!/^<\?xml version="1\.0" encoding="UTF-8" ?\?>/.test(text) || /<!ENTITY/.test(text))
      throw new Unreadable(`${file} does not begin as XML in UTF-8 does`)
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
  const {strings = new Map()} = context
  const body: Unit[] = [publication]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const anchors = new Map<string, string>()
  /** What each chapter is called in its head, which some reading systems show. */
  const titles = new Map<string, string>()
  const marks: string[] = []
  const names = {language: String(publication.facts.language), isBook: true}
  // One is open at a time: all their texts are larger than the book, and their trees many times as large.
  for (const [file, name] of files) {
    const page = open(file)
    const section = chapterOf(page)
    // The cover and the contents are well-formed, too.
    if (section === undefined) continue
    const language = elementOf(page, 'html')?.attributes.get('lang') ?? ''
    loose.push(
      ...strayLanguages(page, file),
      ...strayDirection(page, file, publication),
      ...strayHead(elementOf(page, 'head') ?? page, file, 'chapter'),
      ...strayMarkup(elementOf(page, 'body') ?? page, {...names, file, document: name})
    )
    const title = elementOf(page, 'title')
    titles.set(name, title === undefined ? '' : normalText(wordsOf(title)))
    const units = readWebDocument(section.children, {
      name,
      isOneOfSeveral: context.documents.length > 1,
      targetOf: places(file),
      ...(language === publication.facts.language ? {} : {language})
    })
    body.push(...sharing(units.body, strings))
    notes.push(...sharing(units.notes, strings))
    loose.push(...units.loose, ...looseBeside(section, elementOf(page, 'body'), file))
    collectAnchors(section, {document: name, file}, anchors)
    marks.push(...pageMarks(section, file))
  }
  const navigation = navigationFile(book)
  const toc = elementsOf(open(navigation), 'nav').find(isTableOfContents)
  const contents = toc === undefined ? [] : contentsUnits(toc, places(navigation))
  loose.push(...strayPages(open(navigation), navigation, marks))
  const ncx = fileOfType(book, 'application/x-dtbncx+xml')
  if (ncx !== undefined) loose.push(...strayPoints(open(ncx), contents, places(ncx)))
  loose.push(...strayTitles(open(start), start, publication), ...strayPackage(book, publication, members))
  for (const {file, mediaType} of book.items.values()) {
    if (mediaType !== 'application/xhtml+xml' || titles.has(files.get(file) ?? '')) continue
    const page = open(file)
    const body = elementOf(page, 'body') ?? page
    loose.push(
      ...strayHead(elementOf(page, 'head') ?? page, file, 'chapter'),
      ...strayFrame(body, file),
      ...strayMarkup(body, {...names, file}),
      ...strayLanguages(page, file),
      ...strayDirection(page, file, publication)
    )
  }
  for (const {key, text = ''} of contents) {
    const title = titles.get(key.replace(/^contents:/, ''))
    if (title !== undefined && title !== text)
      loose.push({what: 'title unlike the contents', at: key.replace(/^contents:/, ''), text: title})
  }
  return {body, notes, contents, loose, anchors}
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
  const all = (name: string): readonly string[] =>
    elementsOf(document, `dc:${name}`).map((element) => normalText(wordsOf(element)))
  const first = (name: string): string => all(name)[0] ?? ''
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: first('title'),
      language: first('language'),
      direction: directionIn(document),
      authors: normalList(all('creator')),
      date: first('date'),
      publisher: first('publisher'),
      summary: first('description'),
      // The name; where the licence's text is, stands behind it.
      licence: first('rights').replace(/, [a-z][a-z0-9+.-]*:\S+$/i, ''),
      identifier: all('identifier')
        .filter((one) => one.startsWith('https://doi.org/'))
        .map(normalAddress)
        .join(' '),
      version: propertyOf(document, 'schema:version'),
      ...conformanceIn(document)
    }
  }
}

/** Of the package document and of its spine, in which pages are turned. */
function directionIn(document: Markup): string {
  const texts = elementOf(document, 'package')?.attributes.get('dir') ?? ''
  const pages = elementOf(document, 'spine')?.attributes.get('page-progression-direction') ?? ''
  return texts === pages ? texts : `${texts}, pages ${pages}`
}

/** One that stands there twice is another than was meant. */
function propertyOf(document: Markup, property: string): string {
  return elementsOf(document, 'meta')
    .filter(({attributes}) => attributes.get('property') === property)
    .map((meta) => normalText(wordsOf(meta)))
    .join('; ')
}

function conformanceIn(document: Markup): Facts {
  const reports = elementsOf(document, 'link').filter(
    ({attributes}) => attributes.get('rel') === 'a11y:certifierReport'
  )
  return conformanceFact([
    propertyOf(document, 'dcterms:conformsTo'),
    propertyOf(document, 'a11y:certifiedBy'),
    propertyOf(document, 'a11y:certifierCredential'),
    reports.map(({attributes}) => attributes.get('href') ?? '').join('; ')
  ])
}

function chapterOf(file: Markup): Markup | undefined {
  return elementsOf(file, 'section').find((section) => section.attributes.get('role') === 'doc-chapter')
}

function isTableOfContents(nav: Markup): boolean {
  return nav.attributes.get('role') === 'doc-toc'
}
