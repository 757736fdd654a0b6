/** The pages of the PDF in a book: each mark has its line in the list of pages, in order (EPUB 3.3 §7.4.3). */
import path from 'node:path/posix'
import {decode} from '../units/library-address.ts'
import type {Loose} from '../units/unit.ts'
import type {FrontPage} from './front.ts'
import {elementOf, elementsOf, wordsOf} from '../web-reader/markup.ts'

/** The first line of the list of pages that is not the mark in its place. */
export function strayPages({page, file}: FrontPage, marks: readonly string[]): readonly Loose[] {
  const list = elementsOf(page, 'nav').find(({attributes}) => attributes.get('role') === 'doc-pagelist')
  const lines = (list === undefined ? [] : elementsOf(list, 'li')).map((line) => {
    const href = elementOf(line, 'a')?.attributes.get('href') ?? ''
    return `${path.join(path.dirname(file), decode(href))} ${wordsOf(line)}`
  })
  const longest = Math.max(lines.length, marks.length)
  for (let index = 0; index < longest; index += 1) {
    if (lines[index] !== marks[index])
      return [{what: 'list of pages unlike the pages', at: file, text: lines[index] ?? marks[index] ?? ''}]
  }
  return []
}
