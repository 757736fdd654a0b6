/** Writes a page as HTML. */
import type {Element, ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {concatBytes} from '../../model/bytes.ts'
import type {Artifact} from '../../model/edition/edition.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/** What stands in an element of a page that has no children in the page's tree. */
export interface WrittenApart {
  readonly element: Element
  readonly bytes: Uint8Array
}

/** A page's file: the document type and its `html` element, of which one element may be written apart. */
export function pageArtifact(path: string, html: Element, apart?: WrittenApart): Artifact {
  const head = processor.stringify({type: 'root', children: [{type: 'doctype'}, {type: 'text', value: '\n'}]})
  return {path, mediaType: 'text/html', bytes: bytesOf(head, html, apart)}
}

function bytesOf(head: string, html: Element, apart: WrittenApart | undefined): Uint8Array {
  if (apart === undefined) return encodeInParts([head, serialize(html), '\n'])
  const around = writtenAround(html, apart.element)
  if (around === undefined) throw new Error('what is written apart of a page has its place in the tree')
  return concatBytes([
    encodeInParts([head, around.before]),
    apart.bytes,
    encodeInParts([around.behind, '\n'])
  ])
}

/** An element as HTML. */
export function serialize(element: Element): string {
  return processor.stringify({type: 'root', children: [element]})
}

/** The nodes of some trees as HTML. */
export function serializeParts(parts: Iterable<Root>): Uint8Array {
  return encodeInParts(htmlOf(parts))
}

function* htmlOf(parts: Iterable<Root>): Generator<string> {
  for (const part of parts) yield processor.stringify(part)
}

interface WrittenAround {
  readonly before: string
  readonly behind: string
}

/** How a tree is written around what stands in an element of it; undefined where that is not in the tree. */
function writtenAround(tree: Element, hole: Element): WrittenAround | undefined {
  const end = `</${tree.tagName}>`
  const opened = (children: readonly ElementContent[]): string =>
    serialize({...tree, children: [...children]}).slice(0, -end.length)
  if (tree === hole) return {before: opened([]), behind: end}
  for (const [index, child] of tree.children.entries()) {
    const within = child.type === 'element' ? writtenAround(child, hole) : undefined
    if (within === undefined) continue
    const rest = processor.stringify({type: 'root', children: tree.children.slice(index + 1)})
    return {
      before: opened(tree.children.slice(0, index)) + within.before,
      behind: within.behind + rest + end
    }
  }
  return undefined
}
