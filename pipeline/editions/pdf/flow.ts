/** Arranges nodes of the layout: white space between blocks, insets, and destinations in them. */
import type {LayoutNode, TextNode} from './engine/pages/nodes.ts'
import type {TextStyle} from './engine/lines/runs.ts'

/** The nodes one below the other: of the white spaces that meet, the larger counts; none at the start and end. */
export function stacked(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  let after = 0
  for (const [index, node] of nodes.entries()) {
    const {space = {before: 0, after: 0}, margin = [0, 0, 0, 0]} = node
    const gap = index === 0 ? 0 : Math.max(after, space.before)
    node.margin = [margin[0], gap, margin[2], 0]
    after = space.after
  }
  return nodes
}

/** A node inset from the left and right. */
export function inset<N extends LayoutNode>(node: N, left: number, right = 0): N {
  node.margin = [left, 0, right, 0]
  return node
}

/** The text that a reader meets first, when no box stands around it. */
export function firstText(nodes: readonly LayoutNode[], throughFrames = false): TextNode | undefined {
  const [first] = nodes
  if (first === undefined) return undefined
  if ('table' in first) return throughFrames ? first.table.cells.find(hasWords) : undefined
  if ('text' in first) return first
  return first.frame === undefined || throughFrames ? firstText(first.stack, throughFrames) : undefined
}

/** Nodes that end on the page where something begins that follows them, when text without a box ends them. */
export function closed(nodes: readonly LayoutNode[], [next]: readonly LayoutNode[]): readonly LayoutNode[] {
  const last = lastText(nodes)
  if (last !== undefined && next !== undefined) last.closedBy = next
  return nodes
}

function lastText(nodes: readonly LayoutNode[]): TextNode | undefined {
  const last = nodes.at(-1)
  if (last === undefined || 'table' in last) return undefined
  if ('text' in last) return last
  return last.frame === undefined ? lastText(last.stack) : undefined
}

/** An empty cell draws no line that a destination could begin at. */
function hasWords({text}: TextNode): boolean {
  return text.some((run) => run.text !== '')
}

/** Nodes that a destination begins at; one is added before them where they begin with nothing that it could begin at. */
export function anchored(
  nodes: readonly LayoutNode[],
  name: string,
  style: TextStyle
): readonly LayoutNode[] {
  const first = firstText(nodes, true)
  if (first === undefined)
    return [{...nothing(style), anchors: [name], keepWithNext: nodes.length > 0}, ...nodes]
  first.anchors = [...(first.anchors ?? []), name]
  return nodes
}

/** A line without height, for what hangs from it or begins there. */
export function nothing(style: TextStyle): TextNode {
  return {
    text: [{text: '', font: 'serif-regular', textStyle: style, tag: 'Layout'}],
    textStyle: style,
    overlaid: true
  }
}
