/** Takes out of the text what kramdown and MkDocs say of the look of a block, in a line of its own: `{: .class}` and `{ .class }`. */
import {calloutKindOf, calloutTitleOf} from '../../../../model/vocabulary/callout-kinds.ts'
import type {CalloutKind} from '../../../../model/tree/nodes.ts'
import type {Range} from '../code-ranges.ts'
import type {ForeignRange} from '../tally.ts'
import {signsOf} from './signs-of.ts'

/** How the classes of blocks are read. */
export interface StyleSettings {
  /** Whether a class of a block makes a callout of it. */
  readonly hasStyledCallouts?: boolean
  /** Classes that say nothing of the text. */
  readonly unseenClasses?: readonly string[]
}

/** A line that makes a callout of the block beside it. */
export interface StyledCallout extends Range {
  readonly kind: CalloutKind
  /** As the line gives it, if it does. */
  readonly id?: string
  /** Its title, unless it is what its kind is called. */
  readonly name?: string
  /** Whether the first line of the block is its title. */
  readonly isTitled: boolean
  /** Whether it concerns the block above it, which ends right there, or else the one below. */
  readonly isBelow: boolean
  /** Of its first sign, from 1. */
  readonly column: number
}

export interface StyleMask {
  readonly lines: string[]
  /** Where the line begins. */
  readonly offset: number
  /** Where the text behind the front matter begins. */
  readonly start: number
  readonly styles: StyleSettings
  /** By the number of their line, from 1. */
  readonly callouts: Map<number, StyledCallout>
  readonly told: ForeignRange[]
}

const styleLine = /^ {0,3}(?:> ?)*(\{(?::[^#{}]*|[ \t]*\.[\w-]+(?:[ \t]+\.[\w-]+)*[ \t]*)\})[ \t]*$/

/** One with an id, which such a line gives to the block beside it. */
const namedLine =
  /^ {0,3}(?:> ?)*(\{:(?:[ \t]*\.[\w-]+)*[ \t]*(#[^\s{}#.]+)(?:[ \t]*\.[\w-]+)*[ \t]*\})[ \t]*$/

/** A heading, a row of a table, or a fence of code, which cannot be a callout: the id of a line beside it is kept for itself. */
const ofNoCallout = /^ {0,3}(?:#{1,6}[ \t]|\||`{3}|~{3})/

/** Such a line becomes spaces; one with an id does if it makes a callout. It is told, unless it is of a callout or loses nothing. */
export function maskStyle(index: number, line: string, mask: StyleMask): void {
  const {lines, offset, styles, callouts, told} = mask
  const hasCallouts = styles.hasStyledCallouts === true
  const [, found, id] = styleLine.exec(line) ?? (hasCallouts ? namedLine.exec(line) : null) ?? []
  if (found === undefined) return
  const classes = classesIn(id === undefined ? found : found.replace(id, ''))
  const seen = classes.filter((name) => styles.unseenClasses?.includes(name) !== true)
  const [callout] = hasCallouts ? seen.flatMap((name) => calloutOf(name) ?? []) : []
  const isBelow = isRightBelow(index, line, mask)
  const beside = lines[isBelow ? index - 1 : index + 1] ?? ''
  if (id !== undefined && (callout === undefined || beside.trim() === '' || ofNoCallout.test(beside))) return
  const at = line.indexOf(found)
  const place = {start: offset + at, end: offset + at + found.length}
  lines[index] = line.replace(found, ' '.repeat(found.length))
  if (classes.length > 0 && seen.length === 0) return
  if (callout !== undefined) {
    const name = id === undefined ? {} : {id: id.slice(1)}
    callouts.set(index + 1, {...callout, ...name, ...place, isBelow, column: at + 1})
  }
  if (id !== undefined) told.push(...others(seen, line, mask))
  else if (callout === undefined || seen.length > 1) told.push(styleLeftOut(place))
}

/** The classes beside that of a callout, each by itself where the line has an id, too, which stays. */
function others(seen: readonly string[], line: string, {offset}: StyleMask): readonly ForeignRange[] {
  const [, ...more] = seen.toSorted((one, other) => Number(isOfCallout(other)) - Number(isOfCallout(one)))
  return more.map((name) => {
    const start = offset + line.indexOf(`.${name}`)
    return styleLeftOut({start, end: start + name.length + 1})
  })
}

function isOfCallout(name: string): boolean {
  return calloutOf(name) !== undefined
}

/** What is told of the look of a block. */
export function styleLeftOut({start, end}: Range): ForeignRange {
  return {
    what: 'a style',
    outcome: 'is left out',
    hint: 'delete it: the edition decides how it looks',
    start,
    end
  }
}

/** Empty where it says something else, too. */
function classesIn(found: string): readonly string[] {
  if (!/^\{:?(?:[ \t]*\.[\w-]+)+[ \t]*\}$/.test(found)) return []
  return [...found.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
}

/** Names of the theme just-the-docs, each with its kind here and its title. */
const ofTheme: ReadonlyMap<string, Pick<StyledCallout, 'kind' | 'name'>> = new Map([
  ['highlight', {kind: 'note'}],
  ['new', {kind: 'note', name: 'New'}]
])

/** As themes of Jekyll name them: `note`, `note-title`, `prompt-tip`. A name that says more than a kind may be of a look alone. */
function calloutOf(written: string): Pick<StyledCallout, 'kind' | 'name' | 'isTitled'> | undefined {
  const [, name = '', title] = /^(?:prompt-)?([a-z]+)(-title)?$/.exec(written) ?? []
  const kind = calloutTitleOf(name) === undefined ? calloutKindOf(name) : undefined
  const callout = ofTheme.get(name) ?? (kind === undefined ? undefined : {kind})
  return callout && {...callout, isTitled: title !== undefined}
}

/** Whether words stand right above, in a quotation at least as deep. */
function isRightBelow(index: number, line: string, {lines, offset, start}: StyleMask): boolean {
  const above = lines[index - 1]
  if (above === undefined || offset - above.length - 1 < start) return false
  return !/^[ \t>]*$/.test(above) && signsOf(above) >= signsOf(line)
}
