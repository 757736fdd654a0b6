/** Reads a quotation, or the callout that GitHub and others write as one: `> [!NOTE]`. */
import type {Blockquote as MarkdownBlockquote, Paragraph, PhrasingContent, Text} from 'mdast'
import type {Block, CalloutKind, Inline} from '../../model/tree/nodes.ts'
import {lineText, pointAt, startOfLine} from '../line-table.ts'
import {nestHtml} from '../html/nest-html.ts'
import {usualTitleOf} from './directives/callout-title.ts'
import {calloutKindOf} from '../../model/vocabulary/callout-kinds.ts'
import {contentOfLine, offsetOfLine, placeIn} from './dialects/place-in.ts'
import {linesOf} from './limits/lines-of.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** A callout when its first words are `[!KIND]`, for a kind of ours or of others; what stands behind them in their line is its title. */
export function makeBlockquote(node: MarkdownBlockquote, reading: Reading): Block {
  const alert = alertOf(node, reading)
  const position = positionOf(node)
  const children = reading.blocks(nestHtml(alert?.children ?? node.children, reading))
  const written = reading.lines.text.slice(position.start.offset, position.end.offset)
  if (written === '>>>')
    reading.tell({
      what: 'a quotation of several lines',
      outcome: 'is an empty one here',
      hint: 'write `> ` before each line of it, and delete the two lines `>>>`',
      quoted: written,
      position
    })
  else if (lineText(reading.lines, position.start.line).trim() === '>' && written.trim() === '>')
    reading.tell({
      what: 'a quotation that is to be filled in',
      outcome: 'is empty here',
      hint: 'write its words, or delete the `>`',
      quoted: written.split('\n', 1)[0] ?? '',
      position
    })
  if (alert === undefined) return {type: 'blockquote', id: '', children, position}
  const {kind, title} = alert
  return {type: 'callout', id: '', kind, ...(title.length === 0 ? {} : {title}), children, position}
}

interface Alert {
  readonly kind: CalloutKind
  readonly title: readonly Inline[]
  readonly children: MarkdownBlockquote['children']
}

/** Obsidian has a sign behind it that says whether it is folded. */
const marker = /^\[!([a-z][a-z-]{0,30})(?:\|[^\]\n]*)?\][+-]?[ \t]*/i

function alertOf(node: MarkdownBlockquote, reading: Reading): Alert | undefined {
  const [paragraph, ...rest] = node.children
  if (paragraph?.type !== 'paragraph') return undefined
  const [text] = paragraph.children
  const found = text?.type === 'text' ? marker.exec(text.value) : null
  if (text?.type !== 'text' || found === null) return undefined
  const [written, word = ''] = found
  const name = word.toLowerCase()
  const kind = calloutKindOf(name)
  if (kind === undefined) {
    const position = positionOf(text)
    reading.tell({
      what: 'a callout of another kind',
      outcome: 'is a note here',
      hint: 'the kinds are `note`, `tip`, `important`, `warning` and `caution`',
      quoted: written.trim(),
      position
    })
  }
  const {head, body} = splitAtLine(paragraph, reading, {text, length: written.length})
  const title = linesOf(nestHtml(head, reading), reading).inlines
  const usual = kind === undefined ? word : usualTitleOf(name, reading)
  const named: readonly Inline[] =
    usual === undefined
      ? []
      : [
          {
            type: 'text',
            value: usual,
            position: placeIn(text, 0, written.trimEnd().length, reading) ?? positionOf(text)
          }
        ]
  return {
    kind: kind ?? 'note',
    title: title.length > 0 ? title : named,
    children: [...withBody(paragraph, body), ...rest]
  }
}

/** The words on its first line, without a marker that its first text begins with, and those below; each text with its own place. */
export function splitAtLine(
  {children}: Paragraph,
  reading: Reading,
  marker?: {readonly text: Text; readonly length: number}
): {readonly head: PhrasingContent[]; readonly body: PhrasingContent[]} {
  const head: PhrasingContent[] = []
  const body: PhrasingContent[] = []
  let isBelow = false
  for (const child of children) {
    if (isBelow) body.push(child)
    else if (child.type === 'break') isBelow = true
    else if (child.type !== 'text') head.push(child)
    else {
      const start = child === marker?.text ? marker.length : 0
      const end = child.value.indexOf('\n', start)
      isBelow = end !== -1
      head.push(...above(child, [start, isBelow ? end : child.value.length], reading))
      if (isBelow) body.push(...below(child, end + 1, reading))
    }
  }
  return {head, body}
}

/** Where it is written with an escape or an entity, it is all that its line holds behind the marker, which has none. */
function above(text: Text, [from, to]: readonly [number, number], reading: Reading): readonly Text[] {
  if (from === to) return []
  const {lines} = reading
  const {start, end} = positionOf(text)
  const line = startOfLine(lines, start.line) + lineText(lines, start.line).trimEnd().length
  const position = placeIn(text, from, to, reading) ?? {
    start: pointAt(lines, (start.offset ?? 0) + from),
    end: to === text.value.length ? end : pointAt(lines, line)
  }
  return [{...text, value: text.value.slice(from, to), position}]
}

function below(text: Text, from: number, reading: Reading): readonly Text[] {
  const value = text.value.slice(from)
  if (value === '') return []
  const {start, end} = positionOf(text)
  const [line = ''] = value.split('\n', 1)
  // Where it is written with an escape or an entity, it is all that its line holds.
  const offset = offsetOfLine(line, start.line + 1, reading) ?? contentOfLine(start.line + 1, reading)
  return [{...text, value, position: {start: pointAt(reading.lines, offset), end}}]
}

/** With the place of these words of it. */
export function withBody(paragraph: Paragraph, body: readonly PhrasingContent[]): readonly Paragraph[] {
  const [first] = body
  if (first === undefined) return []
  const position = {start: positionOf(first).start, end: positionOf(paragraph).end}
  return [{...paragraph, children: [...body], position}]
}
