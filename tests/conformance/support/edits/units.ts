/** Cuts Markdown into units that are edited as a whole, a block or an item of a list, and finds them again in edited text. */
import {blocksIn} from '../../../../pipeline/model/edition/held.ts'
import type {Document} from '../../../../pipeline/model/publication/document.ts'
import type {Block} from '../../../../pipeline/model/tree/nodes.ts'
import {defaultLimits} from '../../../../pipeline/model/limits.ts'
import {readDocument} from '../../../../pipeline/read/read-document.ts'

/** A piece of source that stays itself, whatever is done to its words and wherever it goes. */
export interface Unit {
  readonly id: number
  readonly kind: Block['type'] | 'front'
  text: string
  /** Of a list: its items. */
  items: Unit[]
  /** Units that it shares words with: the other part of one that was split, and one that was joined to it. */
  kin?: number[]
}

export interface Source {
  readonly name: string
  units: Unit[]
}

export function read(name: string, text: string): Document {
  const file = {path: `${name}.md`, name, language: 'en', bytes: new TextEncoder().encode(text)}
  return readDocument(file, {limits: defaultLimits, html: 'keep', records: new Set()}).value
}

/** `next` gives each unit a number. */
export function cut(name: string, text: string, next: () => number): Source {
  const starts = read(name, text).children.map((block) => ({block, start: startOf(block)}))
  const units: Unit[] = []
  const front = text.slice(0, starts[0]?.start ?? text.length).trimEnd()
  if (front !== '') units.push({id: next(), kind: 'front', text: front, items: []})
  for (const [index, {block, start}] of starts.entries()) {
    const end = starts[index + 1]?.start ?? text.length
    const items = block.type === 'list' ? itemsOf(block.children.map(startOf), text, {end, next}) : []
    units.push({id: next(), kind: block.type, text: text.slice(start, end).trimEnd(), items})
  }
  return {name, units}
}

function itemsOf(
  starts: readonly number[],
  text: string,
  {end, next}: {readonly end: number; readonly next: () => number}
): Unit[] {
  return starts.map((start, index) => ({
    id: next(),
    kind: 'list',
    text: text.slice(start, starts[index + 1] ?? end).trimEnd(),
    items: []
  }))
}

function startOf(node: {
  readonly position: {readonly start: {readonly offset?: number | undefined}}
}): number {
  return node.position.start.offset ?? 0
}

/** The source again, and where each unit begins in it. */
export function write({units}: Source): {readonly text: string; readonly marks: readonly Mark[]} {
  let text = ''
  const marks: Mark[] = []
  for (const unit of units) {
    if (text !== '') text += '\n\n'
    marks.push({at: text.length, unit: unit.id})
    if (unit.items.length === 0) text += unit.text
    for (const [index, item] of unit.items.entries()) {
      if (index > 0) text += '\n'
      marks.push({at: text.length, unit: item.id})
      text += item.text
    }
  }
  return {text: `${text}\n`, marks}
}

export interface Mark {
  readonly at: number
  readonly unit: number
}

/** For each block, in the order of `piecesOf`, what it is whatever happens: its unit, and its place in the unit. */
export function identitiesOf({children, notes}: Document, marks: readonly Mark[]): readonly string[] {
  const found: string[] = []
  const counts = new Map<string, number>()
  const lists = new Map(marks.toReversed().map(({at, unit}) => [at, unit] as const))
  let place = 0
  const add = (kind: string, at: number): void => {
    // A list is its unit; its items begin where it does.
    while ((marks[place + 1]?.at ?? Infinity) <= at) place += 1
    while (place > 0 && (marks[place]?.at ?? 0) > at) place -= 1
    const unit = marks[place]?.unit ?? -1
    const name = `${unit} ${kind}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    found.push(`${name} ${count}`)
  }
  const addList = (block: Block): void => {
    const at = startOf(block)
    const outer = lists.get(at)
    if (block.type === 'list' && outer !== undefined) found.push(`${outer} list`)
    else add(block.type, at)
    for (const inner of blocksIn(block)) addList(inner)
  }
  for (const block of children) addList(block)
  for (const note of notes) {
    add('note', startOf(note))
    for (const block of note.children) addList(block)
  }
  return found
}
