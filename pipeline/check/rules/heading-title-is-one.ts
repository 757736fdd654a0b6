/** Checks heading/title-is-one: a document has one heading of level 1, at its head. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Heading} from '../../model/tree/nodes.ts'
import {outlineHeadings} from './outline-headings.ts'

/** As many places as are told beside the first. */
const mostPlaces = 3

/**
 * No heading of level 1 is right too: the title then comes from front matter or the file's name. One finding for all that are too many: a
 * document whose sections have that level has one cause.
 */
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
  const [second, ...rest] = others
  if (second === undefined) return late
  const below = rest.length === 1 ? ', and so is one below' : `, and so are ${rest.length} below`
  const message = `this is another heading of level 1${rest.length === 0 ? '' : below}`
  const related = rest
    .slice(0, mostPlaces)
    .map((heading) => ({message: 'here, too', place: placeOf(document.path, heading)}))
  return [
    ...late,
    finding('heading/title-is-one', placeOf(document.path, second), message, {
      hints: ['use `##` here, and one `#` more for all headings below: level 1 is the title of the document'],
      related: [{message: 'the title', place: first}, ...related]
    })
  ]
}

function isBelow(above: Heading | undefined, heading: Heading): boolean {
  return above?.position.end.line === heading.position.start.line - 1
}
