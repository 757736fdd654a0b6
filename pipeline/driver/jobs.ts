/** Describes the jobs that workers do for a build; jobs and results are plain data. */
import type {Comparison} from '../check/against/index.ts'
import type {Redaction} from '../check/index.ts'
import type {Asked} from '../model/cache.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {
  Artifact,
  HeldFile,
  LibraryContents,
  LibraryPublication,
  StoredArtifact
} from '../model/edition/edition.ts'
import type {FormerId} from '../model/publication/former-ids.ts'
import type {KeptFile} from '../model/kept-file.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {LibraryIndex, PublicationEntry} from '../model/publication/library.ts'
import type {LossGroup, OutcomePlace} from '../model/edition/loss.ts'
import type {PublicationSource} from '../model/publication/project.ts'
import type {CatalogueVerdict} from '../verify/index.ts'
import type {Half} from './halves/half.ts'
import type {PageLine} from './pages/hand-over.ts'
import type {Proof} from './publication/prove.ts'

/** Judge the project's schemas. */
export interface SchemasJob {
  readonly kind: 'schemas'
}

/** Pass one: read and check a publication by itself. */
export interface ReadJob {
  readonly kind: 'read'
  readonly source: PublicationSource
  /** What was read of its documents before, without any bytes where that is nothing; absent where nothing is kept. */
  readonly kept?: Uint8Array
  /** Whether the reading is kept for another build, and says what that needs of it. */
  readonly isKept?: boolean
  /** An absolute path, of no file yet, for what is put by of its documents until it is made; absent where that stays in memory. */
  readonly aside?: string
}

/** Parse documents of a publication, before it is read. */
export interface ParseJob {
  readonly kind: 'parse'
  /** With those documents alone. */
  readonly source: PublicationSource
}

/** Read a publication of which all documents were parsed, for the making of half of it by a worker that did not judge it. */
export interface HoldJob {
  readonly kind: 'hold'
  readonly source: PublicationSource
  /** As in a read job. */
  readonly kept?: Uint8Array
}

/** Pass two: arrange a publication and make its editions. */
export interface MakeJob {
  readonly kind: 'make'
  readonly source: PublicationSource
  /** The entries that its links and its translations need. */
  readonly index: LibraryIndex
  readonly editions: readonly EditionName[]
  /** What findings changed in it. */
  readonly outcomes: readonly OutcomePlace[]
  /** By their paths, the SHA-256 of its public documents as they were judged: none other is made. */
  readonly digests: Readonly<Record<string, string>>
  /** As in a read job. */
  readonly kept?: Uint8Array
  /** What was made of its documents before, without any bytes where that is nothing; absent where nothing is kept. */
  readonly made?: Uint8Array
  /** Where those lie, in their place: of many documents they are too much to hold twice. */
  readonly files?: {readonly [what in 'kept' | 'made']?: KeptFile}
  /** Digests of files that it was made of before and that the store has no more; absent where that is not so. */
  readonly lacks?: readonly string[]
  /** Which half of the editions is made, where another worker makes the other. */
  readonly half?: Half
  /** Where pages go as they are read back, in place of the result; absent where that is held. */
  readonly pages?: PageLine
}

/** Make what belongs to the library as a whole. */
export interface LibraryJob {
  readonly kind: 'library'
  readonly contents: LibraryContents
  readonly editions: readonly EditionName[]
  /** The types of records that there are. */
  readonly recordTypes: ReadonlySet<string>
}

/** Compare a publication with what an earlier output had of it. */
export interface CompareJob extends Comparison {
  readonly kind: 'compare'
  readonly source: PublicationSource
}

/** Compare what was made of the library as a whole with what publications say. */
export interface CatalogueJob {
  readonly kind: 'catalogue'
  readonly library: LibraryContents
  readonly artifacts: readonly Artifact[]
  /** What was found right before, without any bytes where that is nothing; absent where nothing is kept. */
  readonly made?: Uint8Array
}

export type Job = SchemasJob | ParseJob | ReadJob | HoldJob | MakeJob | LibraryJob | CompareJob | CatalogueJob

/** A file that a publication was made from. */
export interface SourceFile {
  readonly path: string
  readonly sha256: string
}

export interface SchemasResult {
  readonly kind: 'schemas'
  /** SHA-256 over what they say of what is published. */
  readonly digest: string
  readonly diagnostics: readonly Diagnostic[]
  /** What was asked of the project's files; absent when an answer is not known, or an extension does not load. */
  readonly asked?: readonly Asked[]
}

export interface ReadResult {
  readonly kind: 'read'
  readonly entry: PublicationEntry
  /** The same of the public sources. */
  readonly published: PublicationEntry
  /** The public sources of the documents and of the publication.yaml, the images as cleaned. */
  readonly sources: readonly SourceFile[]
  /** Those that documents include; absent where there are none. */
  readonly includes?: readonly string[]
  /** Fonts that are installed in the project for its letters; absent where there are none. */
  readonly fonts?: readonly SourceFile[]
  /** Ids that blocks of the public sources had. */
  readonly former: readonly FormerId[]
  readonly redactions: readonly Redaction[]
  /** What findings change in the public sources. */
  readonly outcomes: readonly OutcomePlace[]
  readonly diagnostics: readonly Diagnostic[]
  /** What was asked of the project's files, but for its schemas; absent when an answer is not known. */
  readonly asked?: readonly Asked[]
  /** The ids that this reading gives, when it would be the same over an output that has them. */
  readonly settled?: SourceFile
  /** What was read of its documents, for the next job; absent where it is what the job was given. */
  readonly kept?: Uint8Array
}

export interface ParseResult {
  readonly kind: 'parse'
  /** What was read of the documents, packed. */
  readonly kept: Uint8Array
  /** None: they are told when the publication is read. */
  readonly diagnostics: readonly []
}

export interface HoldResult {
  readonly kind: 'hold'
  /** None: they are told when the publication is read. */
  readonly diagnostics: readonly []
}

export interface MakeResult {
  readonly kind: 'make'
  readonly publication: LibraryPublication
  /** Without those that were handed over before. In the store lies what workers elsewhere put there. */
  readonly artifacts: readonly (HeldFile | StoredArtifact)[]
  /** The digest of the pack of all this, where the store has it. */
  readonly pack?: string
  readonly proof: Proof
  readonly losses: readonly LossGroup[]
  readonly diagnostics: readonly Diagnostic[]
  /** What was made of its documents, for the next job; absent where it is what the job was given. */
  readonly made?: Uint8Array
}

export interface LibraryResult {
  readonly kind: 'library'
  readonly artifacts: readonly Artifact[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface CompareResult {
  readonly kind: 'compare'
  readonly diagnostics: readonly Diagnostic[]
}

export interface CatalogueResult {
  readonly kind: 'catalogue'
  readonly verdict: CatalogueVerdict
  /** None: where a publication was read from is not known to the job. */
  readonly diagnostics: readonly []
  /** What was found right, for the next job; absent where it is what the job was given. */
  readonly made?: Uint8Array
}

export type Result =
  | SchemasResult
  | ParseResult
  | ReadResult
  | HoldResult
  | MakeResult
  | LibraryResult
  | CompareResult
  | CatalogueResult

/** Whether a message is one of our jobs. */
export function isJob(value: unknown): value is Job {
  return kindOf(value) !== undefined
}

/** Whether a message is one of our results. */
export function isResult(value: unknown): value is Result {
  return kindOf(value) !== undefined
}

function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  return ['schemas', 'parse', 'read', 'hold', 'make', 'library', 'catalogue', 'compare'].find(
    (kind) => kind === value.kind
  )
}
