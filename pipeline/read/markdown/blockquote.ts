/** Reads a quotation, or the callout that GitHub and others write as one: `> [!NOTE]`. */
import type {Blockquote as MarkdownBlockquote, Paragraph, PhrasingContent, Text} from 'mdast'
import type {Block, CalloutKind, Inline} from '../../model/tree/nodes.ts'
import {lineText} from '../line-table.ts'
import {nestHtml} from '../html/nest-html.ts'
import {calloutKindOf, calloutTitleOf} from '../../model/vocabulary/callout-kinds.ts'
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
  const {head, body} = splitAtLine(paragraph, {text, length: written.length})
  const title = linesOf(nestHtml(head, reading), reading).inlines
  const usual = kind === undefined ? word : calloutTitleOf(name)
  const named: readonly Inline[] =
    usual === undefined ? [] : [{type: 'text', value: usual, position: positionOf(text)}]
  return {
    kind: kind ?? 'note',
    title: title.length > 0 ? title : named,
    children: body.length === 0 ? rest : [{...paragraph, children: body}, ...rest]
  }
}

/** The words on its first line, without a marker that its first text begins with, and those below. */
export function splitAtLine(
  {children}: Paragraph,
  marker?: {readonly text: Text; readonly length: number}
): {readonly head: PhrasingContent[]; readonly body: PhrasingContent[]} {
  const head: PhrasingContent[] = []
  const body: PhrasingContent[] = []
  let isBelow = false
  for (const child of children) {
    const value =
      child === marker?.text ? child.value.slice(marker.length) : child.type === 'text' ? child.value : ''
    const end = value.indexOf('\n')
    if (isBelow) body.push(child)
    else if (child.type === 'break') isBelow = true
    else if (child.type !== 'text') head.push(child)
    else {
      isBelow = end !== -1
      const [above, below] = isBelow ? [value.slice(0, end), value.slice(end + 1)] : [value, '']
      if (above !== '') head.push({...child, value: above})
      if (below !== '') body.push({...child, value: below})
    }
  }
  return {head, body}
}
