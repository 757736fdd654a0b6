/** The options of the commands: their values, and the words that `--help` says of them. */

export interface Option {
  readonly type: 'string' | 'boolean'
  /** One letter that may stand for the name. */
  readonly short?: string
  /** What stands for the value in the help. */
  readonly value?: string
  /** Whether it may be given again and again. */
  readonly multiple?: boolean
  readonly help: string
  readonly commands: readonly CommandName[]
}

/** Commands that work on a project. */
export type ProjectCommand = 'build' | 'check'

export type CommandName = ProjectCommand | 'verify' | 'diff' | 'schema'

const both: readonly CommandName[] = ['build', 'check']
const telling: readonly CommandName[] = [...both, 'verify', 'diff']
const all: readonly CommandName[] = [...telling, 'schema']

export const options = {
  source: {
    type: 'string',
    value: 'DIR',
    help: 'where the Markdown is (default: PROJECT/source)',
    commands: both
  },
  schemas: {
    type: 'string',
    value: 'DIR',
    help: 'where the schemas are (default: PROJECT/schemas)',
    commands: [...both, 'schema']
  },
  output: {
    type: 'string',
    value: 'DIR',
    help: 'where the editions go (default: PROJECT/output)',
    commands: ['build']
  },
  edition: {
    type: 'string',
    value: 'LIST',
    multiple: true,
    help: 'the editions to make: html,pdf,epub,json; others leave the output',
    commands: ['build']
  },
  only: {
    type: 'string',
    value: 'ID',
    multiple: true,
    help: 'this publication alone; may be given more than once',
    commands: both
  },
  against: {
    type: 'string',
    value: 'MANIFEST',
    help: 'an earlier output, by its manifest.json: which of its addresses would vanish',
    commands: ['check']
  },
  strict: {type: 'boolean', help: 'warnings are errors', commands: both},
  'keep-going': {
    type: 'boolean',
    help: 'write sound publications although others have errors (exit code 1)',
    commands: ['build']
  },
  'no-cache': {type: 'boolean', help: 'make publications again that did not change', commands: ['build']},
  jobs: {type: 'string', value: 'N', help: 'how many publications are worked on at once', commands: both},
  reporter: {
    type: 'string',
    value: 'NAME',
    help: 'how findings are shown: text, json, sarif, github; by `diff`: text, json',
    commands: telling
  },
  quiet: {type: 'boolean', help: 'no summary and no progress; findings are still shown', commands: telling},
  help: {type: 'boolean', short: 'h', help: 'show this help', commands: all},
  version: {type: 'boolean', help: 'show the version', commands: all}
} as const satisfies {readonly [name: string]: Option}

export type OptionName = keyof typeof options

/** In the order of the help. */
export const optionNames: readonly OptionName[] = Object.keys(options).filter(isOptionName)

export function isOptionName(text: string): text is OptionName {
  return Object.hasOwn(options, text)
}
