/** Extends the parser by lists whose items have labels of their author's, where `arrangeLabels` found them. */
import type {ListItem} from 'mdast'
import type {Processor} from 'unified'
import type {LineStart} from '../parts/cut-lines.ts'
import {arrangeLabels, leastIndent, type Item} from './arrange-labels.ts'
import {columnOf, sourceLines, type SourceLine} from './source-lines.ts'
import {groupBy} from '../../../model/values/group-by.ts'
import type {Construct, Tokenize, Effects, State, Context, Extension} from '../limits/parser-types.ts'

declare module 'mdast' {
  interface ListItemData {
    /** The author's own, in place of a number. */
    label?: string
  }
}

type ContainerState = NonNullable<Context['containerState']>

const tab = -2
const virtualSpace = -1
const space = 32
const lineEndings: ReadonlySet<number | null> = new Set([-5, -4, -3, null])

export interface LabelledLists {
  readonly hasItems: boolean
  /** Whether an item begins on a line, counted from 1. */
  readonly isItem: (line: number) => boolean
  /** For the text, or for a part of it that begins at a place. */
  readonly pluginAt: (at: LineStart) => (this: Processor) => void
}

/** A plugin for one text. Its lists are mdast's, with the label in the data of each item; other lists are as they were. */
export function labelledLists(text: string): LabelledLists {
  const lines = sourceLines(text)
  const items = lines.some(({candidates}) => candidates.length > 0) ? arrangeLabels(lines) : []
  const byLine = groupBy(items, ({candidate}) => candidate.line)
  return {
    hasItems: items.length > 0,
    isItem: (line) => byLine.has(line - 1),
    pluginAt: (at) =>
      function () {
        if (items.length === 0) return
        const data = this.data()
        const construct = listConstruct({text, lines, byLine, at})
        const digits = [...'0123456789'].map((digit) => [digit.charCodeAt(0), construct] as const)
        data.micromarkExtensions ??= []
        // Before digits it is tried first, since Markdown has a list there.
        data.micromarkExtensions.push({document: {...Object.fromEntries(digits), null: construct}})
        data.fromMarkdownExtensions ??= []
        data.fromMarkdownExtensions.push(fromMarkdown())
      }
  }
}

function fromMarkdown(): Extension {
  return {
    enter: {
      listItemValue(token) {
        const written = this.sliceSerialize(token)
        const item = this.stack.findLast((node): node is ListItem => node.type === 'listItem')
        const list = this.stack.findLast((node) => node.type === 'list')
        if (item === undefined || list === undefined) throw new Error('expected an item of a list')
        if (/^\d+$/.test(written)) {
          if (this.data.expectingFirstListItemValue === true) list.start = Number(written)
        } else item.data = {...item.data, label: written}
        this.data.expectingFirstListItemValue = undefined
      }
    }
  }
}

interface Plan {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly byLine: ReadonlyMap<number, readonly Item[]>
  /** Where the parser begins in it. */
  readonly at: LineStart
}

/** The item that each open list is at. */
type OpenItems = WeakMap<ContainerState, Item>

function listConstruct(plan: Plan): Construct {
  const current: OpenItems = new WeakMap()
  const construct: Construct = {
    name: 'labelledList',
    tokenize: beginItem(plan, current),
    continuation: {tokenize: goOn},
    exit(effects) {
      effects.exit('listOrdered')
    }
  }
  return construct

  /** A line belongs to an item when another item in it does, or when it is moved in as far. */
  function goOn(this: Context, effects: Effects, ok: State, nok: State): State {
    const state = this.containerState
    const item = state === undefined ? undefined : current.get(state)
    if (state === undefined || item === undefined) throw new Error('expected an item to be open')
    state._closeFlow = undefined
    const {line: number, offset} = placeIn(plan, this.now())
    const line = plan.lines[number - 1]
    const [first] = plan.byLine.get(number - 1) ?? []
    if (line === undefined) return nok
    const moveIn = upTo(item.candidate.content - columnOf(line.written, offset - line.offset), effects, ok)
    if (line.kind === 'blank') return moveIn
    if (first === undefined) return line.indent >= leastIndent(item.candidate) ? moveIn : nok
    if (isWithin(first, item)) return moveIn
    if (first.list !== item.list) return nok
    state._closeFlow = true
    this.interrupt = undefined
    return effects.attempt(construct, ok, nok)
  }
}

/** A new item: the first of its list, or another one of that which is open. */
function beginItem(plan: Plan, current: OpenItems): Tokenize {
  return function (effects, ok, nok) {
    const state = this.containerState
    const {line, offset} = placeIn(plan, this.now())
    const item = itemAt(offset, line, plan)
    if (state === undefined || item === undefined) return nok
    const open = current.get(state)
    if (open !== undefined && open.list !== item.list) return nok
    const end: State = (code) => {
      effects.exit('listItemPrefix')
      return ok(code)
    }
    const label = labelOf(item, effects, {ok: end, nok})
    const enter: State = (code) => {
      if (open === undefined) effects.enter('listOrdered', {_container: true})
      current.set(state, item)
      state.type = 'listOrdered'
      effects.enter('listItemPrefix')
      effects.enter('listItemValue')
      return label(code)
    }
    return (code) => {
      if (!isSpace(code)) return enter(code)
      effects.enter('linePrefix')
      return spaces(effects, 'linePrefix', enter)(code)
    }
  }
}

/** The label's characters, and the white space behind it. */
function labelOf(
  {candidate}: Item,
  effects: Effects,
  {ok, nok}: {readonly ok: State; readonly nok: State}
): State {
  let left = candidate.label.text.length
  const more: State = (code) => {
    if (left === 0) {
      effects.exit('listItemValue')
      if (!isSpace(code)) return ok(code)
      effects.enter('listItemPrefixWhitespace')
      return spaces(effects, 'listItemPrefixWhitespace', ok)(code)
    }
    if (lineEndings.has(code)) return nok(code)
    left -= 1
    effects.consume(code)
    return more
  }
  return more
}

function placeIn({at}: Plan, {line, offset}: LineStart): LineStart {
  return {line: line + at.line - 1, offset: offset + at.offset}
}

function itemAt(offset: number, line: number, {text, byLine}: Plan): Item | undefined {
  return byLine
    .get(line - 1)
    ?.find(({candidate}) => candidate.offset >= offset && text.slice(offset, candidate.offset).trim() === '')
}

function isWithin(item: Item, holder: Item): boolean {
  for (let {parent} = item.list; parent !== undefined; {parent} = parent.list)
    if (parent === holder) return true
  return false
}

function isSpace(code: number | null): boolean {
  return code === space || code === tab || code === virtualSpace
}

function spaces(effects: Effects, type: 'linePrefix' | 'listItemPrefixWhitespace', next: State): State {
  const more: State = (code) => {
    if (isSpace(code)) {
      effects.consume(code)
      return more
    }
    effects.exit(type)
    return next(code)
  }
  return more
}

/** As many columns of white space as there are, and not more than `most`. */
function upTo(most: number, effects: Effects, ok: State): State {
  let left = most
  const more: State = (code) => {
    if (left > 0 && isSpace(code)) {
      left -= 1
      effects.consume(code)
      return more
    }
    effects.exit('listItemIndent')
    return ok(code)
  }
  return (code) => {
    if (left <= 0 || !isSpace(code)) return ok(code)
    effects.enter('listItemIndent')
    return more(code)
  }
}
