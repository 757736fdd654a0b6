/** Lists the contents: documents and, below them, their sections. */
import {isBlank} from '../model/tree/is-blank.ts'
import type {Flow, Section} from '../model/tree/nodes.ts'
import {plainLine} from '../model/tree/plain-text.ts'
import type {ContentsEntry} from '../model/publication/publication.ts'
import type {Change, DraftDocument} from './draft.ts'
import {given} from '../model/values/given.ts'

/** Sections within sections within sections; what lies deeper is not listed. */
const deepest = 3

/** Of each document those below it. */
export function listContents(): Change {
  return (document) => ({
    ...document,
    contents: sectionsOf(document.children, document.source.name, 1)
  })
}

/** For a publication of one document its sections stand at the top. */
export function joinContents(documents: readonly DraftDocument[]): readonly ContentsEntry[] {
  const [only, ...others] = documents
  return only !== undefined && others.length === 0 ? only.contents : documents.map(documentEntry)
}

function documentEntry({source, number, titleText, contents}: DraftDocument): ContentsEntry {
  const {name, matter} = source
  return {
    document: name,
    ...given({matter, number}),
    title: titleText,
    children: contents
  }
}

function sectionsOf(nodes: readonly Flow[], document: string, depth: number): readonly ContentsEntry[] {
  if (depth > deepest) return []
  const sections = nodes.filter((node): node is Section => node.type === 'section')
  // A list that grew has room for more: a copy has none.
  return sections.flatMap((section) => entriesOf(section, document, depth)).slice()
}

/** What stands below a heading without words takes its place: there is nothing to choose. */
function entriesOf({heading, children}: Section, document: string, depth: number): readonly ContentsEntry[] {
  const title = plainLine(heading.children)
  if (isBlank(title)) return sectionsOf(children, document, depth)
  return [
    {
      document,
      block: heading.id,
      ...(heading.number === undefined ? {} : {number: heading.number}),
      title,
      children: sectionsOf(children, document, depth + 1)
    }
  ]
}
