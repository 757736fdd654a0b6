/** Reads the command line. */
import {parseArgs} from 'node:util'
import {editionNames, type EditionName} from '../model/front-matter.ts'
import {nearest} from '../model/nearest.ts'
import type {ReporterName} from '../report/index.ts'
import {
  isOptionName,
  optionNames,
  options,
  type CommandName,
  type Option,
  type OptionName,
  type ProjectCommand
} from './options.ts'
import {UsageFailure} from './usage-failure.ts'

export interface ProjectArguments {
  /** A folder or a Markdown file, as written. */
  readonly project: string
  readonly source?: string
  readonly schemas?: string
  readonly output?: string
  readonly editions?: readonly EditionName[]
  readonly only: readonly string[]
  /** The root manifest of an earlier output, or its folder, as written. */
  readonly against?: string
  readonly strict: boolean
  readonly keepGoing: boolean
  readonly cache: boolean
  readonly jobs?: number
}

export interface SchemaArguments {
  /** The project's folder, as written; it may hold no sources. */
  readonly project: string
  readonly schemas?: string
  /** `framework`, or with its kind: `front-matter/framework`, `records/instrument`, `formats/edition`. All when absent. */
  readonly type?: string
}

export type Invocation =
  | {readonly kind: 'version'}
  | {readonly kind: 'help'; readonly command?: CommandName}
  | {
      readonly kind: 'run'
      readonly command: ProjectCommand
      readonly project: ProjectArguments
      readonly reporter: ReporterName
      readonly quiet: boolean
    }
  | {
      readonly kind: 'verify'
      /** The output's folder, as written. */
      readonly output: string
      readonly reporter: ReporterName
      readonly quiet: boolean
    }
  | {
      readonly kind: 'diff'
      /** JSON editions or outputs, as written. */
      readonly before: string
      readonly after: string
      readonly reporter: 'text' | 'json'
      readonly quiet: boolean
    }
  | ({readonly kind: 'schema'} & SchemaArguments)

const commandNames: readonly CommandName[] = ['build', 'check', 'verify', 'diff', 'schema']
const reporterNames: readonly ReporterName[] = ['text', 'json', 'sarif', 'github']

/** Throws `UsageFailure`, with the nearest option or name as its hint. */
export function parseArguments(words: readonly string[]): Invocation {
  const {given, positionals} = split(words)
  const [name, ...subjects] = positionals
  const [subject] = subjects
  if (given.version !== undefined) return {kind: 'version'}
  if (name === undefined) {
    if (given.help !== undefined) return {kind: 'help'}
    throw new UsageFailure('a command is needed', 'run `tetrapla build`, or `tetrapla --help`')
  }
  const command = commandNames.find((one) => one === name)
  if (command === undefined) throw unknown('command', name, commandNames)
  if (given.help !== undefined) return {kind: 'help', command}
  checkSubjects(command, subjects)
  for (const option of optionNames) {
    const forCommands: readonly CommandName[] = options[option].commands
    if (given[option] !== undefined && !forCommands.includes(command)) {
      throw new UsageFailure(`\`${command}\` has no option \`--${option}\``, helpOf(command))
    }
  }
  if (command === 'schema') return {kind: 'schema', ...schemaRequest(subjects, given)}
  if (command === 'diff') {
    const [before = '', after = ''] = subjects
    const reporter = oneOf('reporter', given.reporter?.at(-1) ?? 'text', ['text', 'json'] as const)
    return {kind: 'diff', before, after, reporter, quiet: given.quiet !== undefined}
  }
  const showing = {
    reporter: oneOf('reporter', given.reporter?.at(-1) ?? 'text', reporterNames),
    quiet: given.quiet !== undefined
  }
  return command === 'verify'
    ? {kind: 'verify', output: subject ?? 'output', ...showing}
    : {kind: 'run', command, project: projectArguments(subject ?? '.', given), ...showing}
}

/** What a command takes, in words, and how much of it at most. */
const subjectsOf: {readonly [name in CommandName]: readonly [words: string, most: number]} = {
  build: ['one project', 1],
  check: ['one project', 1],
  verify: ['one output', 1],
  diff: ['two editions or two outputs', 2],
  schema: ['one type and one project', 2]
}

function checkSubjects(command: CommandName, subjects: readonly string[]): void {
  const [words, most] = subjectsOf[command]
  if (subjects.length <= most && (command !== 'diff' || subjects.length === 2)) return
  throw new UsageFailure(`\`${command}\` takes ${words}, not ${subjects.length}`, helpOf(command))
}

function schemaRequest([type, project = '.']: readonly string[], given: Given): SchemaArguments {
  const schemas = given.schemas?.at(-1)
  return {
    project,
    ...(type === undefined ? {} : {type}),
    ...(schemas === undefined ? {} : {schemas})
  }
}

/** The values given, by option; a flag's is the empty text. */
type Given = {readonly [name in OptionName]?: readonly string[]}

/** Options may stand anywhere, as `--name value` or `--name=value`; after `--` there are none. */
function split(words: readonly string[]): {readonly given: Given; readonly positionals: readonly string[]} {
  const {tokens, positionals} = parseArgs({
    args: [...words],
    options: Object.fromEntries(optionNames.map((name) => [name, parserOption(options[name])])),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const given: {[name in OptionName]?: string[]} = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!isOptionName(token.name))
      throw unknown(
        'option',
        token.rawName,
        optionNames.map((name) => `--${name}`)
      )
    const isFlag = options[token.name].type === 'boolean'
    if (isFlag && token.value !== undefined) throw new UsageFailure(`\`${token.rawName}\` takes no value`)
    if (!isFlag && (token.value === undefined || token.value === '')) {
      throw new UsageFailure(`\`${token.rawName}\` needs a value`)
    }
    given[token.name] = [...(given[token.name] ?? []), token.value ?? '']
  }
  return {given, positionals}
}

function projectArguments(project: string, given: Given): ProjectArguments {
  const [source, schemas, output] = [given.source?.at(-1), given.schemas?.at(-1), given.output?.at(-1)]
  const editions = given.edition?.flatMap(editionsOf)
  const [jobs, against] = [given.jobs?.at(-1), given.against?.at(-1)]
  return {
    project,
    only: given.only ?? [],
    strict: given.strict !== undefined,
    keepGoing: given['keep-going'] !== undefined,
    cache: given['no-cache'] === undefined,
    ...(source === undefined ? {} : {source}),
    ...(schemas === undefined ? {} : {schemas}),
    ...(output === undefined ? {} : {output}),
    ...(editions === undefined ? {} : {editions: editionNames.filter((name) => editions.includes(name))}),
    ...(against === undefined ? {} : {against}),
    ...(jobs === undefined ? {} : {jobs: countOf(jobs)})
  }
}

function editionsOf(list: string): readonly EditionName[] {
  const names = list.split(',').map((name) => name.trim())
  if (names.includes('')) {
    throw new UsageFailure(
      `a name is missing in \`--edition ${list}\``,
      'write them with commas between, and without spaces: html,pdf'
    )
  }
  return names.map((name) => oneOf('edition', name, editionNames))
}

function parserOption({type, short}: Option): {readonly type: Option['type']; readonly short?: string} {
  return short === undefined ? {type} : {type, short}
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageFailure(`\`--jobs\` takes a number from 1 to 999, not \`${text}\``)
  return Number(text)
}

function oneOf<T extends string>(what: string, name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name)
  if (found === undefined) throw unknown(what, name, names)
  return found
}

function unknown(what: string, name: string, names: readonly string[]): UsageFailure {
  const near = nearest(name, names)
  const hint = near === undefined ? `there are: ${names.join(', ')}` : `did you mean \`${near}\`?`
  return new UsageFailure(`there is no ${what} \`${name}\``, hint)
}

function helpOf(command: CommandName): string {
  return `run \`tetrapla ${command} --help\``
}
