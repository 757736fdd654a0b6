/** Defines node handlers and adapts them to remark-rehype: the one file that knows its types. */
import type {ElementContent} from 'hast'
import type {Root as RemarkRoot} from 'mdast'
import type {Options} from 'remark-rehype'
import type {DocumentNode} from '../model/tree/nodes.ts'
import type {Surface} from './surface.ts'

export interface Web {
  readonly surface: Surface
  /** The web tree of some nodes, in order. */
  all(nodes: readonly DocumentNode[]): ElementContent[]
}

/** Turns a node of one type into its web tree. */
export type NodeHandler<N extends DocumentNode> = (node: N, web: Web) => ElementContent | ElementContent[]

/** What remark-rehype calls for a node type. */
export type RemarkHandler = NonNullable<NonNullable<Options['handlers']>['root']>

type RemarkState = Parameters<RemarkHandler>[0]
type RemarkNode = Parameters<RemarkState['one']>[0]

/** Makes our handlers into remark-rehype's, for one surface. */
export function handlersOn(
  surface: Surface
): <N extends DocumentNode>(handler: NodeHandler<N>) => RemarkHandler {
  return <N extends DocumentNode>(handler: NodeHandler<N>): RemarkHandler =>
    (state, node: N) =>
      handler(node, {surface, all: (nodes) => webTreeOf(nodes, state)})
}

/** Our nodes as a tree of remark's carries them. */
interface Carried {
  readonly nodes: readonly DocumentNode[]
}

/** A tree that remark-rehype takes, of our nodes. They are no children of it, in all of which it would look for definitions: ours are read. */
export function asRemarkRoot(nodes: readonly DocumentNode[]): RemarkRoot {
  const root: unknown = {type: 'root', children: [], nodes}
  if (!isRemarkRoot(root)) throw new Error('no root')
  return root
}

/** The web trees of the nodes that such a tree carries, with a line ending between each two. */
export const rootHandler: RemarkHandler = (state, {nodes}: Carried) =>
  state.wrap(webTreeOf(nodes, state), false)

function webTreeOf(nodes: readonly DocumentNode[], state: RemarkState): ElementContent[] {
  const tree: ElementContent[] = []
  for (const node of nodes) {
    const made = isRemarkNode(node) ? state.one(node, undefined) : undefined
    if (Array.isArray(made)) for (const one of made) tree.push(one)
    else if (made !== undefined) tree.push(made)
  }
  return tree
}

/** remark-rehype finds a handler by a node's `type` and leaves the rest to it: any node of ours will do. */
function isRemarkNode(node: object): node is RemarkNode {
  return 'type' in node
}

function isRemarkRoot(node: unknown): node is RemarkRoot {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'root'
}
