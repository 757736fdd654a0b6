/** Defines a rule: a function that looks at one document, at a publication as a whole, or at all documents one after the other. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {OwnLabels} from '../../model/publication/publication.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {nodesOf} from '../../model/tree/walk.ts'

/** Gives what it finds in a document, in reading order. */
export type DocumentRule = (document: Document) => readonly Diagnostic[]

/** Gives what it finds in a publication beyond its single documents; `labels` are those that the project brings. */
export type PublicationRule = (manuscript: Manuscript, labels?: OwnLabels) => readonly Diagnostic[]

/** Looks at each document while it is at hand, and tells then what it found in all of them. */
export type GatheringRule = (manuscript: Manuscript) => {
  readonly look: (document: Document) => void
  readonly tell: () => readonly Diagnostic[]
}

/** The nodes of one type in a document, those of its notes after those of its text. */
export function everyNode<T extends DocumentNode['type']>(
  document: Document,
  type: T
): readonly Extract<DocumentNode, {type: T}>[] {
  if (!document.holds.has(type)) return []
  return [
    ...nodesOf(document.children, type),
    ...document.notes.flatMap((note) => nodesOf(note.children, type))
  ]
}
