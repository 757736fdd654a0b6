/** Takes the options off the head of a block of MyST. */
import {calloutKindOf} from '../../../../model/vocabulary/callout-kinds.ts'

/** The options below the line that opens a block, such as `:class: tip`, which says the kind of an `{admonition}`, by name. Their lines become spaces. */
export function maskOptions(opening: number, lines: string[]): ReadonlyMap<string, string> {
  const [, fence = '', name = '', space = ''] =
    /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*:+)([a-z-]+)([ \t]*)$/.exec(lines[opening] ?? '') ?? []
  const yaml = yamlBelow(lines, opening)
  const found = new Map(yaml?.options)
  const option = calloutKindOf(name) === undefined ? optionOfBlock : optionOfCallout
  for (let index = opening + 1; ; index += 1) {
    const line = lines[index] ?? ''
    const [, key = '', value = ''] = (yaml === undefined && option.exec(line)) || []
    if (yaml === undefined ? key === '' : index > yaml.end) break
    if (key !== '') found.set(key, value.trimEnd())
    const [before = ''] = /^[ \t>]*/.exec(line) ?? []
    lines[index] = before.padEnd(line.length)
  }
  const kind = calloutKindOf(found.get('class')?.split(/\s/)[0] ?? '')
  if (name === 'note' && kind !== undefined)
    lines[opening] = `${fence}${kind}`.padEnd(fence.length + name.length + space.length)
  return found
}

const optionOfBlock = /^[ \t>]*:([a-z-]{1,30}):(?:[ \t]+(.*))?$/

const optionOfCallout = /^[ \t>]*:(class|name|label|icon|open|nonumber|number|enumerated|hidden):[ \t]*(.*)$/

interface YamlOptions {
  readonly options: ReadonlyMap<string, string>
  /** Of the last line of hyphens. */
  readonly end: number
}

/**
 * Options between two lines of hyphens: keys of YAML, whose values may go on below them; the items of a list are words of one value. Undefined for
 * anything else that begins so, such as a rule.
 */
function yamlBelow(lines: readonly string[], opening: number): YamlOptions | undefined {
  const start = opening + 1
  if (!hyphens.test(lines[start] ?? '')) return undefined
  const options = new Map<string, string>()
  let last: string | undefined
  for (let index = start + 1; index <= start + 50; index += 1) {
    const line = lines[index] ?? ''
    if (hyphens.test(line)) return last === undefined ? undefined : {options, end: index}
    const [, indent = '', item, rest = ''] = /^([ \t>]*)(-[ \t]+)?(.*)$/.exec(line) ?? []
    if (rest === '' || rest.startsWith('#')) continue
    const [, key, value = ''] = (item === undefined && optionInYaml.exec(rest)) || []
    const goesOn = item !== undefined || indent.length > (lines[start] ?? '').indexOf('-')
    if (key !== undefined) options.set(key, wordsOf(value))
    else if (last !== undefined && goesOn)
      options.set(last, `${options.get(last) ?? ''} ${wordsOf(rest)}`.trim())
    else return undefined
    last = key ?? last
  }
  return undefined
}

const hyphens = /^[ \t>]*---[ \t]*$/

const optionInYaml = /^([a-z-]{1,30}):(?:[ \t]+(.*))?$/

/** Without a comment, and the signs around a text and around and between the items of a list. */
function wordsOf(value: string): string {
  const written = value.replace(/(?:^|[ \t])#.*$/, '').trim()
  const words = /^\[|\]$/.test(written) ? written.replace(/[[\],]+/g, ' ').trim() : written
  return words.replace(/^(["'])(.*)\1$/, '$2')
}
