/**
 * Puts what other kinds of Markdown write in lines of their own into words of ours, before the text is parsed: comments become spaces, and fences
 * of callouts ours. Every other character stays where it stood, so that all places are right.
 */
import {calloutKindOf} from '../../../model/vocabulary/callout-kinds.ts'
import {openingOf, type IndentedOpening} from './indented-opening.ts'
import {indentedLines, spansIn} from './code-ranges.ts'
import {maskComments} from './mask-comments.ts'
import {maskOptions} from './myst/mask-options.ts'
import {conditionalOpening} from './quarto/conditional-opening.ts'
import {divisionOpening} from './quarto/division-opening.ts'
import {namedOpening, type NamedOpening} from '../directives/named-opening.ts'
import type {MaskedName, MaskedText} from './kramdown/masked-name.ts'
import {maskHeadingName} from './kramdown/mask-heading-name.ts'
import {maskStyle, type StyledCallout, type StyleMask, type StyleSettings} from './kramdown/mask-style.ts'
import {maskConditionalCode} from './quarto/mask-conditional-code.ts'
import {maskTextCell} from './quarto/mask-text-cell.ts'
import {maskBlocks, type UnshownMask} from './quarto/mask-unshown.ts'
import {columnOf, isClosedBy, type OpenFence} from './quarto/open-fence.ts'
import type {ForeignRange} from './tally.ts'

export interface MaskedSource {
  /** As long as the text. */
  readonly text: string
  /** The titles behind the names of callouts, by the number of their line, from 1. */
  readonly titles: ReadonlyMap<number, MaskedText>
  /** The ids of blocks as Quarto has them, by the number of the line that opens one, from 1; those of headings as kramdown has them, by their last line. */
  readonly ids: ReadonlyMap<number, MaskedName>
  /** The options below the lines that open blocks of MyST, by name, and by the number of the line, from 1. */
  readonly options: ReadonlyMap<number, ReadonlyMap<string, string>>
  /** The lines that open blocks of what is indented below them, by their number, from 1. */
  readonly openings: ReadonlyMap<number, IndentedOpening>
  /** What makes callouts of the blocks beside it, by the number of its line, from 1. */
  readonly callouts: ReadonlyMap<number, StyledCallout>
  /** What is to be told of signs that are not in the text any more, such as a style that was left out. */
  readonly told: readonly ForeignRange[]
}

export interface MaskSettings extends StyleSettings {
  /** What a line begins with that is a comment. */
  readonly lineComment?: string
  readonly hasFormulas?: boolean
  /** Whether blocks have ids and conditions as Quarto has them, and cells may hold Markdown. */
  readonly hasCrossReferences?: boolean
  /** Whether a site may have blocks of its own beside callouts: `::: lexicon Title`. */
  readonly hasOwnBlocks?: boolean
}

/** The text behind its front matter, which ends at `start`. */
export function maskSource(
  text: string,
  start: number,
  {lineComment, hasFormulas, hasCrossReferences, hasOwnBlocks = false, ...styles}: MaskSettings
): MaskedSource {
  const head = text.slice(0, start)
  const withoutComments = head + maskComments(text.slice(start))
  const lines = withoutComments.split('\n')
  const mask: Mask = {
    lines,
    offset: 0,
    start,
    styles,
    callouts: new Map(),
    titles: new Map(),
    ids: new Map(),
    options: new Map(),
    openings: new Map(),
    told: [],
    hasCards: false,
    hasOwnBlocks,
    open: [],
    colons: [],
    conditions: new Map(),
    divisions: new Map()
  }
  const isCode = indentedLines()
  let fence: OpenFence | undefined
  for (const [index, line] of lines.entries()) {
    const isText = mask.offset >= start && fence === undefined && !isCode(line)
    const isOfQuarto = isText && hasCrossReferences === true && maskOfQuarto(index, line, mask)
    if (isText && !isOfQuarto) noteColons(index, line, mask)
    const isOpened = isText && (isOfQuarto || maskFence(index, line, mask) || maskIndented(index, mask))
    if (isOpened && /[:`~][ \t]*\{[a-z]/i.test(line) && !isOfQuarto)
      mask.options.set(index + 1, maskOptions(index, lines))
    if (!isOpened && mask.offset >= start && (isText || fence !== undefined)) {
      const mark = markOf(line)
      const isClosing = mark !== '' && maskClosing(index, line, mark, mask)
      // What ends a block ends the code in it that has no end; of a cell the text alone is left, in which it goes on.
      if (isClosing !== false) fence = isClosing === 'cell' ? fence : undefined
      else if (fence !== undefined) fence = isClosedBy(fence, line, mark) ? undefined : fence
      else if (mark !== '') fence = {mark, column: columnOf(line, mark)}
      if (isText) {
        if (lineComment !== undefined && line.startsWith(lineComment))
          mask.lines[index] = ' '.repeat(line.length)
        if (!maskHeadingName(index, line, mask)) maskStyle(index, line, mask)
        if (line.includes('{-}'))
          mask.lines[index] = (mask.lines[index] ?? line).replace(withoutNumber, '$1   ')
        if (mask.hasCards && /^[ \t>]*(?:\^{3,}|\+{3,})[ \t]*$/.test(line))
          mask.lines[index] = line.replace(/[+^]+/, ({length}) => ' '.repeat(length))
        if (hasFormulas === true) maskFormula(index, line, mask)
      }
    }
    mask.offset += line.length + 1
  }
  const told = maskBlocks(mask)
  const {titles, ids, options, openings, callouts} = mask
  return {text: lines.join('\n'), titles, ids, options, openings, callouts, told}
}

interface Mask extends UnshownMask, Omit<StyleMask, keyof UnshownMask> {
  readonly titles: Map<number, MaskedText>
  readonly ids: Map<number, MaskedName>
  readonly options: Map<number, ReadonlyMap<string, string>>
  readonly openings: Map<number, IndentedOpening>
  readonly hasOwnBlocks: boolean
  /** Whether a card was opened: lines of `^^^` and `+++` part its head and foot from what it holds. */
  hasCards: boolean
}

/** Behind a heading, which Pandoc leaves without a number then. */
const withoutNumber = /^( {0,3}#{1,6}[ \t].*[ \t])\{-\}(?=[ \t]*$)/

function noteColons(index: number, line: string, {colons, divisions, hasOwnBlocks, offset}: Mask): void {
  const [, space, behind = ''] = colonLine.exec(line) ?? []
  if (space === undefined) return
  const rest = withoutEnd(behind, ' \t:')
  const [, sign, braced, bare] =
    /^(?:\{(\.(?:callout-)?)?([a-z]+(?:-(?:table|set|tab|quote|item(?:-card)?))?)|(?:callout-)?([a-z]+(?:-group)?))(?![\w-])/i.exec(
      rest
    ) ?? []
  const isOwn = hasOwnBlocks && space !== '' && bare !== undefined
  const isCallout = isOwn || nameOf(braced, bare, sign) !== undefined
  const isForeign = space !== '' || braced !== undefined || rest.startsWith('{')
  const kind = rest === '' ? 'closes' : isCallout ? 'callout' : isForeign ? 'other' : 'directive'
  const division = kind === 'other' ? divisionOpening(line) : undefined
  if (division !== undefined) divisions.set(index, {...division, offset})
  colons.push({index, kind, isForeign: isForeign && rest !== ''})
}

const colonLine = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*:{3,}([ \t]*)(.*)$/

/** `:::tip Title`, `::: tip`, `::: details Title`, `::: {.callout-tip title="Title"}`, `::: {.tip}`, `::: callout-tip` and MyST's fences, whose names are in braces. */
const fenceLine =
  /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)(:{3,}|`{3,}|~{3,})([ \t]*)(?:\{(\.(?:callout-)?)?([a-z]+(?:-(?:table|set|tab|quote|item(?:-card)?))?)((?:[ \t][^{}]*)?)\}|(?:callout-)?([a-z]+(?:-group)?)(?=[ \t]|$))[ \t]*(.*)$/i

/** The text up to the last sign that is none of these; a pattern would take the square of a run of them. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** What MyST's blocks that are no callouts are called here, by their names, which stand in braces: tables, tabs, cards and what can be folded. */
const braces: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['list-table', 'list-table'],
  ['tab-set', 'tab-set'],
  ['tab-item', 'tab-item'],
  ['tabs', 'tab-set'],
  ['tab', 'tab-item'],
  ['group-tab', 'tab-item'],
  ['epigraph', 'epigraph'],
  ['pull-quote', 'epigraph'],
  ['highlights', 'epigraph'],
  ['dropdown', 'details'],
  ['grid', 'grid'],
  ['grid-item', 'grid'],
  ['card', 'card'],
  ['grid-item-card', 'card']
])

/** Of VuePress and VitePress. */
const others: ReadonlySet<string> = new Set(['details', 'code-group'])

/** What a block is called here, by its name in braces, behind the `sign` of a class where it is one, or its bare one; undefined for one that is none here. */
function nameOf(
  braced: string | undefined,
  bare: string | undefined,
  sign: string | undefined
): string | undefined {
  const written = (braced ?? bare ?? '').toLowerCase()
  const name = written === 'admonition' ? 'note' : written
  const isOne = calloutKindOf(name) !== undefined || (braced === undefined && others.has(name))
  return isOne ? name : braced === undefined || sign !== undefined ? undefined : braces.get(name)
}

/** The sign that a line begins or ends code with, also as the first thing of an item; empty for any other line. */
function markOf(line: string): string {
  return /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? ''
}

function maskFence(index: number, line: string, mask: Mask): boolean {
  const [, before = '', fence = '', space = '', sign, braced, attributes = '', bare, behind = ''] =
    fenceLine.exec(line) ?? []
  // As Pandoc has them, colons may end the line, too.
  const words = withoutEnd(behind, ' \t')
  const bared = withoutEnd(words, ':')
  const rest = bared === '' || /[ \t]$/.test(bared) ? withoutEnd(bared, ' \t') : words
  const isColon = fence.startsWith(':')
  const own = mask.hasOwnBlocks && isColon && space !== '' ? bare?.toLowerCase() : undefined
  const name = nameOf(braced, bare, sign) ?? own
  if (fence === '' || name === undefined || (!isColon && braced === undefined)) return false
  const isOurs = isColon && space === '' && braced === undefined && rest === ''
  if (isOurs) return true
  const quoted = /title="([^"]*)"/.exec(attributes)?.[1]
  const title = quoted ?? rest
  if (name === 'card') mask.hasCards = true
  // Behind a grid stands how many columns it has.
  if (title !== '' && name !== 'grid') {
    const from = mask.offset + (quoted === undefined ? line.lastIndexOf(rest) : line.indexOf(quoted))
    mask.titles.set(index + 1, {value: title, start: from, end: from + title.length})
  }
  if (!isColon) mask.open.push({mark: fence, column: columnOf(line, fence)})
  mask.lines[index] = `${before}${':'.repeat(fence.length)}${name}`.padEnd(line.length)
  return true
}

/** Whether the line opens a block that Quarto or R Markdown alone has. */
function maskOfQuarto(index: number, line: string, mask: Mask): boolean {
  const condition = conditionalOpening(line)
  if (condition !== undefined) {
    mask.conditions.set(index, {...condition, offset: mask.offset})
    mask.colons.push({index, kind: 'other', isForeign: true})
    return true
  }
  const named = namedOpening(line)
  if (named !== undefined) maskNamed(index, named, mask)
  return named !== undefined || maskTextCell(index, line, mask) || maskConditionalCode(index, line, mask)
}

function maskNamed(index: number, {before, fence, name, id, title, lang}: NamedOpening, mask: Mask): void {
  const {lines, offset, titles, ids, colons} = mask
  const line = lines[index] ?? ''
  const textOf = (value: string, sign: string): MaskedText => {
    const start = offset + line.indexOf(`${sign}${value}`) + sign.length
    return {value, start, end: start + value.length}
  }
  ids.set(index + 1, {
    ...textOf(id, '#'),
    ...(lang === undefined ? {} : {lang: textOf(lang, line.includes('lang="') ? 'lang="' : 'lang=')})
  })
  if (title !== undefined)
    titles.set(index + 1, {...textOf(title, '"'), value: title.replaceAll(/\\(.)/g, '$1')})
  lines[index] = `${before}${fence}${name}`.padEnd(line.length)
  colons.push({index, kind: 'callout', isForeign: true})
}

/** An item of a list that begins with an empty heading: its content is what is indented by four. */
function maskIndented(index: number, {lines, offset, titles, openings}: Mask): boolean {
  const opening = openingOf(lines, index)
  if (opening === undefined) return false
  const {indent, title, column, name, written} = opening
  openings.set(index + 1, {written, ...(name === undefined ? {} : {name})})
  if (title !== undefined)
    titles.set(index + 1, {value: title, start: offset + column, end: offset + column + title.length})
  lines[index] = `${indent}+   #`.padEnd((lines[index] ?? '').length)
  return true
}

function maskClosing(
  index: number,
  line: string,
  mark: string,
  {lines, open}: Mask
): 'block' | 'cell' | false {
  const last = open.at(-1)
  if (last === undefined || !isClosedBy(last, line, mark)) return false
  open.pop()
  const sign = last.isCell === true ? '' : ':'.repeat(last.mark.length)
  lines[index] = line.replace(mark, sign.padEnd(mark.length))
  return last.isCell === true ? 'cell' : 'block'
}

/** A formula as GitLab and GitHub have it, a dollar sign around code, becomes a group between dollar signs. */
function maskFormula(index: number, line: string, {lines}: Mask): void {
  if (!line.includes('$`')) return
  const spans = spansIn(line)
  lines[index] = (lines[index] ?? line).replace(
    /(?<![\\$\w])\$`([^`\n]{1,300})`\$(?!\w)/g,
    (written, formula: string, at: number) =>
      spans.some(({start}) => start === at + 1) ? `\${${formula}}\$` : written
  )
}
