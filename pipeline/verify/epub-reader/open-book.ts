/** Opens an EPUB: its members, and the package document that lists them (EPUB 3.3 §4, §5). */
import path from 'node:path/posix'
import type {Piece} from '../../model/edition/edition.ts'
import {fail} from '../unreadable.ts'
import {decodePath, decodeText} from '../web-reader/decode-text.ts'
import {elementOf, elementsOf, readXmlMarkup, type Markup} from '../web-reader/markup.ts'
import type {Item, Package} from './package.ts'
import {readZip, type Member} from './zip.ts'

export interface OpenBook {
  readonly members: ReadonlyMap<string, Member>
  readonly package: Package
  /** In order of reading, from the root of the container. */
  readonly spine: readonly string[]
  /** The bytes of a file; throws `Unreadable` where it is missing or damaged. */
  readonly bytesOf: (file: string) => Uint8Array
  /** Reads an XML file, whose bytes may be at hand; throws `Unreadable` for one that parsers may understand differently. */
  readonly open: (file: string, bytes?: Uint8Array) => Markup
}

/** Throws `Unreadable` for a book that is damaged, or lacks what its manifest names. */
export function openBook(pieces: readonly Piece[]): OpenBook {
  const members = readZip(pieces)
  const bytesOf = (file: string): Uint8Array => (members.get(file) ?? fail(`the EPUB lacks ${file}`)).bytes()
  const open: OpenBook['open'] = (file, bytes = bytesOf(file)) => strictMarkup(decodeText(bytes, file), file)
  const book = openPackage(open)
  for (const {file} of book.items.values()) {
    if (!members.has(file)) fail(`the EPUB lacks ${file}, which its manifest names`)
  }
  return {members, package: book, spine: spineOf(book), bytesOf, open}
}

function strictMarkup(text: string, file: string): Markup {
  // A byte order mark or another encoding would make other letters of the same bytes (EPUB 3.3 §3.9).
  if (!/^<\?xml version="1\.0" encoding="UTF-8" ?\?>/.test(text))
    fail(`${file} does not begin as XML in UTF-8 does`)
  // A stylesheet of its own, entities, and attributes by default are seen by parsers that read more than ours.
  if (/<\?(?!xml version)|<!(?!--|DOCTYPE html>|\[CDATA\[)/.test(text))
    fail(`${file} tells parsers more than it says`)
  const root = readXmlMarkup(text, file)
  const page = elementOf(root, 'html')
  if (page !== undefined && page.attributes.get('xmlns') !== 'http://www.w3.org/1999/xhtml')
    fail(`${file} is no XHTML`)
  return root
}

function openPackage(open: (file: string) => Markup): Package {
  const container = open('META-INF/container.xml')
  const named = elementOf(container, 'rootfile')?.attributes.get('full-path')
  const file = named ?? fail('the EPUB names no package document')
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

function spineOf({document, items}: Package): readonly string[] {
  return elementsOf(document, 'itemref').map((reference) => {
    const id = reference.attributes.get('idref') ?? ''
    return items.get(id)?.file ?? fail(`the spine of the EPUB names ${id}, which its manifest has not`)
  })
}
