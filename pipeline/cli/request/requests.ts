/** Describes what commands and functions of the package are asked for: as it is written, and as it was judged. */
import type {Progress} from '../../driver/index.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {ProfileName} from '../../model/publication/profile.ts'
import type {Strictness} from '../../model/severity.ts'
import type {CiName, ProjectKind} from '../init/answers.ts'
import type {SomeLimits} from './allowed-limits.ts'

/** Paths count from the current folder, when they are relative. */
interface ProjectRequest {
  /** A folder, or a Markdown file. */
  readonly project: string
  /** Where the Markdown is; `source` in the project when left out. */
  readonly source?: string
  /** Where the schemas are; `schemas` in the project when left out. */
  readonly schemas?: string
  /** Ids of publications; all when left out or empty. */
  readonly only?: readonly string[]
  /** Where the output will stand on the web; `baseUrl` of tetrapla.yaml when left out. */
  readonly baseUrl?: string
  /** Whether warnings are errors; false when left out. */
  readonly strict?: boolean
  /** Which findings are errors; the project's, or `standard`, when left out. */
  readonly strictness?: Strictness
  /** Whether the project's extensions run, which can do what this process can; false when left out. */
  readonly allowExtensions?: boolean
  /** How many publications are worked on at once, from 1 to 999; as many as are useful when left out. */
  readonly jobs?: number
  /** What is allowed instead of the usual limits, as `--limit` names them; the project can set less. */
  readonly limits?: SomeLimits
  readonly onProgress?: (progress: Progress) => void
  /** An `AbortSignal`: once it is aborted, its reason is thrown at once, whatever is in hand, and nothing is written; never when left out. */
  readonly signal?: {throwIfAborted(): void}
}

export interface CheckRequest extends ProjectRequest {
  /** The root manifest of an earlier output, or its folder. */
  readonly against?: string
  /** Whether addresses of the web are looked at, which takes a second for each of a host; false when left out. */
  readonly external?: boolean
}

export interface BuildRequest extends ProjectRequest {
  /** Where the editions go; `output` in the project when left out. */
  readonly output?: string
  /** The root manifest of an earlier output, or its folder, whose ids blocks keep; the output itself when left out. */
  readonly against?: string
  /** The editions to make, others leave the output; each publication's own when left out. */
  readonly editions?: readonly EditionName[]
  /** Whether nothing is written when a publication has errors; when left out, the sound ones are. */
  readonly allOrNothing?: boolean
  /** Whether what did not change stays as it is, and what was read is kept for the next build; true when left out. */
  readonly cache?: boolean
  /** Where machines share what they make: a folder, or `s3://BUCKET/PREFIX`; nowhere when left out. */
  readonly store?: string
  /** Whether nothing is put into the store; false when left out. */
  readonly storeReadOnly?: boolean
  /** The Redis server of the fleet that makes publications; they are made here when left out. */
  readonly fleet?: string
  /** How long that may have no worker of this program, in days, hours or minutes, as in `2h`; `30m` when left out. */
  readonly wait?: string
  /** The file of the private key of OpenSSH that provenance.json is signed with; not signed when left out. */
  readonly sign?: string
  /** Whether an output is signed in which marks stand for documents that could not be read; false when left out. */
  readonly allowUnread?: boolean
}

/** What is asked of editions and of findings, and not of translations. */
type OfEditions = 'strict' | 'strictness' | 'baseUrl'

export interface TranslationsRequest extends Omit<ProjectRequest, OfEditions> {
  /** The root manifest of an earlier output, or its folder, whose translations are known; that of the project when left out. */
  readonly against?: string
  /**
   * Blocks that are outdated and hold all the same, which is written into the front matter of their publications: `all`, paths of
   * files, or places in them, as in `source/notice.fr.md:12`; none when left out.
   */
  readonly accept?: readonly string[]
}

export interface ServeRequest extends ProjectRequest {
  /** Where the preview is found; the first free one from 4400 when left out. */
  readonly port?: number
  /** Whether changes are looked for instead of told; false when left out. */
  readonly poll?: boolean
  /** The command of the editor that a click opens; one that runs, or that of the environment, when left out. */
  readonly editor?: string
}

export interface VerifyRequest {
  /** The output's folder; from the current folder, when it is relative. */
  readonly output: string
  /** The file of the keys that may have signed it, a public key of OpenSSH or allowed signers; any signer is accepted when left out. */
  readonly key?: string
  /** Whether warnings are errors; false when left out. */
  readonly strict?: boolean
  /** Whether marks may stand in it for documents that could not be read; false when left out. */
  readonly allowUnread?: boolean
}

export interface DiffRequest {
  /** Two JSON editions, or two folders that `tetrapla build` wrote; from the current folder, when they are relative. */
  readonly before: string
  readonly after: string
}

interface WorkerRequest extends Pick<ProjectRequest, 'jobs' | 'limits'> {
  /** The Redis server that batches are taken from. */
  readonly fleet: string
  /** The store that they are read from and answered to. */
  readonly store: string
  /** Where a scraper finds what was done; nowhere when left out. */
  readonly metrics?: number
}

interface CleanRequest {
  /** A folder, or `s3://BUCKET/PREFIX`. */
  readonly store: string
  /** The Redis server whose queues are cleaned, too; none when left out. */
  readonly fleet?: string
  /** Outputs that stay quick to build; none when left out. */
  readonly keep?: readonly string[]
  /** Days or hours, as in `12h`; `30d` when left out. */
  readonly olderThan?: string
}

/** What is done with files of XLIFF. */
export const xliffActions = ['export', 'import'] as const

interface XliffRequest extends Pick<ProjectRequest, 'source' | 'only'> {
  readonly action: (typeof xliffActions)[number]
  /** What is exported: a project or a Markdown file; or the XLIFF file that is imported. */
  readonly subject: string
  /** The project that it is imported into. */
  readonly project: string
  /** The language to translate into, of an export: a BCP 47 tag. */
  readonly language?: string
  /** The file that an export is written to; standard output when left out. */
  readonly output?: string
}

interface ExplainRequest {
  /** The id of a rule; all are listed when left out. */
  readonly rule?: string
}

export interface InitRequest {
  /** The folder of the project that is begun. */
  readonly folder: string
  readonly kind?: ProjectKind
  readonly title?: string
  /** A BCP 47 tag. */
  readonly language?: string
  readonly publisher?: string
  readonly ci?: CiName
}

/** How a DOCX file's recorded changes are taken. */
export const trackings = ['accept', 'reject', 'list'] as const

export interface ImportRequest {
  /** A folder, an HTML page or a DOCX file. */
  readonly from: string
  /** The folder of the project; the current one when left out. */
  readonly to?: string
  /** The system that a folder was written for; found by its files when left out. */
  readonly profile?: ProfileName
  /** A BCP 47 tag; what the source says, else English, when left out. */
  readonly language?: string
  /** `accept` when left out. */
  readonly track?: (typeof trackings)[number]
}

export interface SchemaRequest {
  /** The project's folder; it may hold no sources. */
  readonly project: string
  readonly schemas?: string
  /** `framework`, or with its kind: `front-matter/framework`, `records/instrument`, `formats/edition`. All when left out. */
  readonly type?: string
}

/** A request that was judged: what was left out has its default, or is undefined. */
type Judged<Request, Filled extends keyof Request> = {
  readonly [key in keyof Request]-?: key extends Filled ? NonNullable<Request[key]> : Request[key] | undefined
}

export type ProjectArguments = Judged<
  Omit<ProjectRequest, 'signal'>,
  'project' | 'only' | 'strict' | 'allowExtensions'
> & {
  /** Throws the reason of the signal once it is aborted. */
  readonly stop?: (() => void) | undefined
}
export type CheckArguments = ProjectArguments &
  Judged<Omit<CheckRequest, keyof ProjectRequest>, 'external'> & {
    /** Whether what the project's baseline knows is told, too. */
    readonly ignoresBaseline?: boolean
    /** Whether the process ends with the check, which may then hold it up. */
    readonly endsProcess?: boolean
  }
export type BuildArguments = ProjectArguments &
  Judged<
    Omit<BuildRequest, keyof ProjectRequest>,
    'allOrNothing' | 'cache' | 'storeReadOnly' | 'allowUnread' | 'wait'
  > & {
    /** Whether drafts are made, too: a preview's are. */
    readonly drafts?: boolean
    /** The folder of an output of the same files, whose ids blocks keep; that of this one when absent. */
    readonly idsFrom?: string
    /** Is told what a build waits for, and what is to be known of where it writes. */
    readonly onNotice?: (message: string) => void
    /** Whether the process ends with the build, which may then set what holds for all of it. */
    readonly endsProcess?: boolean
  }
export type ServeArguments = ProjectArguments & Judged<Omit<ServeRequest, keyof ProjectRequest>, 'poll'>
export type TranslationsArguments = Omit<CheckArguments, OfEditions | 'external'> &
  Judged<Pick<TranslationsRequest, 'accept'>, 'accept'>
export type VerifyArguments = Judged<VerifyRequest, 'output' | 'strict' | 'allowUnread'>
export type WorkerArguments = Judged<WorkerRequest, 'fleet' | 'store'>
export type CleanArguments = Judged<CleanRequest, 'store' | 'keep' | 'olderThan'>
export type XliffArguments = Judged<XliffRequest, 'action' | 'subject' | 'project' | 'only'>
export type ExplainArguments = Judged<ExplainRequest, never>
export type InitArguments = Judged<InitRequest, 'folder'>
export type ImportArguments = Judged<ImportRequest, 'from' | 'to' | 'track'>
export type SchemaArguments = Judged<SchemaRequest, 'project'>
export type TypesArguments = Omit<SchemaArguments, 'type'>
