/** Writes the blocks of a DOCX file as Markdown. */
import type {PhrasingContent} from 'mdast'
import type {WriteInlines} from '../inline-writer.ts'
import type {WordBlock} from './blocks.ts'
import type {Cell} from './table.ts'
import {sumOf} from '../../model/values/sum-of.ts'

/** `linked` are the bookmarks that links lead to, `title` the heading that is the document's. Blocks are parted by an empty line, items of one list are not. */
export function writeMarkdown(
  blocks: readonly WordBlock[],
  {write, linked, title}: Pick<Facts, 'write' | 'linked'> & {readonly title?: WordBlock | undefined}
): string {
  const depths = headingDepths(blocks, title === undefined ? 2 : 1)
  const lines: string[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (block === undefined) break
    const [text, taken] = written(blocks, at, {write, linked, depth: depths.get(block) ?? 2})
    if (text !== '') lines.push(text)
    at += taken
  }
  return lines.join('\n\n')
}

interface Facts {
  readonly write: WriteInlines
  readonly linked: ReadonlySet<string>
  readonly depth: number
}

/** The block, with those that go with it, and how many they are. */
function written(
  blocks: readonly WordBlock[],
  at: number,
  facts: Facts
): readonly [text: string, taken: number] {
  const {write, linked, depth} = facts
  const block = blocks[at]
  switch (block?.kind) {
    case undefined:
    case 'title':
      return ['', 1]
    case 'heading': {
      const id = block.ids.find((one) => linked.has(one))
      return [`${'#'.repeat(depth)} ${oneLine(write(block.nodes))}${id === undefined ? '' : ` {#${id}}`}`, 1]
    }
    case 'paragraph': {
      const next = blocks[at + 1]
      if (isPicture(block.nodes) && next?.kind === 'caption')
        return [captioned('figure', next.text, write(block.nodes)), 2]
      return [write(block.nodes), 1]
    }
    case 'quotation':
      return [write(block.nodes).replace(/^/gm, '> '), 1]
    case 'caption': {
      const next = blocks[at + 1]
      if (next?.kind === 'table') return [captioned('table', block.text, writeTable(next.rows, write)), 2]
      if (next?.kind === 'paragraph' && isPicture(next.nodes))
        return [captioned('figure', block.text, write(next.nodes)), 2]
      return [`_${write([{type: 'text', value: block.text}])}_`, 1]
    }
    case 'table': {
      const next = blocks[at + 1]
      const after = blocks[at + 2]
      const isOwn = next?.kind === 'caption' && after?.kind !== 'table'
      return isOwn
        ? [captioned('table', next.text, writeTable(block.rows, write)), 2]
        : [writeTable(block.rows, write), 1]
    }
    case 'code': {
      const all = takeWhile(blocks, at, 'code')
      const code = all.map(({text}) => text).join('\n')
      const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([signs]) => signs.length + 1)))
      return [`${fence}\n${code}\n${fence}`, all.length]
    }
    case 'item': {
      const all = takeWhile(blocks, at, 'item')
      return [writeList(all, write), all.length]
    }
  }
}

function takeWhile<Kind extends WordBlock['kind']>(
  blocks: readonly WordBlock[],
  at: number,
  kind: Kind
): readonly Extract<WordBlock, {kind: Kind}>[] {
  const isOne = (block: WordBlock): block is Extract<WordBlock, {kind: Kind}> => block.kind === kind
  const end = blocks.findIndex((block, index) => index >= at && !isOne(block))
  return blocks.slice(at, end === -1 ? undefined : end).filter(isOne)
}

/** The heading that is the title where no paragraph has that style: before all else, and alone at its level. */
export function titleHeading(blocks: readonly WordBlock[]): HeadingBlock | undefined {
  const [first, ...others] = blocks
  if (first?.kind !== 'heading' || first.depth === 0) return undefined
  const isBelow = (block: WordBlock): boolean =>
    block.kind === 'heading' ? block.depth === 0 || block.depth > first.depth : block.kind !== 'title'
  return others.every(isBelow) ? first : undefined
}

type HeadingBlock = Extract<WordBlock, {kind: 'heading'}>

/** From `top` on, a level below the title; what is only bold, below the last heading, or the highest where there is none. */
function headingDepths(blocks: readonly WordBlock[], top: number): ReadonlyMap<WordBlock, number> {
  const styled = blocks.flatMap((block) => (block.kind === 'heading' && block.depth > 0 ? [block.depth] : []))
  const highest = Math.min(...styled)
  const depths = new Map<WordBlock, number>()
  let last = 1
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const depth = block.depth === 0 ? (styled.length === 0 ? 2 : last + 1) : block.depth - highest + top
    depths.set(block, Math.min(6, depth))
    if (block.depth > 0) last = depth
  }
  return depths
}

function isPicture(nodes: readonly PhrasingContent[]): boolean {
  const own = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return own.length === 1 && own[0]?.type === 'image'
}

function captioned(kind: 'figure' | 'table', caption: string, inner: string): string {
  const label = caption.replace(/[[\]\\]/g, String.raw`\$&`)
  return `:::${kind}[${label}]\n\n${inner}\n\n:::`
}

function oneLine(text: string): string {
  return text.replace(/\\?\n/g, ' ')
}

type Item = Extract<WordBlock, {kind: 'item'}>

function writeList(items: readonly Item[], write: WriteInlines): string {
  const indents: number[] = []
  return items
    .map(({level, label, nodes}, index) => {
      // A level that is skipped has no item to stand in.
      const depth = index === 0 ? 0 : Math.min(level, indents.length)
      indents.length = depth
      const indent = ' '.repeat(sumOf(indents))
      indents.push(label.length + 1)
      return `${indent}${label} ${write(nodes).replaceAll('\n', `\n${indent}${' '.repeat(label.length + 1)}`)}`
    })
    .join('\n')
}

/** With pipes where each cell is one line and none spans others, else in HTML. */
function writeTable(rows: readonly (readonly Cell[])[], write: WriteInlines): string {
  const cells = rows.flat()
  const width = Math.max(0, ...rows.map((row) => row.length))
  const isPlain = cells.every(
    ({columns, rows: down, paragraphs}) => columns === 1 && down === 1 && paragraphs.length < 2
  )
  const heads = rows.filter((row) => row.some(({isHead}) => isHead)).length
  if (!isPlain || heads > 1 || rows.some((row) => row.length !== width)) return htmlTable(rows, write)
  const lines = rows.map((row) => `| ${row.map((cell) => pipeCell(cell, write)).join(' | ')} |`)
  return [lines[0], `|${' - |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

function pipeCell({paragraphs: [nodes = []]}: Cell, write: WriteInlines): string {
  return write(nodes)
    .replace(/(?<!\\)\|/g, String.raw`\|`)
    .replace(/\\?\n/g, '<br>')
}

function htmlTable(rows: readonly (readonly Cell[])[], write: WriteInlines): string {
  const lines = rows.map((row) => {
    const cells = row.map(({isHead, columns, rows: down, paragraphs}) => {
      const name = isHead ? 'th' : 'td'
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
      // A reference to a note is one in Markdown alone, which empty lines part from HTML.
      const inner = paragraphs.some(hasNote)
        ? `\n\n${paragraphs.map((nodes) => oneLine(write(nodes))).join('<br>')}\n\n`
        : paragraphs.map(htmlOf).join('<br>')
      return `<${name}${spans}>${inner}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return ['<table>', ...lines, '</table>'].join('\n')
}

function hasNote(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'footnoteReference' || ('children' in node && hasNote(node.children))
  )
}

/** The inlines that a DOCX file has, in HTML. */
function htmlOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(htmlNode).join('')
}

const elements = {strong: 'strong', emphasis: 'em', delete: 'del'} as const

function htmlNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'html':
      return node.value
    case 'break':
      return '<br>'
    case 'image':
      return `<img src="${escaped(node.url)}" alt="${escaped(node.alt ?? '')}">`
    case 'link':
      return `<a href="${escaped(node.url)}">${htmlOf(node.children)}</a>`
    case 'strong':
    case 'emphasis':
    case 'delete':
      return `<${elements[node.type]}>${htmlOf(node.children)}</${elements[node.type]}>`
    default:
      return ''
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
