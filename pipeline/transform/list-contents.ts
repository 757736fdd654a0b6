/** Lists the contents: documents and, below them, their sections. */
import {isBlank} from '../model/tree/is-blank.ts'
import type {Flow, Section} from '../model/tree/nodes.ts'
import {plainLine} from '../model/tree/plain-text.ts'
import type {ContentsEntry} from '../model/publication/publication.ts'
import type {Draft, DraftDocument} from './draft.ts'

/** Sections within sections within sections; what lies deeper is not listed. */
const deepest = 3

/** For a publication of one document its sections stand at the top. */
export function listContents(draft: Draft): Draft {
  const [only, ...others] = draft.documents
  if (only !== undefined && others.length === 0) {
    return {...draft, contents: sectionsOf(only.children, only.source.name, 1)}
  }
  return {...draft, contents: draft.documents.map(documentEntry)}
}

function documentEntry(document: DraftDocument): ContentsEntry {
  const {name, matter} = document.source
  return {
    document: name,
    ...(matter === undefined ? {} : {matter}),
    ...(document.number === undefined ? {} : {number: document.number}),
    title: plainLine(document.title),
    children: sectionsOf(document.children, name, 1)
  }
}

function sectionsOf(nodes: readonly Flow[], document: string, depth: number): readonly ContentsEntry[] {
  if (depth > deepest) return []
  return nodes
    .filter((node): node is Section => node.type === 'section')
    .flatMap((section) => entriesOf(section, document, depth))
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
