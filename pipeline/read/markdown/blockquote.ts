/** Reads a quotation, or the callout that GitHub writes as one: `> [!NOTE]`. */
import type {Blockquote as MarkdownBlockquote, Paragraph, Text} from 'mdast'
import type {Block, CalloutKind} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {calloutKindOf} from '../../model/vocabulary/callout-kinds.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** A callout when the first line is `[!KIND]` alone. */
export function makeBlockquote(node: MarkdownBlockquote, reading: Reading): Block {
  const alert = alertOf(node)
  const position = positionOf(node)
  const children = reading.blocks(nestHtml(alert?.children ?? node.children, reading))
  if (alert === undefined) return {type: 'blockquote', id: '', children, position}
  return {type: 'callout', id: '', kind: alert.kind, children, position}
}

interface Alert {
  readonly kind: CalloutKind
  readonly children: MarkdownBlockquote['children']
}

function alertOf(node: MarkdownBlockquote): Alert | undefined {
  const [paragraph, ...rest] = node.children
  if (paragraph?.type !== 'paragraph') return undefined
  const [text] = paragraph.children
  if (text?.type !== 'text') return undefined
  const marker = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i.exec(text.value)
  const kind = calloutKindOf(marker?.[1]?.toLowerCase() ?? '')
  if (marker === null || kind === undefined) return undefined
  const isAlone =
    marker[0].endsWith('\n') || paragraph.children.length === 1 || paragraph.children[1]?.type === 'break'
  if (!isAlone) return undefined
  const first = withoutMarker(paragraph, text, marker[0].length)
  return {kind, children: first === undefined ? rest : [first, ...rest]}
}

function withoutMarker(paragraph: Paragraph, text: Text, length: number): Paragraph | undefined {
  const value = text.value.slice(length)
  const rest = paragraph.children
    .slice(1)
    .filter((child, index) => index > 0 || value !== '' || child.type !== 'break')
  if (value === '') return rest.length === 0 ? undefined : {...paragraph, children: rest}
  return {...paragraph, children: [{...text, value}, ...rest]}
}
