/** Reads definition lists as PHP Markdown Extra, Pandoc and kramdown write them: a term, and below it lines that begin with a colon. */
import type {Paragraph, PhrasingContent, Text} from 'mdast'
import {nestHtml} from '../../html/nest-html.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {isBlockNode, type Element, type SourceNode} from '../source-tree.ts'
import {placeOfLines} from './place-in.ts'

/** The siblings with an element `dl` in place of paragraphs that are terms and what they mean. */
export function readDefinitions(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (!nodes.some((node) => node.type === 'paragraph' && isDefining(node))) return nodes
  const read: SourceNode[] = []
  for (const node of nodes) {
    const parts = node.type === 'paragraph' && isDefining(node) ? partsOf(node, reading) : undefined
    if (node.type !== 'paragraph' || parts === undefined) {
      const holder = holderOf(node, read.at(-1)) ?? {children: read}
      holder.children.push(node)
      continue
    }
    const [terms, ...meanings] = parts
    const last = read.at(-1)
    const list = last?.type === 'element' && last.name === 'dl' && last.written === ':' ? last : undefined
    if (terms === undefined || terms.length > 0) {
      const lines = linesOf(terms ?? [], reading)
      if (lines.length > 3) {
        read.push(node)
        continue
      }
      const own = list ?? add(read, node)
      for (const line of lines) own.children.push(elementOf('dt', node, nestHtml(line, reading)))
      own.children.push(...meanings.map((meaning) => meaningOf(meaning, node)))
    } else if (list !== undefined) {
      list.children.push(...meanings.map((meaning) => meaningOf(meaning, node)))
    } else if (last?.type === 'paragraph' && isTerm(last)) {
      read.pop()
      const before = read.at(-1)
      const own = before?.type === 'element' && before.written === ':' ? before : add(read, last)
      own.children.push(elementOf('dt', last, nestHtml(last.children, reading)))
      own.children.push(...meanings.map((meaning) => meaningOf(meaning, node)))
    } else read.push(node)
  }
  return read
}

/** The last of the meanings above a node, where that is indented as what goes on with it is. */
function holderOf(node: SourceNode, above: SourceNode | undefined): Element | undefined {
  if (above?.type !== 'element' || above.written !== ':' || !isBlockNode(node)) return undefined
  const last = above.children.at(-1)
  const isIndented = positionOf(node).start.column >= above.position.start.column + 2
  return isIndented && last?.type === 'element' && last.name === 'dd' ? last : undefined
}

const colon = /^:[ \t]+/

/** At the end of a text, a mark such as `*` follows. */
const opening = /(?:^|\n):[ \t]+(?=\S|$)/

function isDefining({children}: Paragraph): boolean {
  return children.some(
    (child, index) =>
      child.type === 'text' &&
      opening.test(
        index === 0 || children[index - 1]?.type === 'break' ? child.value : `\u0000${child.value}`
      )
  )
}

/** One line without a full stop at its end. */
function isTerm({children, position}: Paragraph): boolean {
  const last = children.at(-1)
  const isSentence = last?.type === 'text' && /[.!?:]$/.test(last.value)
  return position?.start.line === position?.end.line && !isSentence
}

/** What stands before the first colon, and what behind each. */
function partsOf({children}: Paragraph, reading: Reading): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  const put = (node: PhrasingContent): void => {
    parts.at(-1)?.push(node)
  }
  children.forEach((child, index) => {
    if (child.type !== 'text') {
      const next = children[index + 1]
      if (child.type !== 'break' || next?.type !== 'text' || !/^:[ \t]+(?:\S|$)/.test(next.value)) put(child)
      return
    }
    const isStart = index === 0 || children[index - 1]?.type === 'break'
    let at = 0
    for (const found of child.value.matchAll(new RegExp(opening.source, 'g'))) {
      if (found.index === 0 && !found[0].startsWith('\n') && !isStart) continue
      if (found.index > at) put(sliced(child, at, found.index, reading))
      parts.push([])
      at = found.index + found[0].length
    }
    if (at < child.value.length) put(at === 0 ? child : sliced(child, at, child.value.length, reading))
  })
  return parts
}

function sliced(node: Text, from: number, to: number, reading: Reading): Text {
  return {
    type: 'text',
    value: node.value.slice(from, to),
    position: placeOfLines(node, {from, to, opening: colon}, reading)
  }
}

/** The lines of what stands before the colons: each is a term. */
function linesOf(children: readonly PhrasingContent[], reading: Reading): readonly PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child)
      continue
    }
    let at = 0
    for (const text of child.value.split('\n')) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push(sliced(child, at, at + text.length, reading))
      at += text.length + 1
    }
  }
  return lines.filter((line) => line.length > 0)
}

function add(read: SourceNode[], node: Paragraph): Element {
  const list = elementOf('dl', node, [])
  read.push(list)
  return list
}

function meaningOf(children: PhrasingContent[], node: Paragraph): Element {
  const [first, last] = [children[0], children.at(-1)]
  const position =
    first === undefined || last === undefined
      ? positionOf(node)
      : {start: positionOf(first).start, end: positionOf(last).end}
  return elementOf('dd', node, [{type: 'paragraph', children, position}])
}

/** `written` tells it from one in HTML. */
function elementOf(name: string, node: Paragraph, children: readonly SourceNode[]): Element {
  return {
    type: 'element',
    name,
    written: ':',
    attributes: new Map(),
    children: [...children],
    holdsBlocks: name !== 'dt',
    position: positionOf(node)
  }
}
