/** Defines a draft, a publication between manuscript and publication, and the steps that arrange it. */
import {labelsFor, type ChosenLabels} from '../locale/index.ts'
import type {Memo} from '../model/memo.ts'
import type {Asset} from '../model/publication/asset.ts'
import type {Document} from '../model/publication/document.ts'
import type {JsonObject} from '../model/publication/front-matter.ts'
import type {LibraryIndex} from '../model/publication/library.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Flow, Inline} from '../model/tree/nodes.ts'
import type {NodeType} from '../model/tree/shape.ts'
import {visit} from '../model/tree/walk.ts'
import type {Project} from '../model/publication/project.ts'
import type {RecordTypes} from '../model/publication/record-type.ts'
import type {ContentsEntry} from '../model/publication/publication.ts'
import type {OpenHighlighter} from './keep-highlighter.ts'

export interface DraftDocument {
  /** The document as read. */
  readonly source: Document
  readonly title: readonly Inline[]
  readonly titleId?: string
  readonly number?: string
  readonly children: readonly Flow[]
  /** The types of nodes that its text holds as it was read: steps make no other of those that they look for. */
  readonly holds: ReadonlySet<NodeType>
}

export interface Draft {
  readonly manuscript: Manuscript
  /** In its language. */
  readonly words: ChosenLabels
  readonly documents: readonly DraftDocument[]
  readonly contents: readonly ContentsEntry[]
}

/** What the transform is told beside the manuscript. */
export interface ArrangeContext {
  readonly index: LibraryIndex
  readonly project: Project
  /** Images by their path in the project; those that no document uses are left out. */
  readonly assets: ReadonlyMap<string, Asset>
  /** SOURCE_DATE_EPOCH as a calendar date. */
  readonly date?: string
  /** Of records; one without a type carries no data. */
  readonly recordTypes?: RecordTypes
  /** JSON Pointers of the values of a type's front matter that no edition shows. */
  readonly privateKeys?: (type: string, data: JsonObject) => ReadonlySet<string>
  /** What was made of documents before; nothing is kept without it. */
  readonly memo?: Memo
  /** Where two workers arrange the same: each makes a half, and is given the other's. */
  readonly makeEach?: MakeEach
  /** Where publications follow: what colours code may be kept for them. */
  readonly openHighlighter?: OpenHighlighter
}

/** Gives what is made of each of so many things, which is plain data, in order; `make` is given their indices, or some of those where the others are made elsewhere. */
export type MakeEach = (
  count: number,
  make: (indices: readonly number[]) => Promise<readonly unknown[]>
) => Promise<readonly unknown[]>

/** All of them are made here. */
export const makeEachHere: MakeEach = (count, make) => make(Array.from({length: count}, (_, index) => index))

/** One step: it takes a draft and gives a changed copy. */
export type Step = (draft: Draft, context: ArrangeContext) => Draft | Promise<Draft>

/** The draft that the first step gets: documents as read, without titles. */
export function startDraft(manuscript: Manuscript, {facts}: Project): Draft {
  const words = labelsFor(manuscript.language, facts.labels)
  const documents = manuscript.documents.map((source) => ({
    source,
    title: [],
    children: source.children,
    holds: typesIn(source)
  }))
  return {manuscript, words, documents, contents: []}
}

function typesIn({children, notes}: Document): ReadonlySet<NodeType> {
  const types = new Set<NodeType>()
  visit([...children, ...notes.flatMap((note) => note.children)], ({type}) => types.add(type))
  return types
}

/** A draft with each document changed. */
export function changeDocuments(
  draft: Draft,
  change: (document: DraftDocument, index: number) => DraftDocument
): Draft {
  return {...draft, documents: draft.documents.map(change)}
}
