/** Defines a rule: a function that looks at one document, or at a publication as a whole. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Metadata} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {OwnLabels} from '../../model/publication/publication.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {nodesOf} from '../../model/tree/walk.ts'

/** What a document is judged by beside itself: plain data, for what was found by the same is not looked for again. */
export interface RuleFacts {
  /** What its publication says of sections. */
  readonly sections: Metadata['sections']
  /** What stands before the numbers of its publication's figures and tables. */
  readonly labels: Readonly<Record<'figure' | 'table', string>>
}

/** Gives what it finds in a document, in reading order; nothing else may decide that. */
export type DocumentRule = (document: Document, facts: RuleFacts) => readonly Diagnostic[]

/** Gives what it finds in a publication beyond its single documents; `labels` are those that the project brings. */
export type PublicationRule = (manuscript: Manuscript, labels?: OwnLabels) => readonly Diagnostic[]

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
