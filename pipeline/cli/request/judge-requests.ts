/** Judges a request, from a command line or from a program, and fills in the defaults. */
import type {Progress} from '../../driver/index.ts'
import {profileNames} from '../../model/publication/profile.ts'
import {webFolder} from '../../model/publication/web-address.ts'
import {strictnessLevels} from '../../model/severity.ts'
import {languageTag} from '../../read/language-tag.ts'
import {ciNames, projectKinds} from '../init/answers.ts'
import {millisecondsIn, usualWait} from './age.ts'
import {limitsOf} from './allowed-limits.ts'
import {optionNamed, requestKeys, type CommandName} from './options.ts'
import {requestFields, type RequestFields} from './request-fields.ts'
import {
  trackings,
  xliffActions,
  type BuildArguments,
  type CheckArguments,
  type CleanArguments,
  type DiffRequest,
  type ExplainArguments,
  type ImportArguments,
  type InitArguments,
  type ProjectArguments,
  type SchemaArguments,
  type ServeArguments,
  type TranslationsArguments,
  type TypesArguments,
  type VerifyArguments,
  type WorkerArguments,
  type XliffArguments
} from './requests.ts'
import {UsageFailure} from './usage-failure.ts'
import {usageOf} from './usage-of.ts'

/** Who asks: a program by keys, or a command line by options. */
export type Asker = 'program' | 'command line'

/** Throws `UsageFailure`, as each of these does, for what is missing, of another kind, or no name that there is. `given` may be anything. */
export function judgeBuildRequest(given: unknown, asker: Asker = 'program'): BuildArguments {
  const fields = fieldsOf('build', given, asker)
  const wait = fields.text('wait') ?? usualWait
  millisecondsIn(wait)
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
    wait,
    sign: fields.text('sign'),
    allowUnread: fields.flag('allowUnread') ?? false
  }
}

/** An earlier output is none unless it is named; the web is not looked at unless it is asked for. */
export function judgeCheckRequest(given: unknown, asker: Asker = 'program'): CheckArguments {
  const fields = fieldsOf('check', given, asker)
  return {
    ...projectArguments(fields),
    against: fields.text('against'),
    external: fields.flag('external') ?? false
  }
}

/** Nothing is accepted unless it is named. */
export function judgeTranslationsRequest(given: unknown, asker: Asker = 'program'): TranslationsArguments {
  const fields = fieldsOf('translations', given, asker)
  const {strict: _, strictness: __, baseUrl: ___, ...project} = projectArguments(fields)
  return {
    ...project,
    against: fields.text('against'),
    accept: fields.texts('accept') ?? []
  }
}

/** A port or an editor that is not named is looked for later. */
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

/** Any signer is accepted unless a key is named. */
export function judgeVerifyRequest(given: unknown, asker: Asker = 'program'): VerifyArguments {
  const fields = fieldsOf('verify', given, asker)
  return {
    output: fields.neededText('output'),
    key: fields.text('key'),
    strict: fields.flag('strict') ?? false,
    allowUnread: fields.flag('allowUnread') ?? false
  }
}

/** Both sides are needed; neither is looked at. */
export function judgeDiffRequest(given: unknown, asker: Asker = 'program'): DiffRequest {
  const fields = fieldsOf('diff', given, asker)
  return {before: fields.neededText('before'), after: fields.neededText('after')}
}

/** What is not said stays undefined, to be asked for. */
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

/** The queue and the store are needed; `metrics` is a port. */
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

/** The age is checked here, and stays as it was written: `30d` when left out. */
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

/** The project is the current folder when left out, and recorded changes are accepted. */
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

/** An export needs no subject: it is of the project that the current folder is in. */
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

/** Without a rule all are listed. */
export function judgeExplainRequest(given: unknown, asker: Asker = 'program'): ExplainArguments {
  const fields = fieldsOf('explain', given, asker)
  return {rule: fields.text('rule')}
}

/** The project is needed. */
export function judgeTypesRequest(given: unknown, asker: Asker = 'program'): TypesArguments {
  const fields = fieldsOf('types', given, asker)
  return {project: fields.neededText('project'), schemas: fields.text('schemas')}
}

/** The project is needed; without a type all names are listed. */
export function judgeSchemaRequest(given: unknown, asker: Asker = 'program'): SchemaArguments {
  const fields = fieldsOf('schema', given, asker)
  return {
    project: fields.neededText('project'),
    schemas: fields.text('schemas'),
    type: fields.text('type')
  }
}

/** Commands that tell of their progress, and can be stopped where they do. */
const listening: readonly CommandName[] = ['serve', 'build', 'check', 'translations']

function fieldsOf(command: CommandName, given: unknown, asker: Asker): RequestFields {
  const [name, keys] = [command, requestKeys(command)]
  if (asker === 'program')
    return requestFields(given, {
      name,
      keys: listening.includes(command) ? [...keys, 'onProgress', 'signal'] : keys
    })
  return requestFields(given, {
    name,
    keys,
    nameOf: (key) => optionNamed(key, command),
    hint: usageOf(command)
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
    ...listenersOf(fields)
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

/** Throws the signal's reason when it is aborted by then, and so does `stop` once it is. */
function listenersOf(fields: RequestFields): Pick<ProjectArguments, 'onProgress' | 'stop'> {
  const [listener, stop] = [fields.value('onProgress'), stopOf(fields.value('signal'))]
  if (listener !== undefined && typeof listener !== 'function')
    throw new UsageFailure('`onProgress` is a function')
  stop?.()
  const onProgress = (progress: Progress): void => {
    if (listener !== undefined) Reflect.apply(listener, undefined, [progress])
    stop?.()
  }
  return {onProgress: listener === undefined && stop === undefined ? undefined : onProgress, stop}
}

/** A signal may come from another realm, as in a test runner. */
function stopOf(signal: unknown): (() => void) | undefined {
  if (signal === undefined) return undefined
  if (typeof signal === 'object' && signal !== null && 'throwIfAborted' in signal) {
    const {throwIfAborted} = signal
    if (typeof throwIfAborted === 'function') return () => void Reflect.apply(throwIfAborted, signal, [])
  }
  throw new UsageFailure('`signal` is an `AbortSignal`')
}
