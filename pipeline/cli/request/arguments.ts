/** Reads the command line: which command is asked for, and its request as a program would write it. */
import type {ReporterName} from '../../report/index.ts'
import {optionNames, options, reporterNames, subjects, type CommandName} from './options.ts'
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
import {namedCommand} from './named-command.ts'
import {requestOf, type WrittenRequest} from './request-of.ts'
import {splitWords, type Given} from './split-words.ts'
import {usageOf} from './usage-of.ts'
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
  const {given, positionals} = splitWords(words)
  const [name, ...behind] = positionals
  if (given.version !== undefined) return {kind: 'version'}
  if (name === undefined) {
    if (given.help !== undefined) return {kind: 'help'}
    throw new UsageFailure('a command is needed', 'run `tetrapla build`, or `tetrapla --help`')
  }
  if (name === 'help')
    return {kind: 'help', ...(behind[0] === undefined ? {} : {command: namedCommand(behind[0])})}
  const command = namedCommand(name)
  if (given.help !== undefined) return {kind: 'help', command}
  checkSubjects(command, behind)
  checkOptions(command, given)
  return invocations[command]({request: requestOf(command, behind, given), given})
}

/** The request of one command, and what was given beside it. */
interface Asked {
  readonly request: WrittenRequest
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
  const {words, keys, example} = subjects[command]
  if (behind.length <= keys.length && (example === undefined || behind.length === keys.length)) return
  if (behind.length === 0) throw new UsageFailure(`\`${command}\` needs ${words}`, usageOf(command))
  const hint =
    keys.length === 1 && behind.every((word) => /\.(?:md|markdown)$/i.test(word))
      ? 'name the folder of the project, or one file'
      : usageOf(command)
  throw new UsageFailure(`\`${command}\` takes ${words}, not ${behind.length}`, hint)
}

function checkOptions(command: CommandName, given: Given): void {
  for (const option of optionNames) {
    const forCommands: readonly CommandName[] = options[option].commands
    if (given[option] !== undefined && !forCommands.includes(command)) {
      throw new UsageFailure(`\`${command}\` has no option \`--${option}\``, usageOf(command))
    }
  }
}

function oneOf<T extends string>(what: string, name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name)
  if (found !== undefined) return found
  throw unknownName(`there is no ${what} \`${name}\``, name, {names, rest: 'there are'})
}
