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

/** An element of a page, and what stands in it as it is written. */
export interface WrittenApart {
  readonly element: Element
  readonly bytes: Uint8Array
}

/** A page's file: the document type and its `html` element, of which elements may be written apart. */
export function pageArtifact(path: string, html: Element, apart: readonly WrittenApart[] = []): Artifact {
  const head = processor.stringify({type: 'root', children: [{type: 'doctype'}, {type: 'text', value: '\n'}]})
  return {path, mediaType: 'text/html', bytes: bytesOf(head, html, apart)}
}

function bytesOf(head: string, html: Element, apart: readonly WrittenApart[]): Uint8Array {
  const bytes = new Map(apart.map((one) => [one.element, one.bytes]))
  const parts = [head, ...written(html, bytes), '\n']
  if (bytes.size > 0) throw new Error('what is written apart of a page has its place in the tree')
  return joined(parts)
}

/** Texts and bytes, one after the other. */
function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const whole: Uint8Array[] = []
  let texts: string[] = []
  for (const part of [...parts, new Uint8Array()]) {
    if (typeof part === 'string') {
      texts.push(part)
      continue
    }
    whole.push(encodeInParts(texts), part)
    texts = []
  }
  return concatBytes(whole)
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

/** How a tree is written, with elements of it as they were; those whose place was found go from the map. */
function written(tree: Element, apart: Map<Element, Uint8Array>): readonly (string | Uint8Array)[] {
  if (apart.size === 0 || !holdsAny(tree, apart)) return [serialize(tree)]
  const end = `</${tree.tagName}>`
  const start = serialize({...tree, children: []}).slice(0, -end.length)
  const bytes = apart.get(tree)
  if (bytes !== undefined) {
    apart.delete(tree)
    return [start, bytes, end]
  }
  const parts: (string | Uint8Array)[] = [start]
  let plain: ElementContent[] = []
  const writePlain = (): void => {
    if (plain.length > 0) parts.push(processor.stringify({type: 'root', children: plain}))
    plain = []
  }
  for (const child of tree.children) {
    if (child.type !== 'element' || !holdsAny(child, apart)) {
      plain.push(child)
      continue
    }
    writePlain()
    parts.push(...written(child, apart))
  }
  writePlain()
  return [...parts, end]
}

function holdsAny(tree: Element, apart: ReadonlyMap<Element, unknown>): boolean {
  return apart.has(tree) || tree.children.some((child) => child.type === 'element' && holdsAny(child, apart))
}
