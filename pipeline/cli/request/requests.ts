/** Judges a request, from a command line or from a program, and fills in the defaults. */
import type {Progress} from '../../driver/index.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {strictnessLevels, type Strictness} from '../../model/severity.ts'
import {webFolder} from '../../model/publication/web-address.ts'
import {profileNames, type ProfileName} from '../../model/publication/profile.ts'
import {languageTag} from '../../read/language-tag.ts'
import {ciNames, projectKinds, type CiName, type ProjectKind} from '../init/answers.ts'
import {millisecondsIn} from './age.ts'
import {limitsOf, type SomeLimits} from './allowed-limits.ts'
import {optionNamed, requestKeys, type CommandName} from './options.ts'
import {requestFields, type RequestFields} from './request-fields.ts'
import {UsageFailure} from './usage-failure.ts'

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

export type ProjectArguments = Judged<ProjectRequest, 'project' | 'only' | 'strict' | 'allowExtensions'>
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
    'allOrNothing' | 'cache' | 'storeReadOnly' | 'allowUnread'
  > & {
    /** Whether drafts are made, too: a preview's are. */
    readonly drafts?: boolean
    /** The folder of an output of the same files, whose ids blocks keep; that of this one when absent. */
    readonly idsFrom?: string
    /** Is told what a build waits for, and what is to be known before it writes. */
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

/** Who asks: a program by keys, or a command line by options. */
export type Asker = 'program' | 'command line'

/** Throws `UsageFailure`, as each of these does. */
export function judgeBuildRequest(given: unknown, asker: Asker = 'program'): BuildArguments {
  const fields = fieldsOf('build', given, asker)
  return {
    ...projectArguments(fields),
    output: fields.text('output'),
    against: fields.text('against'),
    editions: fields.editions('editions'),
    allOrNothing: fields.flag('allOrNothing') ?? false,
    cache: fields.flag('cache') ?? true,
    store: fields.text('store'),
    storeReadOnly: fields.flag('storeReadOnly') ?? false,
    fleet: fields.text('fleet'),
    sign: fields.text('sign'),
    allowUnread: fields.flag('allowUnread') ?? false
  }
}

export function judgeCheckRequest(given: unknown, asker: Asker = 'program'): CheckArguments {
  const fields = fieldsOf('check', given, asker)
  return {
    ...projectArguments(fields),
    against: fields.text('against'),
    external: fields.flag('external') ?? false
  }
}

export function judgeTranslationsRequest(given: unknown, asker: Asker = 'program'): TranslationsArguments {
  const fields = fieldsOf('translations', given, asker)
  const {strict: _, strictness: __, baseUrl: ___, ...project} = projectArguments(fields)
  return {
    ...project,
    against: fields.text('against'),
    accept: fields.texts('accept') ?? []
  }
}

export function judgeServeRequest(given: unknown, asker: Asker = 'program'): ServeArguments {
  const fields = fieldsOf('serve', given, asker)
  return {
    ...projectArguments(fields),
    port: fields.count('port', mostPort),
    poll: fields.flag('poll') ?? false,
    editor: fields.text('editor')
  }
}

/** The largest number that a port has. */
const mostPort = 65_535

export function judgeVerifyRequest(given: unknown, asker: Asker = 'program'): VerifyArguments {
  const fields = fieldsOf('verify', given, asker)
  return {
    output: fields.neededText('output'),
    key: fields.text('key'),
    strict: fields.flag('strict') ?? false,
    allowUnread: fields.flag('allowUnread') ?? false
  }
}

export function judgeDiffRequest(given: unknown, asker: Asker = 'program'): DiffRequest {
  const fields = fieldsOf('diff', given, asker)
  return {before: fields.neededText('before'), after: fields.neededText('after')}
}

export function judgeInitRequest(given: unknown, asker: Asker = 'program'): InitArguments {
  const fields = fieldsOf('init', given, asker)
  return {
    folder: fields.neededText('folder'),
    kind: fields.oneOf('kind', projectKinds),
    title: lineOf(fields, 'title'),
    language: languageOf(fields),
    publisher: lineOf(fields, 'publisher'),
    ci: fields.oneOf('ci', ciNames)
  }
}

export function judgeWorkerRequest(given: unknown, asker: Asker = 'program'): WorkerArguments {
  const fields = fieldsOf('worker', given, asker)
  return {
    fleet: fields.neededText('fleet'),
    store: fields.neededText('store'),
    metrics: fields.count('metrics', mostPort),
    jobs: fields.count('jobs'),
    limits: fields.value('limits') === undefined ? undefined : limitsOf(fields.value('limits'))
  }
}

export function judgeCleanRequest(given: unknown, asker: Asker = 'program'): CleanArguments {
  const fields = fieldsOf('clean', given, asker)
  const olderThan = fields.text('olderThan') ?? '30d'
  millisecondsIn(olderThan)
  return {
    store: fields.neededText('store'),
    fleet: fields.text('fleet'),
    keep: fields.texts('keep') ?? [],
    olderThan
  }
}

export function judgeImportRequest(given: unknown, asker: Asker = 'program'): ImportArguments {
  const fields = fieldsOf('import', given, asker)
  return {
    from: fields.neededText('from'),
    to: fields.text('to') ?? '.',
    profile: fields.oneOf('profile', profileNames),
    language: languageOf(fields),
    track: fields.oneOf('track', trackings) ?? 'accept'
  }
}

/** Throws `UsageFailure` for what is missing, of another kind, or no name that there is. */
export function judgeXliffRequest(given: unknown, asker: Asker = 'program'): XliffArguments {
  const fields = fieldsOf('xliff', given, asker)
  const action = fields.oneOf('action', xliffActions)
  if (action === undefined)
    throw new UsageFailure(
      '`xliff` needs what to do',
      'run `tetrapla xliff export` or `tetrapla xliff import`'
    )
  const subject = fields.text('subject') ?? (action === 'export' ? '.' : undefined)
  if (subject === undefined)
    throw new UsageFailure('`xliff import` needs the file to import', 'run `tetrapla xliff import FILE.xlf`')
  return {
    action,
    subject,
    project: fields.neededText('project'),
    source: fields.text('source'),
    only: fields.texts('only') ?? [],
    language: languageOf(fields),
    output: fields.text('output')
  }
}

export function judgeExplainRequest(given: unknown, asker: Asker = 'program'): ExplainArguments {
  const fields = fieldsOf('explain', given, asker)
  return {rule: fields.text('rule')}
}

export function judgeTypesRequest(given: unknown, asker: Asker = 'program'): TypesArguments {
  const fields = fieldsOf('types', given, asker)
  return {project: fields.neededText('project'), schemas: fields.text('schemas')}
}

export function judgeSchemaRequest(given: unknown, asker: Asker = 'program'): SchemaArguments {
  const fields = fieldsOf('schema', given, asker)
  return {
    project: fields.neededText('project'),
    schemas: fields.text('schemas'),
    type: fields.text('type')
  }
}

/** Commands that tell of their progress. */
const listening: readonly CommandName[] = ['serve', 'build', 'check', 'translations']

function fieldsOf(command: CommandName, given: unknown, asker: Asker): RequestFields {
  const listens = asker === 'program' && listening.includes(command)
  return requestFields(given, {
    name: command,
    keys: [...requestKeys(command), ...(listens ? ['onProgress'] : [])],
    ...(asker === 'program' ? {} : {nameOf: optionNamed})
  })
}

function projectArguments(fields: RequestFields): ProjectArguments {
  return {
    project: fields.neededText('project'),
    source: fields.text('source'),
    schemas: fields.text('schemas'),
    only: fields.texts('only') ?? [],
    baseUrl: baseUrlOf(fields),
    strict: fields.flag('strict') ?? false,
    strictness: fields.oneOf('strictness', strictnessLevels),
    allowExtensions: fields.flag('allowExtensions') ?? false,
    jobs: fields.count('jobs'),
    limits: fields.value('limits') === undefined ? undefined : limitsOf(fields.value('limits')),
    onProgress: listenerOf(fields)
  }
}

function lineOf(fields: RequestFields, key: string): string | undefined {
  const text = fields.text(key)
  if (text === undefined || !/\p{Cc}/u.test(text)) return text
  throw new UsageFailure(`\`${key}\` is one line of text`)
}

function languageOf(fields: RequestFields): string | undefined {
  const text = fields.text('language')
  const tag = text === undefined ? undefined : languageTag(text)
  if (text === undefined || tag !== undefined) return tag
  throw new UsageFailure(`\`${text}\` is no language tag`, 'write a BCP 47 tag, such as `en` or `pt-BR`')
}

function baseUrlOf(fields: RequestFields): string | undefined {
  const given = fields.text('baseUrl')
  const address = given === undefined ? undefined : webFolder(given)
  if (given === undefined || address !== undefined) return address
  throw new UsageFailure(
    `\`${given}\` is not a web address`,
    'write the address of the folder, such as `https://example.org/library/`'
  )
}

function listenerOf(fields: RequestFields): ((progress: Progress) => void) | undefined {
  const listener = fields.value('onProgress')
  if (listener === undefined) return undefined
  if (typeof listener !== 'function') throw new UsageFailure('`onProgress` is a function')
  return (progress) => void Reflect.apply(listener, undefined, [progress])
}
