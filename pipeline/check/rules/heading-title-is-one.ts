/** Checks heading/title-is-one: a document has one heading of level 1, at its head. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Heading} from '../../model/tree/nodes.ts'
import {outlineHeadings} from './outline-headings.ts'

/** No heading of level 1 is right too: the title then comes from front matter or the file's name. */
export function headingTitleIsOne(document: Document): readonly Diagnostic[] {
  const headings = outlineHeadings(document)
  const [title, ...others] = headings.filter((heading) => heading.depth === 1)
  if (title === undefined) return []
  const first = placeOf(document.path, title)
  const late =
    headings[0] === title
      ? []
      : [
          finding('heading/title-is-one', first, 'the heading of level 1 stands after others', {
            hints: ['put the title at the head of the document, or use `##` here']
          })
        ]
  // `# one` and `# two` in lines that follow each other are the items of a list in wikis.
  const listed = others.filter((heading, index) => isBelow([title, ...others][index], heading))
  if (listed.length > 0 && listed.length === others.length) {
    const message = 'lines that begin with `#` follow each other: each is a heading of level 1'
    const hints = [
      'for a list with numbers, write `1. ` in the place of `# `; for a title of two lines, one `#`; for sections, `##`'
    ]
    return [...late, finding('heading/title-is-one', first, message, {hints})]
  }
  const more = others.map((heading) =>
    finding('heading/title-is-one', placeOf(document.path, heading), 'this is another heading of level 1', {
      hints: ['use `##` here: level 1 is the title of the document'],
      related: [{message: 'the title', place: first}]
    })
  )
  return [...late, ...more]
}

function isBelow(above: Heading | undefined, heading: Heading): boolean {
  return above?.position.end.line === heading.position.start.line - 1
}
