/** Defines a draft, a publication between manuscript and publication, and the steps that arrange it. */
import {labelsFor, type ChosenLabels} from '../locale/index.ts'
import type {Memo} from '../model/memo.ts'
import type {Asset} from '../model/publication/asset.ts'
import type {Document} from '../model/publication/document.ts'
import type {JsonObject} from '../model/publication/front-matter.ts'
import type {LibraryIndex} from '../model/publication/library.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Flow, Inline, Link} from '../model/tree/nodes.ts'
import type {Held} from '../model/tree/holds.ts'
import type {Project} from '../model/publication/project.ts'
import type {RecordTypes} from '../model/publication/record-type.ts'
import type {Shelf} from '../model/shelf.ts'
import type {PutBy, World} from '../model/world.ts'
import {joinUnopened, pickUnopened} from '../model/unopened.ts'
import type {OpenHighlighter} from './code/keep-highlighter.ts'
import {nothingNoted, type Noted} from './noted/noted.ts'

export interface DraftDocument extends Noted {
  /** The document as read. */
  readonly source: Document
  readonly title: readonly Inline[]
  readonly titleId?: string
  readonly number?: string
  readonly children: readonly Flow[]
  /** Those that are not placed yet. */
  readonly notes: Document['notes']
  /** What its text holds as it was read, for steps make no other of what they look for; at the end, what it shows. */
  readonly holds: ReadonlySet<Held>
  /** Of a document that is arranged by itself, between the groups of steps. */
  readonly plain?: PlainStart & {readonly key: string}
  /** The digest of all that it was made of; absent where that is not known. */
  readonly key?: string
}

/** What is known of a document that the first group of steps left, and that depends on others by its links alone. */
export interface PlainStart {
  readonly noted: Pick<DraftDocument, 'titleId' | 'number' | 'titleText' | 'names' | 'languages'>
  /** Its links to other places of the library, without their words: each as often as it asks for something else. */
  readonly links: readonly Link[]
  /** What its code is told from other code by; undefined where there is none. */
  readonly code: string | undefined
}

export interface Draft {
  readonly manuscript: Manuscript
  /** In its language. */
  readonly words: ChosenLabels
  readonly documents: readonly DraftDocument[]
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
  /** Opens a shelf for the documents that a group of steps leaves. */
  readonly openShelf?: NonNullable<World['openShelf']>
  /** Puts by what shelves pack, where documents are many. */
  readonly putBy?: PutBy
  /** Where publications follow: what colours code may be kept for them. */
  readonly openHighlighter?: OpenHighlighter
}

/** Gives what is made of each of so many things, which is plain data, in order; `make` is given their indices, or some of those where the others are made elsewhere. */
export type MakeEach = (
  count: number,
  make: (indices: readonly number[]) => Promise<readonly unknown[]>
) => Promise<readonly unknown[]>

/** What is made of a document; documents come in order, so that a change may count on from those before. */
export interface Change {
  (document: DraftDocument, index: number): DraftDocument | Promise<DraftDocument>
  /** The same without waiting, in whatever order, of a document of which all is kept that takes waiting; without it the change itself. */
  readonly again?: (document: DraftDocument, index: number) => DraftDocument
  /** Called when no document is left. */
  readonly end?: () => Promise<void>
}

/** Gives a document as a group of steps leaves it: as `make` makes it, or unopened where it was made before of the same. */
export type KeepDocument = (
  document: DraftDocument,
  index: number,
  group: {
    readonly changes: readonly Change[]
    readonly shelf: Shelf | undefined
    readonly make: () => Promise<DraftDocument>
  }
) => Promise<DraftDocument>

/**
 * One step: how it changes each document; undefined where it changes none. What it has to know of all documents it looks for in the
 * draft, as the groups of steps before its own left it.
 */
export type Step = (draft: Draft, context: ArrangeContext) => Change | undefined | Promise<Change | undefined>

/** The draft that the first step gets: documents as read, without titles. */
export function startDraft(manuscript: Manuscript, {facts}: Project): Draft {
  const words = labelsFor(manuscript.language, facts.labels)
  const documents = manuscript.documents.map((source) =>
    joinUnopened({source, title: [], ...nothingNoted}, pickUnopened(source, ['children', 'notes', 'holds']))
  )
  return {manuscript, words, documents}
}

/** What of a document may be put by. */
export type TextOf = 'title' | 'children' | 'notes'

export interface ChangeOptions {
  readonly shelf?: Shelf | undefined
  readonly texts: readonly TextOf[]
  readonly keep?: KeepDocument | undefined
}

/** A draft with its documents changed, one after the other: each goes through all changes of a group, and is put by then where there is a shelf. */
export async function changeDocuments(
  draft: Draft,
  changes: readonly Change[],
  {shelf, texts, keep = (_document, _index, {make}) => make()}: ChangeOptions
): Promise<Draft> {
  const documents: DraftDocument[] = []
  for (const [index, before] of draft.documents.entries()) {
    const make = async (): Promise<DraftDocument> => {
      let document = {...before}
      for (const change of changes) document = await change(document, index)
      return shelf?.putBy(document, texts) ?? document
    }
    documents.push(await keep(before, index, {changes, shelf, make}))
  }
  for (const {end} of changes) await end?.()
  return {...draft, documents}
}
