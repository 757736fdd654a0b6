/** Makes nodes of what words are while they are read. */
import type {PhrasingContent} from 'mdast'
import type {Places} from '../leaf.ts'

interface Stretch {
  /** In the text of the leaf. */
  readonly start: number
  readonly end: number
}

interface Words extends Stretch {
  readonly kind: 'words'
  readonly value: string
}

/** A node that is whole; `depth` is that of nodes which hold words in it. */
interface Whole extends Stretch {
  readonly kind: 'whole'
  readonly node: PhrasingContent
  readonly depth: number
}

/** A run of `*` or `_`; what emphasis takes of it is cut off. */
export interface Run {
  readonly kind: 'run'
  readonly sign: '*' | '_'
  readonly opens: boolean
  readonly closes: boolean
  start: number
  end: number
}

/** `[` or `![`. */
export interface Opening extends Stretch {
  readonly kind: 'opening'
  readonly isImage: boolean
  /** How many items are before it. */
  readonly before: number
}

export type Item = Words | Whole | Run | Opening

export interface Nodes {
  readonly children: PhrasingContent[]
  readonly depth: number
}

/** Whatever is no node becomes text, with what is beside it. */
export function nodesOf(items: readonly Item[], places: Places): Nodes {
  const children: PhrasingContent[] = []
  let depth = 0
  let value = ''
  let start = 0
  let end = 0
  const putText = (): void => {
    if (value === '') return
    children.push({type: 'text', value, position: {start: places.start(start), end: places.end(end)}})
    value = ''
  }
  for (const item of items) {
    if (item.kind === 'whole') {
      putText()
      children.push(item.node)
      depth = Math.max(depth, item.depth)
    } else if (item.start < item.end) {
      if (value === '') ({start} = item)
      ;({end} = item)
      value += writtenOf(item)
    }
  }
  putText()
  return {children, depth}
}

function writtenOf(item: Words | Run | Opening): string {
  if (item.kind === 'words') return item.value
  if (item.kind === 'run') return item.sign.repeat(item.end - item.start)
  return item.isImage ? '![' : '['
}

/** A node in its place, with how many are in each other in it. */
export function whole(
  node: PhrasingContent,
  {start, end, places, depth = 0}: Stretch & {readonly places: Places; readonly depth?: number}
): Whole {
  node.position = {start: places.start(start), end: places.end(end)}
  return {kind: 'whole', node, start, end, depth}
}
