/** Reads a list, with tasks among its items, and the labels that they have of their author's. */
import type {List as MarkdownList, ListItem as MarkdownListItem} from 'mdast'
import type {List, ListItem} from '../../model/tree/nodes.ts'
import type {FindingDetails} from '../../model/finding.ts'
import {nestHtml} from '../html/nest-html.ts'
import {type ItemsSetIn, itemsSetIn} from './labels/items-set-in.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** Its items stand apart when one of them does, as CommonMark has it. */
export function makeList(node: MarkdownList, reading: Reading): List {
  const ordered = node.ordered === true
  const labels = ordered ? labelsOf(node, reading) : undefined
  return {
    type: 'list',
    id: '',
    ordered,
    start: ordered && labels === undefined ? (node.start ?? 1) : 1,
    spread: node.spread === true || node.children.some((item) => item.spread === true),
    children: node.children.map((item, index) => makeItem(item, labels?.[index], reading)),
    position: positionOf(node)
  }
}

/**
 * Labels of the author's own; or numbers that rise and leave some out, as in a law with repealed paragraphs. Other numbers are counted
 * from the first, as CommonMark has it, and it is told where they are written otherwise.
 */
function labelsOf(node: MarkdownList, reading: Reading): readonly (string | undefined)[] | undefined {
  const own = node.children.map((item) => item.data?.label)
  if (own.some((label) => label !== undefined)) return own
  const written = node.children.map((item) => numberOf(item, reading))
  const numbers = written.map((text) => Number.parseInt(text, 10))
  const [first = 1] = numbers
  if (numbers.every((number, index) => number === first + index || number === first)) return undefined
  const isRising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
  if (isRising) return written
  const last = first + numbers.length - 1
  const message = `the items are written ${written.slice(0, 6).join(' ')}${written.length > 6 ? ' …' : ''}, and are numbered ${first} to ${last}`
  const setIn = itemsSetIn(node, numbers, reading.lines)
  const details =
    setIn === undefined
      ? {hints: ['write each number one higher than the one before, or all as `1.`']}
      : toSetIn(setIn)
  reading.report('list/numbers-are-as-written', positionOf(setIn?.first ?? node), message, details)
  return undefined
}

function toSetIn({column, edits}: ItemsSetIn): FindingDetails {
  const hints = [
    `begin this item in column ${column}, under the words of the item above, if it belongs below that`
  ]
  return {hints, ...(edits === undefined ? {} : {fix: {edits}})}
}

function numberOf(item: MarkdownListItem, reading: Reading): string {
  const {start} = positionOf(item)
  return /^\d+[.)]/.exec(reading.lines.text.slice(start.offset, (start.offset ?? 0) + 12))?.[0] ?? ''
}

/** Of an item that holds no more than its sign. */
function tellEmpty(node: MarkdownListItem, reading: Reading): void {
  const position = positionOf(node)
  const quoted = reading.lines.text.slice(position.start.offset, position.end.offset).trim()
  if (!/^(?:[-*+]|\d{1,9}[.)])$/.test(quoted)) return
  reading.tell({
    what: 'an item that is to be filled in',
    outcome: 'is empty here',
    hint: 'write its words behind the sign, or delete the line',
    quoted,
    position
  })
}

function makeItem(node: MarkdownListItem, label: string | undefined, reading: Reading): ListItem {
  const {checked} = node
  tellEmpty(node, reading)
  const children = reading.blocks(nestHtml(node.children, reading))
  return {
    type: 'listItem',
    ...(typeof checked === 'boolean' ? {checked} : {}),
    ...(label === undefined ? {} : {label}),
    children,
    position: positionOf(node)
  }
}
