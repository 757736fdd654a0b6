/** Splits the words of a command line into options with their values, and what stands between. */
import {parseArgs} from 'node:util'
import {
  commandNames,
  isFlag,
  isOptionName,
  optionNames,
  optionOf,
  options,
  type CommandName,
  type Option,
  type OptionName
} from './options.ts'
import {unknownName, UsageFailure} from './usage-failure.ts'

/** The values given, by option; a flag's is the empty text. */
export type Given = {readonly [name in OptionName]?: readonly string[]}

/** Throws `UsageFailure`. Options may stand anywhere, as `--name value` or `--name=value`; after `--` there are none. */
export function splitWords(words: readonly string[]): {
  readonly given: Given
  readonly positionals: readonly string[]
} {
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
      const asked = commandAsked(positionals[0])
      const {value = 'VALUE'}: Option =
        asked === undefined ? options[token.name] : optionOf(token.name, asked)
      throw new UsageFailure(`\`${token.rawName}\` needs a value`, `write \`${token.rawName} ${value}\``)
    }
    given[token.name] = [...(given[token.name] ?? []), token.value ?? '']
  }
  return {given, positionals}
}

/** Of the command that is asked for; where none is, each counts. */
function isOptionOf(option: OptionName, asked: string | undefined): boolean {
  const command = commandAsked(asked)
  const forCommands: readonly CommandName[] = options[option].commands
  return command === undefined || forCommands.includes(command)
}

function parserOption(name: OptionName) {
  const {short}: Option = options[name]
  return {type: isFlag(name) ? 'boolean' : 'string', ...(short === undefined ? {} : {short})} as const
}

function commandAsked(word: string | undefined): CommandName | undefined {
  return commandNames.find((name) => name === word)
}
