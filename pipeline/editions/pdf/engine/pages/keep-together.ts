/** Finds the first lines of a node, which must stay on one page with what stands before it. */
import {linesOf} from '../lines/break-lines.ts'
import {tableHead, wholeTable} from './table-rows.ts'
import type {Fonts} from '../file/fonts.ts'
import type {TextExtent, TextLine} from './laid.ts'
import type {LayoutNode, StackNode, TextNode} from './nodes.ts'

/** Lines that stay together at the start and end of a paragraph. */
export const widows = 2

/** More lines than this are split even where they should stay together. */
const mostTogether = 16

/** More nodes than this are not kept each with the next: no page has so many lines. */
const mostKept = 100

/** The first lines of a node in this width: all of one that stays together, else two. */
export function headOf(node: LayoutNode, width: number, fonts: Fonts): readonly TextLine[] {
  const [left = 0, , right = 0] = node.margin ?? []
  const inner = width - left - right
  if ('table' in node) return tableHead(node, inner, fonts).lines
  if ('stack' in node) {
    if (stackStaysWhole(node, inner, fonts)) return wholeOf(node, width, fonts).lines
    return leading(node).flatMap((child) => headOf(child, inner - sidesOf(node), fonts))
  }
  const lines = linesOf(node, inner, fonts)
  return firstOf(lines, staysTogether(node, lines) || node.keepWithNext === true)
}

/** The lines that a paragraph begins with on a page: all of one that stays together or is short, else two. */
export function firstOf(lines: readonly TextLine[], together: boolean): readonly TextLine[] {
  return together || lines.length <= widows + 1 ? lines : lines.slice(0, widows)
}

/** The height of a node's head, with the white space above it. */
export function heightOfHead(node: LayoutNode, width: number, fonts: Fonts): number {
  const [left = 0, top = 0, right = 0] = node.margin ?? []
  const inner = width - left - right
  if ('table' in node) return top + tableHead(node, inner, fonts).height
  if ('stack' in node) {
    if (stackStaysWhole(node, inner, fonts)) return wholeOf(node, width, fonts).height
    const heights = leading(node).map((child) => heightOfHead(child, inner - sidesOf(node), fonts))
    return heights.reduce((sum, height) => sum + height, top + (node.frame?.padding.top ?? 0))
  }
  const head = headOf(node, width, fonts)
  const isAll = head.length === linesOf(node, inner, fonts).length
  return head.reduce((sum, line) => sum + line.height, top + (isAll ? closingHeight(node, width, fonts) : 0))
}

/** What a paragraph in this width needs below its last line, so that what follows does not begin a page alone. */
export function closingHeight({closedBy}: TextNode, width: number, fonts: Fonts): number {
  return closedBy === undefined ? 0 : heightOfHead(closedBy, width, fonts)
}

/** All of a node as it stands on one page, with the white space above it. */
function wholeOf(node: LayoutNode, width: number, fonts: Fonts): TextExtent {
  const [left = 0, top = 0, right = 0] = node.margin ?? []
  const inner = width - left - right
  if ('text' in node) {
    const lines = linesOf(node, inner, fonts)
    return {lines, height: lines.reduce((sum, line) => sum + line.height, top)}
  }
  if ('table' in node) {
    const {lines, height} = wholeTable(node, inner, fonts)
    return {lines, height: top + height}
  }
  const {padding = {top: 0, bottom: 0}} = node.frame ?? {}
  const parts = node.stack.map((child) => wholeOf(child, inner - sidesOf(node), fonts))
  return {
    lines: parts.flatMap(({lines}) => lines),
    height: parts.reduce((sum, {height}) => sum + height, top + padding.top + padding.bottom)
  }
}

/** Whether a stack is low enough to stay on one page, in its own width. */
function stackStaysWhole(node: StackNode, width: number, fonts: Fonts): boolean {
  const {togetherUpTo, split} = node
  if (togetherUpTo === undefined || split === true) return false
  return wholeOf({...node, margin: [0, 0, 0, 0]}, width, fonts).height <= togetherUpTo
}

/**
 * Lets the last of some nodes be split when to keep it on one page leaves too high a hole; whether it stayed whole until
 * now. The question is asked where it begins, and where a heading above it does: both have to get one answer.
 */
export function splitForHole(nodes: readonly LayoutNode[], hole: number): boolean {
  const last = nodes.at(-1)
  if (last === undefined || !('stack' in last)) return false
  if (last.togetherUpTo === undefined || last.split === true) return splitForHole(leading(last), hole)
  if (last.mostHole === undefined || hole <= last.mostHole) return false
  last.split = true
  return true
}

/** Whether lines that stay together are few enough to do so. */
export function staysTogether(node: TextNode, lines: readonly TextLine[]): boolean {
  return node.keepTogether === true && lines.length <= mostTogether
}

/** A node and those that it is kept with, as far as a page could have them. */
export function keptFrom(nodes: readonly LayoutNode[], index: number): readonly LayoutNode[] {
  let end = index
  while (nodes[end]?.keepWithNext === true && end - index < mostKept) end += 1
  return nodes.slice(index, end + 1)
}

/** So many of the nodes of a row that no page holds stay with what follows: a heading, a destination, and a figure above its caption. */
export const keptAtEnd = 3

/** Of a row of nodes each kept with the next, from one of them on, the first that stays with what follows the row though no page holds all. */
export function firstKeptAtEnd(nodes: readonly LayoutNode[], index: number): number {
  let end = index
  while (nodes[end]?.keepWithNext === true) end += 1
  return Math.max(index, end - keptAtEnd)
}

function leading({stack}: StackNode): readonly LayoutNode[] {
  return keptFrom(stack, 0)
}

function sidesOf({frame}: StackNode): number {
  return frame === undefined ? 0 : frame.padding.left + frame.padding.right
}
