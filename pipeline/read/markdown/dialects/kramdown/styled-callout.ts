/** Makes the callout of a block that has the class of one, as themes of Jekyll have them: `{: .note }`. */
import type {RootContent} from 'mdast'
import type {Callout, Inline} from '../../../../model/tree/nodes.ts'
import {nestHtml} from '../../../html/nest-html.ts'
import {pointAt} from '../../../line-table.ts'
import {splitAtLine, withBody} from '../../blockquote.ts'
import {linesOf} from '../../limits/lines-of.ts'
import {positionOf} from '../../place-all.ts'
import type {Reading} from '../../reading.ts'
import type {MarkdownNode} from '../../source-tree.ts'
import type {StyledCallout} from './mask-style.ts'

/** It holds the block, or what the quotation holds. */
export function makeStyledCallout(node: MarkdownNode, callout: StyledCallout, reading: Reading): Callout {
  const {kind, name, isTitled, start, end, id} = callout
  const content: readonly RootContent[] = node.type === 'blockquote' ? node.children : [{...node}]
  const {title, children} = isTitled ? withTitle(content, reading) : {title: [], children: content}
  const position = {start: pointAt(reading.lines, start), end: pointAt(reading.lines, end)}
  const usual: readonly Inline[] = name === undefined ? [] : [{type: 'text', value: name, position}]
  const shown = title.length > 0 ? title : usual
  return {
    type: 'callout',
    id: id === undefined ? '' : reading.claim(id, position),
    kind,
    ...(shown.length === 0 ? {} : {title: shown}),
    children: reading.blocks(nestHtml(children, reading)),
    position: positionOf(node)
  }
}

interface Titled {
  readonly title: readonly Inline[]
  readonly children: readonly RootContent[]
}

/** The first line is the title. */
function withTitle(content: readonly RootContent[], reading: Reading): Titled {
  const [first, ...rest] = content
  if (first?.type !== 'paragraph') return {title: [], children: content}
  const {head, body} = splitAtLine(first, reading)
  const title = linesOf(nestHtml(head, reading), reading).inlines
  return {title, children: [...withBody(first, body), ...rest]}
}
