/** Writes the text of `--help`. */
import {defaultLimits, limitNames, limitTitles} from '../model/limits.ts'
import {
  optionNames,
  optionOf,
  options,
  type CommandName,
  type Option,
  type OptionName
} from './request/options.ts'
import {capitalised} from '../model/values/capitalised.ts'

/** What each command does. */
export const summaries: {readonly [name in CommandName]: string} = {
  init: 'begin a project: an example that builds, schemas, editor settings, workflows',
  import: 'take over folders of other systems, web pages, DOCX files',
  serve: 'show a preview that follows each save, drafts too',
  build: 'make the editions of a project, or of one Markdown file',
  check: 'judge everything, write nothing',
  translations: 'tell what is missing and what is outdated in translations',
  xliff: 'give texts to translators, and take them back',
  worker: 'take jobs of builds on other machines, until it is ended',
  clean: 'tell what a store no longer needs, and remove it with `--yes`',
  verify: 'show that an output is whole and its editions agree',
  diff: 'tell what differs between two JSON editions or two outputs, block by block',
  explain: 'tell what a rule asks for, with an example',
  schema: 'print a schema in one piece, for editors and other programs; without TYPE, their names',
  types: "print the types of a project's front matter and records, for programs in TypeScript",
  lsp: 'serve an editor by the Language Server Protocol, on standard input and output'
}

/** What may stand behind each command, beside options. */
export const usages: {readonly [name in CommandName]: string} = {
  init: '[DIR]',
  import: 'FROM [--to DIR]',
  serve: '[PROJECT | FILE.md]',
  build: '[PROJECT | FILE.md]',
  check: '[PROJECT | FILE.md]',
  translations: '[PROJECT]',
  xliff: 'export [PROJECT | FILE.md] --language TAG | import FILE.xlf [PROJECT | FILE.md]',
  worker: '--fleet REDIS --cache STORE',
  clean: 'STORE',
  verify: '[OUTPUT]',
  diff: 'OLD NEW',
  explain: '[RULE]',
  schema: '[TYPE] [PROJECT]',
  types: '[PROJECT]',
  lsp: ''
}

/** Of the command, else of Tetrapla as a whole. */
export function helpText(command?: CommandName): string {
  return command === undefined ? globalHelp() : commandHelp(command)
}

function globalHelp(): string {
  return `Tetrapla: one Markdown source, four editions side by side: HTML, PDF, EPUB and JSON.

Usage:
  tetrapla init [DIR]                  begin a project that builds at once
  tetrapla import FROM [--to DIR]      ${summaries.import}
  tetrapla serve [PROJECT | FILE.md]   ${summaries.serve}
  tetrapla build [PROJECT | FILE.md]   ${summaries.build}
  tetrapla check [PROJECT | FILE.md]   ${summaries.check}
  tetrapla translations [PROJECT]      tell which translations are outdated, and where
  tetrapla xliff export | import       ${summaries.xliff}
  tetrapla worker                      ${summaries.worker}
  tetrapla clean STORE                 ${summaries.clean}
  tetrapla verify [OUTPUT]             ${summaries.verify}
  tetrapla diff OLD NEW                tell what differs between two JSON editions or two outputs
  tetrapla explain [RULE]              ${summaries.explain}
  tetrapla schema [TYPE] [PROJECT]     print a schema, for editors and other programs
  tetrapla types [PROJECT]             print the types of its data, for programs in TypeScript
  tetrapla lsp                         serve an editor: findings while typing, completion
  tetrapla COMMAND --help
  tetrapla --version

PROJECT is a folder with \`source/\` in it, or one within a project (default: the current folder).
FILE.md in a project stands for its publication there; elsewhere it is a project of one file,
with its \`output/\` beside it.
OUTPUT is a folder that a build wrote (default: \`output\`); no sources are needed.
TYPE is a type of front matter or records, or a format: \`records/instrument\`, \`formats/edition\`.

${optionLines(optionNames.map((name) => [name, ofAll(name)]))}

${limitLines()}

Exit codes:
${table(exitCodeLines)}
`
}

function commandHelp(command: CommandName): string {
  const own = optionsOf(command)
  const line = ['tetrapla', command, usages[command], '[options]'].filter((word) => word !== '').join(' ')
  return `${line}

${capitalised(summaries[command])}.

${optionLines(own.map((name) => [name, optionOf(name, command)]))}
${own.includes('limit') ? `\n${limitLines()}\n` : ''}`
}

/** The options that a command takes, in order. */
export function optionsOf(command: CommandName): readonly OptionName[] {
  return optionNames.filter((name) => forCommand(options[name], command))
}

/** What each exit code says, in lines that fit on a terminal. */
export const exitCodeLines = [
  ['0', 'done'],
  [
    '1',
    'the content is at fault, a limit included; or `verify` or `diff` found\na difference, or `translations` a text that is not current'
  ],
  ['2', 'wrong usage or configuration'],
  [
    '3',
    'the output could not be written: disk, permission, lock;\nor the system lacks something, such as files to open'
  ],
  ['70', 'a fault of Tetrapla itself'],
  ['129, 130, 143', 'stopped by a signal; the output is whole']
] as const

function optionLines(all: readonly (readonly [OptionName, Option])[]): string {
  const rows = all.map(([name, {value, short, help}]) => {
    const names = short === undefined ? `--${name}` : `-${short}, --${name}`
    return [value === undefined ? names : `${names} ${value}`, help] as const
  })
  return `Options:\n${table(rows)}`
}

/** What an option is to most commands, and below that what it is to others. */
function ofAll(name: OptionName): Option {
  const option: Option = options[name]
  const others = Object.entries(option.ofOthers ?? {}).map(([command, {help}]) => `${command}: ${help}`)
  return {...option, help: [option.help, ...others].join('\n')}
}

function limitLines(): string {
  const lines = table(limitNames.map((name) => [`${name}=${defaultLimits[name]}`, limitTitles[name]]))
  return `Limits (\`--limit\` and the environment's TETRAPLA_LIMITS set them, tetrapla.yaml lowers them):\n${lines}`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  const below = `\n${' '.repeat(width + 5)}`
  return rows.map(([name, words]) => `  ${name.padEnd(width)}   ${words.replaceAll('\n', below)}`).join('\n')
}

function forCommand({commands}: Option, command: CommandName): boolean {
  return commands.includes(command)
}
