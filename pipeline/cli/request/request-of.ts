/** Makes the request that a program would write of what a command line says. */
import {limitsIn} from './allowed-limits.ts'
import {
  isFlag,
  keyOf,
  optionNames,
  options,
  subjects,
  type CommandName,
  type Option,
  type OptionName
} from './options.ts'
import type {Given} from './split-words.ts'
import {UsageFailure} from './usage-failure.ts'

/** What a program would write to ask for the same. */
export interface WrittenRequest {
  readonly [key: string]: unknown
}

/** What stands behind these commands when nothing does. */
const usualSubject: {readonly [name in CommandName]?: WrittenRequest} = {
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

/** Of what stands behind a command, and its options. Throws `UsageFailure` for a value that can't be read. */
export function requestOf(command: CommandName, behind: readonly string[], given: Given): WrittenRequest {
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
