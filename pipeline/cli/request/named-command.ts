/** Finds the command that a word names, and tells which is meant by what other programs call theirs. */
import {commandNames, type CommandName} from './options.ts'
import {unknownName, UsageFailure} from './usage-failure.ts'

/** What does it here. */
const wordsOfOthers: ReadonlyMap<string, string> = new Map([
  ...['compile', 'export', 'generate', 'make', 'publish', 'render'].map((word) => [word, 'build'] as const),
  ...['lint', 'test', 'validate'].map((word) => [word, 'check'] as const),
  ['convert', 'import'],
  ...['create', 'new'].map((word) => [word, 'init'] as const),
  ...['dev', 'preview', 'server', 'start', 'watch'].map((word) => [word, 'serve'] as const),
  ['fix', 'check --fix'],
  ['fmt', 'check --fix'],
  ['format', 'check --fix']
])

/** Throws `UsageFailure`, with the command that is near or that is meant as its hint. */
export function namedCommand(name: string): CommandName {
  const found = commandNames.find((one) => one === name)
  if (found !== undefined) return found
  const message = `there is no command \`${name}\``
  const meant = wordsOfOthers.get(name)
  if (meant !== undefined) throw new UsageFailure(message, `\`tetrapla ${meant}\` does it`)
  throw unknownName(message, name, {names: commandNames, rest: 'there are'})
}
