/** Reads a block that is a formula: code in the language `math`, as GitHub and GitLab have it, and `{math}` of MyST, which may have a label. */
import type {Code as MarkdownCode} from 'mdast'
import type {Block} from '../../../../model/tree/nodes.ts'
import {formulaOfCode} from '../../../tex/formula-nodes.ts'
import {makeDisplay} from '../../../tex/make-display.ts'
import {makeEquation} from '../../directives/equation.ts'
import {claimOption} from '../../directives/myst-table.ts'
import {positionOf} from '../../place-all.ts'
import type {Reading} from '../../reading.ts'

const option = /^:([a-z-]{1,30}):(?:[ \t]+(.*))?$/

/** Whether code is a formula here. */
export function isMathBlock({lang, meta}: MarkdownCode, {settings}: Reading): boolean {
  if (settings.tex === undefined || Boolean(meta)) return false
  return lang === 'math' || (lang === '{math}' && settings.profile?.hasLabels === true)
}

/** With a label, an equation that has a number, and the label for its id. */
export function makeMathBlock(node: MarkdownCode, reading: Reading): readonly Block[] {
  const lines = node.lang === '{math}' ? node.value.split('\n') : []
  const end = lines.findIndex((line) => !option.test(line))
  const head = end === -1 ? lines.length : end
  const options = new Map<string, string>()
  for (const line of lines.slice(0, head)) {
    const [, name = '', value = ''] = option.exec(line) ?? []
    options.set(name, value.trim())
  }
  const block = makeDisplay(formulaOfCode(node, head, reading.lines), reading)
  const position = positionOf(node)
  const id = claimOption(options, position, reading)
  if (id === '') return [block]
  return makeEquation({base: {id, position}, words: [], children: [block]}, reading)
}
