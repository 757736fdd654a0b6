/** Reads roles as MyST and Sphinx have them, a name in braces before code: `` {term}`Fees` ``, `` {doc}`fees` ``. */
import type {InlineCode} from 'mdast'
import type {Position} from 'unist'
import {pointAt} from '../../../line-table.ts'
import {positionOf} from '../../place-all.ts'
import type {Reading, ReadSettings} from '../../reading.ts'
import type {Element, SourceNode} from '../../source-tree.ts'

const role = /\{([a-z][\w:+-]{0,30})\}$/

/** Whether a name in braces is a role that has a counterpart; a formula has one where formulas are read. */
export function isRole(written: string, {tex}: Pick<ReadSettings, 'tex'>): boolean {
  const name = role.exec(written)?.[1]
  if (name === 'math') return tex !== undefined
  return (
    name !== undefined && (elements.has(name) || links.has(name) || asWords.has(name) || asCode.test(name))
  )
}

/** The siblings with an element in place of each role and its code, where documents are of MyST; a role without a counterpart stays. */
export function readRoles(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (reading.settings.profile?.hasLabels !== true || !nodes.some(({type}) => type === 'inlineCode'))
    return nodes
  const taken: SourceNode[] = []
  for (const node of nodes) {
    const before = taken.at(-1)
    const written =
      before?.type === 'text' && node.type === 'inlineCode' ? role.exec(before.value)?.[0] : undefined
    if (
      written === undefined ||
      before?.type !== 'text' ||
      node.type !== 'inlineCode' ||
      !isRole(written, reading.settings)
    ) {
      taken.push(node)
      continue
    }
    const {start, end} = positionOf(before)
    const behind = positionOf(node)
    const from = (behind.start.offset ?? 0) - written.length
    // Where the code begins right behind it, and no sign of it is escaped.
    if (end.offset !== behind.start.offset || !isAsWritten(written, from, reading)) {
      taken.push(node)
      continue
    }
    taken.pop()
    const value = before.value.slice(0, -written.length)
    const place = pointAt(reading.lines, from)
    if (value !== '') taken.push({...before, value, position: {start, end: place}})
    const position = {start: place, end: behind.end}
    taken.push(
      written === '{math}' ? formulaOf(node, position, reading) : madeOf(written.slice(1, -1), node, position)
    )
  }
  return taken
}

/** Whether the text of a document has these words there, and no escape before them. */
function isAsWritten(words: string, at: number, {lines}: Reading): boolean {
  return lines.text.startsWith(words, at) && lines.text[at - 1] !== '\\'
}

/** Elements of HTML that say the same. */
const elements: ReadonlyMap<string, string> = new Map([
  ['abbr', 'abbr'],
  ['abbreviation', 'abbr'],
  ['sub', 'sub'],
  ['subscript', 'sub'],
  ['sup', 'sup'],
  ['superscript', 'sup'],
  ['kbd', 'kbd'],
  ['keyboard', 'kbd'],
  ['guilabel', 'strong'],
  ['menuselection', 'strong'],
  ['del', 'del'],
  ['strike', 'del']
])

/** What leads somewhere, to a place by its label or to a document or file by its path. */
const links: ReadonlySet<string> = new Set(['ref', 'numref', 'eq', 'doc', 'download', 'button'])

/** Of these, those that lead to a label. */
const labelled: ReadonlySet<string> = new Set(['ref', 'numref', 'eq'])

const asWords: ReadonlySet<string> = new Set(['term'])

/** Names of what programs have, of all their languages. */
const asCode =
  /^(?:code|file|samp|command|program|option|envvar|(?:py|c|cpp|js|rst):[a-z]+|func|class|meth|mod|attr|exc|data|obj)$/

function madeOf(name: string, node: InlineCode, position: Position): SourceNode {
  if (asCode.test(name)) return {...node, position}
  const {words, target} = partsOf(node.value)
  if (asWords.has(name)) return {type: 'text', value: words ?? node.value, position: positionOf(node)}
  if (links.has(name)) {
    const isLabel = labelled.has(name)
    const url = isLabel ? `#${target ?? node.value}` : (target ?? node.value)
    // What stands for the number has it by the link alone.
    const shown = name === 'numref' && /%s|\{(?:number|name)\}/.test(words ?? '') ? '' : (words ?? '')
    return elementOf('a', {words: shown, attributes: [['href', url]]}, position)
  }
  const element = elements.get(name) ?? 'span'
  const [, short, long] = element === 'abbr' ? (/^(.*\S)\s*\(([^()]+)\)$/.exec(node.value) ?? []) : []
  return elementOf(
    element,
    {words: short ?? node.value, attributes: long === undefined ? [] : [['title', long]]},
    position
  )
}

function formulaOf(node: InlineCode, position: Position, {lines}: Reading): SourceNode {
  const {start} = positionOf(node)
  const offset = start.offset ?? 0
  const [signs = ''] = /^`+/.exec(lines.text.slice(offset, position.end.offset)) ?? []
  // One space at each end is no part of the code.
  const isPadded = /\s/.test(lines.text.charAt(offset + signs.length)) && !node.value.startsWith(' ')
  const first = offset + signs.length + (isPadded ? 1 : 0)
  const chunks = [{at: 0, line: start.line, offset: first}]
  return {type: 'inlineMath', value: node.value, display: false, chunks, isOfParagraph: false, position}
}

/** `words <target>`. */
function partsOf(value: string): {readonly words?: string; readonly target?: string} {
  const [, words, target] = /^([^<]*\S)\s*<([^<>]+)>$/.exec(value) ?? []
  return words === undefined || target === undefined ? {} : {words, target}
}

function elementOf(
  name: string,
  {words, attributes}: {readonly words: string; readonly attributes: readonly (readonly [string, string])[]},
  position: Position
): Element {
  const text = {type: 'text', value: words, position} as const
  return {
    type: 'element',
    name,
    written: name,
    attributes: new Map(attributes),
    children: words === '' ? [] : [text],
    holdsBlocks: false,
    position
  }
}
