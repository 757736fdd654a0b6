/** Reads an EPUB as a reading system does: container, package document, spine (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {ReadingContext} from './context.ts'
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {webTarget} from './web-target.ts'
import {readWebDocument} from './web-document.ts'
import {readZip} from './zip.ts'

interface Package {
  readonly folder: string
  readonly document: Markup
  /** Manifest items by id. */
  readonly items: ReadonlyMap<string, Markup>
}

/** The units of an EPUB; throws `Unreadable` when it is damaged. */
export function readEpub(bytes: Uint8Array, context: ReadingContext): Reading {
  const members = readZip(bytes)
  const open = (file: string): Markup => {
    const member = members.get(file)
    if (member === undefined) throw new Unreadable(`the EPUB lacks ${file}`)
    return readXmlMarkup(new TextDecoder('utf-8', {fatal: true}).decode(member), file)
  }
  const book = openPackage(open)
  for (const item of book.items.values()) {
    const file = path.join(book.folder, decodeURIComponent(item.attributes.get('href') ?? ''))
    if (!members.has(file)) throw new Unreadable(`the EPUB lacks ${file}, which its manifest names`)
  }
  const spine = elementsOf(book.document, 'itemref').map((reference) =>
    itemFile(book, reference.attributes.get('idref') ?? '')
  )
  const chapters = spine
    .map((file) => ({file, chapter: chapterOf(open(file))}))
    .flatMap(({file, chapter}) => (chapter === undefined ? [] : [{file, chapter}]))
  const documents = new Map(chapters.map(({file}) => [file, path.basename(file, '.xhtml')]))
  const navigation = navigationFile(book)
  const places = (file: string) => (address: string) =>
    webTarget(address, {...context, file, documents, start: path.join(book.folder, 'title-page.xhtml')})
  const body: Unit[] = [publicationUnit(book.document)]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const anchors = new Set<string>()
  for (const {file, chapter} of chapters) {
    const document = {name: documents.get(file) ?? '', targetOf: places(file)}
    const units = readWebDocument(chapter.children, document)
    body.push(...units.body)
    notes.push(...units.notes)
    loose.push(...units.loose)
    collectAnchors(chapter, document.name, anchors)
  }
  const contents = contentsUnits(open(navigation), isTableOfContents, places(navigation))
  return {body, notes, contents, loose, anchors}
}

function openPackage(open: (file: string) => Markup): Package {
  const container = open('META-INF/container.xml')
  const file = elementOf(container, 'rootfile')?.attributes.get('full-path')
  if (file === undefined) throw new Unreadable('the EPUB names no package document')
  const document = open(file)
  const items = elementsOf(document, 'item')
  return {
    folder: path.dirname(file),
    document,
    items: new Map(items.map((item) => [item.attributes.get('id') ?? '', item]))
  }
}

function itemFile({folder, items}: Package, id: string): string {
  const href = items.get(id)?.attributes.get('href')
  if (href === undefined)
    throw new Unreadable(`the spine of the EPUB names ${id}, which its manifest has not`)
  return path.join(folder, decodeURIComponent(href))
}

function navigationFile(book: Package): string {
  for (const [id, item] of book.items) {
    if ((item.attributes.get('properties') ?? '').split(/\s+/).includes('nav')) return itemFile(book, id)
  }
  throw new Unreadable('the EPUB has no navigation document')
}

function publicationUnit(document: Markup): Unit {
  const [title] = elementsOf(document, 'dc:title')
  const [language] = elementsOf(document, 'dc:language')
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: normalText(title === undefined ? '' : wordsOf(title)),
      language: language === undefined ? '' : wordsOf(language)
    }
  }
}

function chapterOf(file: Markup): Markup | undefined {
  return elementsOf(file, 'section').find((section) => section.attributes.get('role') === 'doc-chapter')
}

function isTableOfContents(nav: Markup): boolean {
  return nav.attributes.get('role') === 'doc-toc'
}
