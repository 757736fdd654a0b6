/** Checks heading/title-is-one: a document has one heading of level 1, at its head. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
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
  const more = others.map((heading) =>
    finding('heading/title-is-one', placeOf(document.path, heading), 'this is another heading of level 1', {
      hints: ['use `##` here: level 1 is the title of the document'],
      related: [{message: 'the title', place: first}]
    })
  )
  return [...late, ...more]
}
