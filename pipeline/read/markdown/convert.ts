/** Turns the siblings of a source tree into blocks or into the inlines of a line. */
import type {Block, Inline} from '../../model/tree/nodes.ts'
import {elementToBlocks} from '../html/element-to-blocks.ts'
import {elementToInline} from '../html/element-to-inline.ts'
import {attachAnchors, isAnchors} from './attach-anchors.ts'
import {readBracketedWords} from './dialects/spans/bracketed-words.ts'
import {readRoles} from './dialects/spans/roles.ts'
import {readDefinitions} from './dialects/definition-lists.ts'
import {joinHeadlessTables} from './dialects/headless-table.ts'
import {reportMarkdownInHtml} from './dialects/markdown-in-html.ts'
import {takeSpanAttributes} from './dialects/spans/span-attributes.ts'
import {readCaptions} from './directives/table-captions.ts'
import {joinTexts} from './join-texts.ts'
import {linesOf} from './limits/lines-of.ts'
import {paragraphOf} from './paragraph.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import {isBlockNode, isMarkdownInline, type SourceNode} from './source-tree.ts'
import {toBlocks} from './to-blocks.ts'
import {toInline} from './to-inline.ts'

/** What stands in a line between blocks, as the words around an HTML block, becomes a paragraph. */
export function convertBlocks(nodes: readonly SourceNode[], reading: Reading): readonly Block[] {
  const blocks: Block[] = []
  let line: SourceNode[] = []
  const add = (more: readonly Block[]): void => {
    for (const block of more) blocks.push(block)
  }
  const endLine = (): void => {
    const [first] = line
    if (first !== undefined) add(paragraphOf(reading.inlines(line), {id: ''}, spanOf(line)))
    line = []
  }
  let before: SourceNode | undefined
  for (const node of readDefinitions(readCaptions(joinHeadlessTables(nodes, reading), reading), reading)) {
    if (!isBlockNode(node)) line.push(node)
    else {
      endLine()
      add(blocksOf(node, before, reading))
    }
    before = node
  }
  endLine()
  return blocks.some(isAnchors) ? attachAnchors(blocks) : blocks
}

function blocksOf(node: SourceNode, before: SourceNode | undefined, reading: Reading): readonly Block[] {
  if (node.type === 'element') return elementToBlocks(node, reading)
  if (node.type === 'rawText') throw new Error('expected a block, found raw text')
  return toBlocks(node, before, reading)
}

function spanOf(nodes: readonly SourceNode[]): Block['position'] {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) throw new Error('expected nodes')
  return {start: positionOf(first).start, end: positionOf(last).end}
}

/** Blocks among the nodes become lines. */
export function convertInlines(nodes: readonly SourceNode[], reading: Reading): readonly Inline[] {
  const inlines = takeSpanAttributes(readRoles(readBracketedWords(nodes, reading), reading), reading).flatMap(
    (node): readonly Inline[] => {
      if (node.type === 'element') return elementToInline(node, reading)
      if (node.type === 'rawText') {
        reportMarkdownInHtml(node, reading)
        return [{type: 'text', value: node.value.replace(/[ \t\n\f]+/g, ' '), position: node.position}]
      }
      return isMarkdownInline(node) ? toInline(node, reading) : linesOf([node], reading).inlines
    }
  )
  return joinTexts(inlines)
}
