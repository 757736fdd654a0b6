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
  /** The item that is at an offset of a line, or behind white space there; here and below lines count from 0. */
  readonly itemAt: (line: number, offset: number) => Item | undefined
  /** The last item that is on a line. */
  readonly lastOn: (line: number) => Item | undefined
  /** What a line is to an item before it: within it for its indent or its own item, the list's next item, or neither. */
  readonly standingOf: (line: number, item: Item) => Standing
  /** For the text, or for a part of it that begins at a place. */
  readonly pluginAt: (at: LineStart) => (this: Processor) => void
}

type Standing = 'within' | 'next' | 'outside'

/** A plugin for one text. Its lists are mdast's, with the label in the data of each item; other lists are as they were. */
export function labelledLists(text: string): LabelledLists {
  const lines = sourceLines(text)
  const items = lines.some(({candidates}) => candidates.length > 0) ? arrangeLabels(lines) : []
  const byLine = groupBy(items, ({candidate}) => candidate.line)
  const plan = {text, lines, byLine}
  return {
    hasItems: items.length > 0,
    isItem: (line) => byLine.has(line - 1),
    itemAt: (line, offset) => itemAt(offset, line, plan),
    lastOn: (line) => byLine.get(line)?.at(-1),
    standingOf: (line, item) => standingOf(plan, line, item),
    pluginAt: (at) =>
      function () {
        if (items.length === 0) return
        const data = this.data()
        const construct = listConstruct({...plan, at})
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

/** The lists of a text; lines are counted from 0. */
interface Plan {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly byLine: ReadonlyMap<number, readonly Item[]>
}

interface ParsedPlan extends Plan {
  /** Where the parser begins in the text. */
  readonly at: LineStart
}

/** The item that each open list is at. */
type OpenItems = WeakMap<ContainerState, Item>

function listConstruct(plan: ParsedPlan): Construct {
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
    const line = plan.lines[number]
    if (line === undefined) return nok
    const standing = standingOf(plan, number, item)
    if (standing === 'outside') return nok
    if (standing === 'within')
      return upTo(item.candidate.content - columnOf(line.written, offset - line.offset), effects, ok)
    state._closeFlow = true
    this.interrupt = undefined
    return effects.attempt(construct, ok, nok)
  }
}

function standingOf({lines, byLine}: Plan, number: number, item: Item): Standing {
  const line = lines[number]
  if (line === undefined) return 'outside'
  if (line.kind === 'blank') return 'within'
  const [first] = byLine.get(number) ?? []
  if (first === undefined) return line.indent >= leastIndent(item.candidate) ? 'within' : 'outside'
  if (isWithin(first, item)) return 'within'
  return first.list === item.list ? 'next' : 'outside'
}

/** A new item: the first of its list, or another one of that which is open. */
function beginItem(plan: ParsedPlan, current: OpenItems): Tokenize {
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
      if (!isWhite(code)) return enter(code)
      effects.enter('linePrefix')
      return spaces(effects, {type: 'linePrefix', isOne: isWhite}, enter)(code)
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
      return spaces(effects, {type: 'listItemPrefixWhitespace', isOne: isSpace}, ok)(code)
    }
    if (lineEndings.has(code)) return nok(code)
    left -= 1
    effects.consume(code)
    return more
  }
  return more
}

/** The line of a place, counted from 0, and its offset in the text. */
function placeIn({at}: ParsedPlan, {line, offset}: LineStart): LineStart {
  return {line: line + at.line - 2, offset: offset + at.offset}
}

function itemAt(offset: number, line: number, {text, byLine}: Plan): Item | undefined {
  return byLine
    .get(line)
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

/** White space of any script: a label may be moved in by no-break or ideographic spaces. */
function isWhite(code: number | null): boolean {
  return isSpace(code) || (code !== null && code > 0 && /\s/.test(String.fromCharCode(code)))
}

interface WhiteSpace {
  readonly type: 'linePrefix' | 'listItemPrefixWhitespace'
  readonly isOne: (code: number | null) => boolean
}

function spaces(effects: Effects, {type, isOne}: WhiteSpace, next: State): State {
  const more: State = (code) => {
    if (isOne(code)) {
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
