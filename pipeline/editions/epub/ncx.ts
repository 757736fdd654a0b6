/** Writes the contents in the format of EPUB 2 (NCX), for Kindle and readers that know no navigation document. */
import type {Element} from 'xast'
import type {ContentsEntry, Publication} from '../../model/publication/publication.ts'
import {contentsOf} from './contents.ts'
import {identifiersOf} from './identifiers.ts'
import {ncxPath} from './members.ts'
import {entryUrl} from './navigation-document.ts'
import {onLines, xml, xmlFile} from './xml.ts'

/** The NCX as a file. Its `dtb:uid` is the package document's unique identifier, as EPUBCheck demands (NCX-001). */
export function ncx(publication: Publication): string {
  const {language, metadata} = publication
  const contents = contentsOf(publication)
  return xmlFile(
    onLines(
      xml(
        'ncx',
        {xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language},
        onLines(
          xml(
            'head',
            {},
            headMeta('dtb:uid', identifiersOf(publication)[0].value),
            headMeta('dtb:depth', String(depthOf(contents))),
            headMeta('dtb:totalPageCount', '0'),
            headMeta('dtb:maxPageNumber', '0')
          )
        ),
        xml('docTitle', {}, xml('text', {}, metadata.title)),
        onLines(xml('navMap', {}, ...points(contents, '')))
      )
    )
  )
}

function headMeta(name: string, content: string): Element {
  return xml('meta', {name, content})
}

/** Ids tell the place in the tree: `point-2-1` is the first entry below the second. */
function points(entries: readonly ContentsEntry[], parent: string): readonly Element[] {
  return entries.map((entry, index) => {
    const id = `${parent}-${index + 1}`
    return onLines(
      xml(
        'navPoint',
        {id: `point${id}`},
        xml('navLabel', {}, xml('text', {}, labelOf(entry))),
        xml('content', {src: entryUrl(entry, ncxPath)}),
        ...points(entry.children, id)
      )
    )
  })
}

function labelOf({number, title}: ContentsEntry): string {
  return number === undefined ? title : `${number} ${title}`
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((depth, {children}) => Math.max(depth, 1 + depthOf(children)), 0)
}
