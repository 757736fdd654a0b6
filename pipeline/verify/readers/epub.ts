/** Reads an EPUB as a reading system does: container, package document, spine (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalList, normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {ReadingContext} from './context.ts'
import {decodePath, decodeText} from './decode-text.ts'
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {webTarget} from './web-target.ts'
import {looseBeside, readWebDocument} from './web-document.ts'
import {readZip} from './zip.ts'

interface Package {
  readonly folder: string
  readonly document: Markup
  /** What the manifest lists, by id. */
  readonly items: ReadonlyMap<string, Item>
}

interface Item {
  /** From the root of the container. */
  readonly file: string
  readonly properties: readonly string[]
}

/** A document's file: its element and what it stands in. */
interface Chapter {
  readonly file: string
  readonly name: string
  readonly page: Markup
  readonly section: Markup
}

/** The units of an EPUB; throws `Unreadable` when it is damaged. */
export function readEpub(bytes: Uint8Array, context: ReadingContext): Reading {
  const members = readZip(bytes)
  const open = (file: string): Markup => {
    const member = members.get(file)
    if (member === undefined) throw new Unreadable(`the EPUB lacks ${file}`)
    return readXmlMarkup(decodeText(member, file), file)
  }
  const book = openPackage(open)
  for (const {file} of book.items.values()) {
    if (!members.has(file)) throw new Unreadable(`the EPUB lacks ${file}, which its manifest names`)
  }
  const chapters = chaptersOf(book, open)
  const documents = new Map(chapters.map(({file, name}) => [file, name]))
  const start = path.join(book.folder, 'title-page.xhtml')
  const places = (file: string) => (address: string) =>
    webTarget(address, {...context, file, documents, start})
  const publication = publicationUnit(book.document)
  const body: Unit[] = [publication]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const anchors = new Set<string>()
  for (const {file, name, page, section} of chapters) {
    const language = elementOf(page, 'html')?.attributes.get('lang') ?? ''
    const units = readWebDocument(section.children, {
      name,
      isOneOfSeveral: chapters.length > 1,
      targetOf: places(file),
      ...(language === publication.facts.language ? {} : {language})
    })
    body.push(...units.body)
    notes.push(...units.notes)
    loose.push(...units.loose, ...looseBeside(section, elementOf(page, 'body'), file))
    collectAnchors(section, name, anchors)
  }
  const navigation = navigationFile(book)
  const contents = contentsUnits(open(navigation), isTableOfContents, places(navigation))
  return {body, notes, contents, loose, anchors}
}

function chaptersOf(book: Package, open: (file: string) => Markup): readonly Chapter[] {
  return elementsOf(book.document, 'itemref').flatMap((reference) => {
    const id = reference.attributes.get('idref') ?? ''
    const file = book.items.get(id)?.file
    if (file === undefined)
      throw new Unreadable(`the spine of the EPUB names ${id}, which its manifest has not`)
    const page = open(file)
    const section = chapterOf(page)
    return section === undefined ? [] : [{file, name: path.basename(file, '.xhtml'), page, section}]
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
      properties: (attributes.get('properties') ?? '').split(/\s+/)
    }
  ])
  return {folder, document, items: new Map(items)}
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
      authors: normalList(all('creator')),
      date: first('date'),
      publisher: first('publisher'),
      summary: first('description')
    }
  }
}

function chapterOf(file: Markup): Markup | undefined {
  return elementsOf(file, 'section').find((section) => section.attributes.get('role') === 'doc-chapter')
}

function isTableOfContents(nav: Markup): boolean {
  return nav.attributes.get('role') === 'doc-toc'
}
