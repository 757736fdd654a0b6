/** Draws the package document (OPF, EPUB 3.3 §5): what the book is, what is in it, and in which order it is read. */
import type {Element} from 'xast'
import type {BookFurniture, Statement} from '../../model/publication/book-furniture.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import type {PutByDocument, Resource} from './book.ts'
import {coverPath, navigationPath, ncxPath, stylesheetPath} from './members.ts'
import {onLines, xml, xmlFile} from './xml.ts'

/** The files that the package document lists. */
export interface PackageParts {
  /** In order of reading, the navigation document left out. */
  readonly contents: readonly PutByDocument[]
  /** How many of `contents` stand before the navigation document. */
  readonly front: number
  readonly resources: readonly Resource[]
  /** The path of the cover's image, one of the resources. */
  readonly cover: string
}

/** The package document as a file. */
export function packageDocument(book: BookFurniture, parts: PackageParts): string {
  const {language, direction, statements} = book
  return xmlFile(
    onLines(
      xml(
        'package',
        {
          xmlns: 'http://www.idpf.org/2007/opf',
          version: '3.0',
          'unique-identifier': statements[0]?.id,
          'xml:lang': language,
          dir: direction
        },
        onLines(
          xml(
            'metadata',
            {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
            ...statements.map(statementElement),
            // EPUB 2's way to name the cover, which Kindle and older readers follow.
            xml('meta', {name: 'cover', content: itemId(parts.cover)})
          )
        ),
        manifest(parts),
        spine(book, parts),
        guide(book)
      )
    )
  )
}

function statementElement({name, value, id, refines, scheme, language}: Statement): Element {
  const about = refines === undefined ? undefined : `#${refines}`
  if (name.startsWith('dc:')) return xml(name, {id}, value)
  if (name === 'a11y:certifierReport') return xml('link', {rel: name, href: value, refines: about})
  if (scheme !== undefined) return xml('meta', {refines: about, property: name, scheme}, value)
  return xml('meta', {property: name, id, 'xml:lang': language, refines: about}, value)
}

function manifest(parts: PackageParts): Element {
  return onLines(
    xml(
      'manifest',
      {},
      item(navigationPath, 'application/xhtml+xml', ['nav']),
      item(ncxPath, 'application/x-dtbncx+xml'),
      item(stylesheetPath, 'text/css'),
      ...parts.contents.map(({path, properties}) => item(path, 'application/xhtml+xml', properties)),
      ...parts.resources.map(({path, mediaType}) =>
        item(path, mediaType, path === parts.cover ? ['cover-image'] : [])
      )
    )
  )
}

function item(path: string, mediaType: string, properties: readonly string[] = []): Element {
  return xml('item', {
    id: itemId(path),
    href: encodePath(path),
    'media-type': mediaType,
    properties: properties.length === 0 ? undefined : properties.join(' ')
  })
}

/** An XML name for each path, the same for no two: a character that no name may hold becomes `_` and its number. */
function itemId(path: string): string {
  return `item-${path.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)}`
}

function spine({direction}: BookFurniture, parts: PackageParts): Element {
  const order = parts.contents.map(({path}) => path)
  order.splice(parts.front, 0, navigationPath)
  return onLines(
    xml(
      'spine',
      {toc: itemId(ncxPath), 'page-progression-direction': direction},
      ...order.map((path) => xml('itemref', {idref: itemId(path)}))
    )
  )
}

/** EPUB 2's way to name the cover's page (a legacy feature in EPUB 3.3). Without it, Calibre puts a second cover before the first when it converts a book. */
function guide({landmarks}: BookFurniture): Element {
  const covers = landmarks.items.filter(({kind}) => kind === 'cover')
  const references = covers.map(({words}) =>
    xml('reference', {type: 'cover', title: words, href: encodePath(coverPath)})
  )
  return onLines(xml('guide', {}, ...references))
}
