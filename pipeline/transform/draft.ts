/** Defines a draft, a publication between manuscript and publication, and the steps that arrange it. */
import {labelsFor} from '../locale/index.ts'
import type {Memo} from '../model/memo.ts'
import type {Asset} from '../model/publication/asset.ts'
import type {Document} from '../model/publication/document.ts'
import type {Metadata} from '../model/publication/front-matter.ts'
import type {LibraryIndex} from '../model/publication/library.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Flow, Inline} from '../model/tree/nodes.ts'
import type {Held} from '../model/tree/holds.ts'
import type {Project} from '../model/publication/project.ts'
import type {KnownSchemas} from '../model/publication/record-type.ts'
import type {Shelf} from '../model/shelf.ts'
import type {PutBy, World} from '../model/world.ts'
import {joinUnopened, pickUnopened} from '../model/unopened.ts'
import type {Colouring} from './code/colouring.ts'
import type {OpenHighlighter} from './code/keep-highlighter.ts'
import type {InPublication} from './generated-words.ts'
import {noCounts, type Counts} from './neighbours/counts.ts'
import type {Ask} from './neighbours/questions.ts'
import {nothingNoted, type Noted} from './noted/noted.ts'
import type {speak} from './speech/speak.ts'

export interface DraftDocument extends Noted {
  /** The document as read. */
  readonly source: Document
  readonly title: readonly Inline[]
  readonly children: readonly Flow[]
  /** Those that are not placed yet. */
  readonly notes: Document['notes']
  /** The digest of all that it was made of, as a group of steps left it; absent where nothing is kept. */
  readonly key?: string
}

export interface Draft {
  readonly manuscript: Manuscript
  readonly common: Common
  readonly documents: readonly DraftDocument[]
}

/** What a publication says of all its documents: beside a document and what that asks of others, all that steps read. */
export interface Common extends InPublication, Pick<Metadata, 'sections' | 'paragraphs' | 'numbering'> {
  /** Of the publication. */
  readonly id: string
  /** Whether it has several documents. */
  readonly hasSeveral: boolean
  /** Whether its first document shows what a `publication.yaml` says. */
  readonly hasManifest: boolean
  /** Which lists any of its documents has. */
  readonly lists: readonly Held[]
  readonly schemas: KnownSchemas | undefined
}

/** What the transform is told beside the manuscript. */
export interface ArrangeContext {
  readonly index: LibraryIndex
  readonly project: Project
  /** Images by their path in the project; those that no document uses are left out. */
  readonly assets: ReadonlyMap<string, Asset>
  /** SOURCE_DATE_EPOCH as a calendar date. */
  readonly date?: string
  readonly schemas?: KnownSchemas
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

/** What is made of a document, of what is common to all, and of what is asked. */
export interface Change {
  (document: DraftDocument, ask: Ask): DraftDocument | Promise<DraftDocument>
  /** The same without waiting, of a document of which all is kept that takes waiting; without it the change itself. */
  readonly again?: (document: DraftDocument, ask: Ask) => DraftDocument
}

/** What a document may ask, as the documents before it counted. */
export type Neighbours = (document: DraftDocument, index: number, counts: Counts) => Ask

/** Gives a document as a group of steps leaves it: as `make` makes it, or unopened where it was made before of the same. */
export type KeepDocument = (
  document: DraftDocument,
  ask: Ask,
  group: {
    readonly changes: readonly Change[]
    readonly shelf: Shelf | undefined
    readonly make: (ask: Ask) => Promise<DraftDocument>
  }
) => Promise<DraftDocument>

/** What steps work with that is opened for the publication: each makes the same of the same. */
export interface Tools {
  readonly colouring?: Colouring
  readonly speak?: typeof speak
}

/** One step: how it changes each document; undefined where it changes none. */
export type Step = (common: Common, tools: Tools) => Change | undefined

/** The draft that the first step gets: documents as read, without titles. */
export function startDraft(manuscript: Manuscript, {project, schemas}: ArrangeContext): Draft {
  const {id, language, metadata, source} = manuscript
  const {sections, paragraphs, numbering} = metadata
  const documents = manuscript.documents.map((one) =>
    joinUnopened({source: one, title: [], ...nothingNoted}, pickUnopened(one, ['children', 'notes', 'holds']))
  )
  const common = {
    id,
    language,
    words: labelsFor(language, project.facts.labels),
    sections,
    paragraphs,
    numbering,
    hasSeveral: documents.length > 1,
    hasManifest: source.manifestPath !== undefined,
    lists: listsOf.filter((list) => documents.some(({holds}) => holds.has(list))),
    schemas
  }
  return {manuscript, common, documents}
}

const listsOf: readonly Held[] = ['captionList', 'recordList']

/** What of a document may be put by. */
export type TextOf = 'title' | 'children' | 'notes'

export interface ChangeOptions {
  readonly neighbours: Neighbours
  readonly shelf?: Shelf | undefined
  readonly texts: readonly TextOf[]
  readonly keep?: KeepDocument | undefined
}

/** A draft with its documents changed, one after the other: each goes through all changes of a group, and is put by then where there is a shelf. */
export async function changeDocuments(
  draft: Draft,
  changes: readonly Change[],
  {neighbours, shelf, texts, keep = (_document, ask, {make}) => make(ask)}: ChangeOptions
): Promise<Draft> {
  const documents: DraftDocument[] = []
  let counts = noCounts
  for (const [index, before] of draft.documents.entries()) {
    const make = async (ask: Ask): Promise<DraftDocument> => {
      let document = {...before}
      for (const change of changes) document = await change(document, ask)
      return shelf?.putBy(document, texts) ?? document
    }
    const document = await keep(before, neighbours(before, index, counts), {changes, shelf, make})
    counts = document.counts ?? counts
    documents.push(document)
  }
  return {...draft, documents}
}
