/** Finds numbered items that are set in too little to be a list below the item above, as other kinds of Markdown have it. */
import type {List, ListItem} from 'mdast'
import type {Edit} from '../../../model/diagnostic.ts'
import {type LineTable, pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'

export interface ItemsSetIn {
  readonly first: ListItem
  /** Where the words of the item above it begin. */
  readonly column: number
  /** What makes lists of them all; undefined where something other than spaces stands before one. */
  readonly edits: readonly Edit[] | undefined
}

interface Run {
  readonly above: ListItem
  readonly items: ListItem[]
}

/** Only where the numbers of all others rise without them, and they themselves begin with 1. */
export function itemsSetIn(node: List, numbers: readonly number[], lines: LineTable): ItemsSetIn | undefined {
  const runs: Run[] = []
  let above: ListItem | undefined
  let isWithin = false
  let last = -1
  for (const [index, item] of node.children.entries()) {
    const number = numbers[index] ?? 0
    const isSetIn = above !== undefined && columnOf(item) > columnOf(node)
    if (isSetIn && !isWithin && number !== 1) return undefined
    if (!isSetIn && number <= last) return undefined
    if (!isSetIn) last = number
    if (isSetIn && isWithin) runs.at(-1)?.items.push(item)
    else if (isSetIn && above !== undefined) runs.push({above, items: [item]})
    else above = item
    isWithin = isSetIn
  }
  const [run] = runs
  const first = run?.items[0]
  if (run === undefined || first === undefined) return undefined
  return {first, column: wordsOf(run.above, lines), edits: editsOf(runs, lines)}
}

function columnOf(node: List | ListItem): number {
  return positionOf(node).start.column
}

/** Behind the sign and its spaces, or one space where nothing follows on the line. */
function wordsOf(item: ListItem, {text}: LineTable): number {
  const {start} = positionOf(item)
  const from = start.offset ?? 0
  const [, sign = '', spaces = ' '] = /^(\d{1,9}[.)])( {1,4}(?=\S))?/.exec(text.slice(from, from + 16)) ?? []
  return start.column + sign.length + spaces.length
}

function editsOf(runs: readonly Run[], lines: LineTable): readonly Edit[] | undefined {
  const edits: Edit[] = []
  for (const {above, items} of runs) {
    const text = ' '.repeat(wordsOf(above, lines) - Math.min(...items.map(columnOf)))
    for (const item of items) {
      const {start, end} = positionOf(item)
      const from = (start.offset ?? 0) - start.column + 1
      if (lines.text.slice(from, start.offset).trim() !== '') return undefined
      for (const {index} of lines.text.slice(from, end.offset).matchAll(/^(?=.*\S)/gm)) {
        const at = pointAt(lines, from + index)
        edits.push({start: at, end: at, text})
      }
    }
  }
  return edits
}
