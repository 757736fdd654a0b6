/** A mutation of a publication, and what mutations are made with. */
import type {DocumentNode} from '../../../pipeline/model/tree/nodes.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import type {Difference} from '../../../pipeline/verify/index.ts'

/** A node with its fields open to change: mutations work on a copy of the publication. */
export interface Open {
  [field: string]: unknown
  type: DocumentNode['type']
  id?: string
  value: string
  children: Open[]
}

export interface Mutation {
  readonly name: string
  /** The key of the unit at which the difference has to be found, or the beginning of it; `''` is the publication. */
  readonly at: string
  /** Makes it, on a copy; `find` gives the node with an id. */
  readonly change: (publication: Publication, find: (id: string) => Open) => void
  /** Whether it is found by the order of blocks alone, of which a comparison tells the first. */
  readonly moves?: boolean
  /** Editions that do not carry what changes. */
  readonly notIn?: readonly string[]
}

/** A copy of a publication with some mutations in it. */
export function mutate(publication: Publication, ...mutations: readonly Mutation[]): Publication {
  const copy = structuredClone(publication)
  const find = (id: string): Open => {
    for (const document of copy.documents) {
      const found = search(nodesOf(document), ({children}) => children.find((child) => child.id === id))
      if (found !== undefined) return found
    }
    throw new Error(`no node ${id}`)
  }
  for (const {change} of mutations) change(copy, find)
  return copy
}

/** Whether a difference is the one that the mutation makes; what can't be read at all differs everywhere. */
export function isFound({key, kind}: Pick<Difference, 'key' | 'kind'>, {at}: Mutation): boolean {
  return kind === 'unreadable' || (at === '' ? key === '' : key.startsWith(at))
}

/** The list that holds the block with an id. */
export function siblings(publication: Publication, id: string): Open[] {
  for (const document of publication.documents) {
    const found = search(nodesOf(document), ({children}) =>
      children.some((child) => child.id === id) ? children : undefined
    )
    if (found !== undefined) return found
  }
  throw new Error(`no block ${id}`)
}

/** The blocks and note groups of the first document. */
export function groupsOf(publication: Publication): Open[] {
  return nodesOf(publication.documents[0]).children
}

export function remove(publication: Publication, id: string): void {
  const list = siblings(publication, id)
  list.splice(
    list.findIndex((node) => node.id === id),
    1
  )
}

/** The first inline of a type in a block. */
export function inlineOf(node: Open, type: string): Open {
  const found = node.children.find((child) => child.type === type)
  if (found === undefined) throw new Error(`no ${type} in ${String(node.id)}`)
  return found
}

/** The first phrase of a kind in a block. */
export function phraseOf(node: Open, kind: string): Open {
  const found = node.children.find((child) => child['kind'] === kind)
  if (found === undefined) throw new Error(`no ${kind} in ${String(node.id)}`)
  return found
}

/** Replaces words in the block with an id: in its title, label, caption, summary or content. */
export function replaceWords(id: string, from: string, to: string): Mutation['change'] {
  return (_, find) => {
    const node = texts(find(id)).find(({value}) => value.includes(from))
    if (node === undefined) throw new Error(`no words to replace in ${id}`)
    node.value = node.value.replace(from, to)
  }
}

/** Replaces a piece of code, in its value and in the token that holds it. */
export function changeCode(id: string, from: string, to: string): Mutation['change'] {
  return (_, find) => {
    const node = find(id)
    const tokens = (node['tokens'] as {text: string}[][]).flat()
    const token = tokens.find(({text}) => text.includes(from))
    if (token === undefined) throw new Error(`no token to replace in ${id}`)
    token.text = token.text.replace(from, to)
    node.value = node.value.replace(from, to)
  }
}

/** A thing with its fields open to change. */
export function opened(thing: object | undefined): {[field: string]: unknown} {
  if (thing === undefined) throw new Error('something to change is expected')
  return thing as {[field: string]: unknown}
}

export function metadataOf(publication: Publication): {[field: string]: unknown} {
  return opened(publication.metadata)
}

function nodesOf(document: object | undefined): Open {
  return opened(document) as Open
}

/** The first thing found in a node or below it, outer nodes first. */
function search<T>(node: Open, look: (node: Open) => T | undefined): T | undefined {
  if (!Array.isArray(node.children)) return undefined
  const found = look(node)
  if (found !== undefined) return found
  const facts = node['facts'] === undefined ? [] : [node['facts'] as Open]
  for (const child of [...node.children, ...facts]) {
    const below = search(child, look)
    if (below !== undefined) return below
  }
  return undefined
}

/** The text nodes of a node, in order. */
function texts(node: Open): Open[] {
  const below = ['title', 'label', 'caption', 'summary', 'children'].flatMap((field) =>
    Array.isArray(node[field]) ? (node[field] as Open[]) : []
  )
  return below.flatMap((child) => (child.type === 'text' ? [child] : texts(child)))
}
