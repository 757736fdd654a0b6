/** Draws the contents in EPUB 2's form (NCX), for Kindle and readers that know no navigation document. */
import type {Element} from 'xast'
import type {BookFurniture} from '../../model/publication/book-furniture.ts'
import type {Item} from '../../model/publication/furniture.ts'
import {ncxPath} from './members.ts'
import {itemUrl} from './navigation-document.ts'
import {onLines, xml, xmlFile} from './xml.ts'

/** The NCX as a file. Its `dtb:uid` is the package document's unique identifier, as EPUBCheck demands (NCX-001). */
export function ncx({language, title, contents, statements: [identifier]}: BookFurniture): string {
  return xmlFile(
    onLines(
      xml(
        'ncx',
        {xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language},
        onLines(
          xml(
            'head',
            {},
            headMeta('dtb:uid', identifier?.value ?? ''),
            headMeta('dtb:depth', String(contents.depth)),
            headMeta('dtb:totalPageCount', '0'),
            headMeta('dtb:maxPageNumber', '0')
          )
        ),
        xml('docTitle', {}, xml('text', {}, title)),
        onLines(xml('navMap', {}, ...points(contents.items, '')))
      )
    )
  )
}

function headMeta(name: string, content: string): Element {
  return xml('meta', {name, content})
}

/** Ids tell the place in the tree: `point-2-1` is the first entry below the second. */
function points(items: readonly Item[], parent: string): readonly Element[] {
  return items.map((item, index) => {
    const id = `${parent}-${index + 1}`
    const label = item.label === undefined ? item.words : `${item.label} ${item.words}`
    return onLines(
      xml(
        'navPoint',
        {id: `point${id}`},
        xml('navLabel', {}, xml('text', {}, label)),
        xml('content', {src: itemUrl(item, ncxPath)}),
        ...points(item.items ?? [], id)
      )
    )
  })
}
