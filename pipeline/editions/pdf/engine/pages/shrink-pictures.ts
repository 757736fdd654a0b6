/** Shrinks pictures, so that they stand on a page that has nearly enough room instead of leaving a hole in it. */
import {linesOf} from '../lines/break-lines.ts'
import type {Fonts} from '../file/fonts.ts'
import type {LayoutNode, TextNode} from './nodes.ts'

/** Sums of heights differ in their last digits by the order of adding. */
const tolerance = 0.01

/** Takes a height away from the pictures of some nodes in this width, all by the same part; false when it is too much. */
export function shrinkPictures(
  nodes: readonly LayoutNode[],
  missing: number,
  {width, fonts}: {readonly width: number; readonly fonts: Fonts}
): boolean {
  const found = nodes.flatMap((node) => shrinkableIn(node, width))
  const height = found.reduce((sum, {node, width: own}) => sum + heightOf(node, own, fonts), 0)
  const scale = (height - missing - tolerance) / height
  if (found.length === 0 || found.some(({node}) => scale < (node.shrinkable ?? 1) / (node.scale ?? 1))) {
    return false
  }
  for (const {node} of found) {
    node.scale = scale * (node.scale ?? 1)
    delete node.lines
  }
  return true
}

function heightOf(node: TextNode, width: number, fonts: Fonts): number {
  return linesOf(node, width, fonts).reduce((sum, line) => sum + line.height, 0)
}

/** Those in what stays on one page, or at the beginning of what does not; each with its width. */
function shrinkableIn(node: LayoutNode, width: number): readonly {node: TextNode; width: number}[] {
  const [left = 0, , right = 0] = node.margin ?? []
  const inner = width - left - right
  if ('text' in node) return node.shrinkable === undefined ? [] : [{node, width: inner}]
  if ('table' in node) return []
  const {padding = {left: 0, right: 0}} = node.frame ?? {}
  const isWhole = node.togetherUpTo !== undefined && node.split !== true
  const children = isWhole ? node.stack : node.stack.slice(0, 1)
  return children.flatMap((child) => shrinkableIn(child, inner - padding.left - padding.right))
}
