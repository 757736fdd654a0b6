/** Reads the command line: which command is asked for, and its request as a program would write it. */
import {parseArgs} from 'node:util'
import type {ReporterName} from '../../report/index.ts'
import {limitsIn} from './allowed-limits.ts'
import {
  commandNames,
  isFlag,
  isOptionName,
  keyOf,
  optionNames,
  options,
  reporterNames,
  subjects,
  type CommandName,
  type Option,
  type OptionName
} from './options.ts'
import {
  judgeBuildRequest,
  judgeCheckRequest,
  judgeCleanRequest,
  judgeDiffRequest,
  judgeExplainRequest,
  judgeImportRequest,
  judgeInitRequest,
  judgeSchemaRequest,
  judgeServeRequest,
  judgeTranslationsRequest,
  judgeTypesRequest,
  judgeVerifyRequest,
  judgeWorkerRequest,
  judgeXliffRequest
} from './judge-requests.ts'
import type {
  BuildArguments,
  CheckArguments,
  CleanArguments,
  DiffRequest,
  ExplainArguments,
  ImportArguments,
  InitArguments,
  SchemaArguments,
  ServeArguments,
  TranslationsArguments,
  TypesArguments,
  VerifyArguments,
  WorkerArguments,
  XliffArguments
} from './requests.ts'
import {unknownName, UsageFailure} from './usage-failure.ts'

/** How a command shows what it found. */
interface Showing {
  readonly reporter: ReporterName
  readonly quiet: boolean
  readonly all: boolean
}

/** Whether what has one right answer is mended: `ask` where somebody has to say so first. */
export type Fixing = 'no' | 'ask' | 'yes'

/** With `isWatching` it is done again with each change. */
interface Watching extends Showing {
  readonly isWatching: boolean
}

export type Invocation =
  | {readonly kind: 'version'}
  | {readonly kind: 'help'; readonly command?: CommandName}
  | {readonly kind: 'init'; readonly request: InitArguments}
  | {readonly kind: 'import'; readonly request: ImportArguments; readonly reporter: 'text' | 'json'}
  | {readonly kind: 'serve'; readonly request: ServeArguments}
  | {readonly kind: 'worker'; readonly request: WorkerArguments; readonly quiet: boolean}
  | {
      readonly kind: 'clean'
      readonly request: CleanArguments
      /** Whether it is done, and not only told. */
      readonly isRemoving: boolean
    }
  | ({readonly kind: 'build'; readonly request: BuildArguments} & Watching)
  | ({
      readonly kind: 'check'
      readonly request: CheckArguments
      readonly fixing: Fixing
      readonly isWritingBaseline: boolean
    } & Watching)
  | ({readonly kind: 'verify'; readonly request: VerifyArguments} & Showing)
  | {
      readonly kind: 'translations'
      readonly request: TranslationsArguments
      readonly reporter: 'text' | 'json'
      readonly quiet: boolean
    }
  | {
      readonly kind: 'xliff'
      readonly request: XliffArguments
      readonly quiet: boolean
      /** Whether files are written without a question. */
      readonly isAgreed: boolean
    }
  | {
      readonly kind: 'diff'
      readonly request: DiffRequest
      readonly reporter: 'text' | 'json' | 'html'
      readonly quiet: boolean
      readonly sideBySide: boolean
    }
  | {readonly kind: 'explain'; readonly request: ExplainArguments}
  | {readonly kind: 'schema'; readonly request: SchemaArguments}
  | {readonly kind: 'types'; readonly request: TypesArguments}
  | {readonly kind: 'lsp'}

/** Throws `UsageFailure`, with the nearest option or name as its hint. */
export function parseArguments(words: readonly string[]): Invocation {
  const {given, positionals} = split(words)
  const [name, ...behind] = positionals
  if (given.version !== undefined) return {kind: 'version'}
  if (name === undefined) {
    if (given.help !== undefined) return {kind: 'help'}
    throw new UsageFailure('a command is needed', 'run `tetrapla build`, or `tetrapla --help`')
  }
  const command = oneOf('command', name, commandNames)
  if (given.help !== undefined) return {kind: 'help', command}
  checkSubjects(command, behind)
  checkOptions(command, given)
  return invocations[command]({request: requestOf(command, behind, given), given})
}

/** The request of one command, and what was given beside it. */
interface Asked {
  readonly request: Request
  readonly given: Given
}

const line = 'command line'

/** What each command is asked for. */
const invocations: {readonly [Name in CommandName]: (asked: Asked) => Extract<Invocation, {kind: Name}>} = {
  init: ({request}) => ({kind: 'init', request: judgeInitRequest(request, line)}),
  import: ({request, given}) => ({
    kind: 'import',
    request: judgeImportRequest(request, line),
    reporter: reporterOf(given, ['text', 'json'])
  }),
  serve: ({request}) => ({kind: 'serve', request: judgeServeRequest(request, line)}),
  worker: ({request, given}) => ({
    kind: 'worker',
    request: judgeWorkerRequest(request, line),
    quiet: isQuiet(given)
  }),
  clean: ({request, given}) => ({
    kind: 'clean',
    request: judgeCleanRequest(request, line),
    isRemoving: given.yes !== undefined
  }),
  build: ({request, given}) => ({
    kind: 'build',
    request: judgeBuildRequest(request, line),
    isWatching: given.watch !== undefined,
    ...showingOf(given)
  }),
  check: ({request, given}) => ({
    kind: 'check',
    request: judgeCheckRequest(request, line),
    fixing: fixingOf(given),
    isWritingBaseline: isWritingBaseline(given),
    isWatching: given.watch !== undefined,
    ...showingOf(given)
  }),
  translations: ({request, given}) => ({
    kind: 'translations',
    request: judgeTranslationsRequest(request, line),
    reporter: reporterOf(given, ['text', 'json']),
    quiet: isQuiet(given)
  }),
  xliff: ({request, given}) => ({
    kind: 'xliff',
    request: judgeXliffRequest(request, line),
    quiet: isQuiet(given),
    isAgreed: given.yes !== undefined
  }),
  verify: ({request, given}) => ({
    kind: 'verify',
    request: judgeVerifyRequest(request, line),
    ...showingOf(given)
  }),
  diff: ({request, given}) => ({
    kind: 'diff',
    request: judgeDiffRequest(request, line),
    reporter: reporterOf(given, ['text', 'json', 'html']),
    quiet: isQuiet(given),
    sideBySide: given['side-by-side'] !== undefined
  }),
  explain: ({request}) => ({kind: 'explain', request: judgeExplainRequest(request, line)}),
  schema: ({request}) => ({kind: 'schema', request: judgeSchemaRequest(request, line)}),
  types: ({request}) => ({kind: 'types', request: judgeTypesRequest(request, line)}),
  lsp: () => ({kind: 'lsp'})
}

function showingOf(given: Given): Showing {
  return {
    reporter: reporterOf(given, reporterNames),
    quiet: isQuiet(given),
    all: given.all !== undefined
  }
}

function reporterOf<Name extends string>({reporter}: Given, names: readonly Name[]): Name {
  return oneOf('reporter', reporter?.at(-1) ?? 'text', names)
}

function isQuiet({quiet}: Given): boolean {
  return quiet !== undefined
}

function fixingOf({fix, yes, watch}: Given): Fixing {
  if (fix === undefined && yes !== undefined)
    throw new UsageFailure('`--yes` answers a question of `--fix`', 'write `--fix --yes`')
  if (fix !== undefined && watch !== undefined)
    throw new UsageFailure('`--fix` is done once: leave out `--watch`')
  return fix === undefined ? 'no' : yes === undefined ? 'ask' : 'yes'
}

/** A baseline is of the whole project as it is. */
function isWritingBaseline(given: Given): boolean {
  if (given['write-baseline'] === undefined) return false
  const other = (['only', 'against', 'external', 'fix', 'watch'] as const).find(
    (name) => given[name] !== undefined
  )
  if (other === undefined) return true
  throw new UsageFailure(`\`--write-baseline\` is done once, for the whole project: leave out \`--${other}\``)
}

function checkSubjects(command: CommandName, behind: readonly string[]): void {
  const {words, keys} = subjects[command]
  if (behind.length <= keys.length && (command !== 'diff' || behind.length === keys.length)) return
  const hint =
    keys.length === 1 && behind.every((word) => /\.(?:md|markdown)$/i.test(word))
      ? 'name the folder of the project, or one file'
      : helpOf(command)
  throw new UsageFailure(`\`${command}\` takes ${words}, not ${behind.length}`, hint)
}

function checkOptions(command: CommandName, given: Given): void {
  for (const option of optionNames) {
    const forCommands: readonly CommandName[] = options[option].commands
    if (given[option] !== undefined && !forCommands.includes(command)) {
      throw new UsageFailure(`\`${command}\` has no option \`--${option}\``, helpOf(command))
    }
  }
}

/** The values given, by option; a flag's is the empty text. */
type Given = {readonly [name in OptionName]?: readonly string[]}

/** Options may stand anywhere, as `--name value` or `--name=value`; after `--` there are none. */
function split(words: readonly string[]): {readonly given: Given; readonly positionals: readonly string[]} {
  const {tokens, positionals} = parseArgs({
    args: [...words],
    options: Object.fromEntries(optionNames.map((name) => [name, parserOption(name)])),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const given: {[name in OptionName]?: string[]} = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!isOptionName(token.name)) {
      const names = optionNames.filter((name) => isOptionOf(name, positionals[0])).map((name) => `--${name}`)
      throw unknownName(`there is no option \`${token.rawName}\``, token.rawName, {names, rest: 'there are'})
    }
    const takesNone = isFlag(token.name)
    if (takesNone && token.value !== undefined) throw new UsageFailure(`\`${token.rawName}\` takes no value`)
    if (!takesNone && (token.value === undefined || token.value === '')) {
      const {value = 'VALUE'}: Option = options[token.name]
      throw new UsageFailure(`\`${token.rawName}\` needs a value`, `write \`${token.rawName} ${value}\``)
    }
    given[token.name] = [...(given[token.name] ?? []), token.value ?? '']
  }
  return {given, positionals}
}

/** Of the command that is asked for; where none is, each counts. */
function isOptionOf(option: OptionName, asked: string | undefined): boolean {
  const command = commandNames.find((name) => name === asked)
  const forCommands: readonly CommandName[] = options[option].commands
  return command === undefined || forCommands.includes(command)
}

function parserOption(name: OptionName) {
  const {short}: Option = options[name]
  return {type: isFlag(name) ? 'boolean' : 'string', ...(short === undefined ? {} : {short})} as const
}

/** What a program would write to ask for the same. */
interface Request {
  readonly [key: string]: unknown
}

/** What stands behind these commands when nothing does. */
const usualSubject: {readonly [name in CommandName]?: Request} = {
  init: {folder: '.'},
  serve: {project: '.'},
  build: {project: '.'},
  check: {project: '.'},
  translations: {project: '.'},
  xliff: {project: '.'},
  verify: {output: 'output'},
  schema: {project: '.'},
  types: {project: '.'}
}

function requestOf(command: CommandName, behind: readonly string[], given: Given): Request {
  const request = new Map(Object.entries(usualSubject[command] ?? {}))
  for (const [index, key] of subjects[command].keys.entries())
    if (behind[index] !== undefined) request.set(key, behind[index])
  for (const name of optionNames) {
    const [key, values] = [keyOf(name), given[name]]
    if (key !== undefined && values !== undefined) request.set(key, valueOf(name, values))
  }
  return Object.fromEntries(request)
}

/** The last of several, but of an option that may be given again and again all. */
function valueOf(name: OptionName, values: readonly string[]): unknown {
  const last = values.at(-1) ?? ''
  const {multiple = false}: Option = options[name]
  if (isFlag(name)) return name !== 'no-cache'
  switch (name) {
    case 'jobs':
    case 'port':
    case 'metrics':
      return /^[1-9]\d*$/.test(last) ? Number(last) : last
    case 'limit':
      return limitsIn(values.join(','), '--limit')
    case 'edition':
      return values.flatMap(namesIn)
    default:
      return multiple ? values : last
  }
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim())
  if (names.includes('')) {
    throw new UsageFailure(
      `a name is missing in \`--edition ${list}\``,
      'write them with commas between, and without spaces: html,pdf'
    )
  }
  return names
}

function oneOf<T extends string>(what: string, name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name)
  if (found !== undefined) return found
  throw unknownName(`there is no ${what} \`${name}\``, name, {names, rest: 'there are'})
}

function helpOf(command: CommandName): string {
  return `run \`tetrapla ${command} --help\``
}
