/** Turns an arranged document into a web tree: remark-rehype with our handlers, then rehype-sanitize. */
import type {Element, Root} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {directionOf} from '../locale/index.ts'
import type {DocumentNode, Span} from '../model/tree/nodes.ts'
import type {PublishedDocument} from '../model/publication/publication.ts'
import {element} from './element.ts'
import {sectionNumber} from './handlers/heading.ts'
import {handlersFor} from './handlers/index.ts'
import {isolateWithin} from './isolate-within.ts'
import {sanitizeSchema} from './sanitize-schema.ts'
import type {Surface} from './surface.ts'
import {asRemarkRoot} from './web.ts'

/**
 * What stands below a document's title (which `titleToHast` gives), as a fragment. Every block's element has the block's id; all is sanitised
 * last, so that nothing active can be in it whatever the model holds.
 */
export function documentToHast(document: PublishedDocument, surface: Surface): Root {
  return joined(partsToHast(document.children, surface))
}

/** The same in parts that are made when they are asked for, between which a line ends: the whole of a long document would be many times its text. */
export function documentParts(document: PublishedDocument, surface: Surface): readonly (() => Root)[] {
  return partsToHast(document.children, surface)
}

/** A document's title as `h1`, with its number and, when a heading of the document gave it, that heading's id. */
export function titleToHast(document: PublishedDocument, surface: Surface): Element {
  // In an element of their own: the root would put a line ending, which is a space, between each two of them.
  const [whole] = joined(partsToHast([wordsOf(document)], surface)).children
  const words = whole?.type === 'element' ? whole.children : []
  return element('h1', {id: document.titleId}, sectionNumber(document.number), words)
}

/** Nodes that are turned at once: what is sanitised is a second tree, and of a long document both would be held. */
const nodesAtOnce = 16

/** Lines of them. */
const linesAtOnce = 1024

function partsToHast(nodes: readonly DocumentNode[], surface: Surface): readonly (() => Root)[] {
  const processor = unified()
    .use(remarkRehype, {handlers: handlersFor(surface)})
    .use(rehypeSanitize, sanitizeSchema)
    .freeze()
  return fewAtOnce(nodes).map((some) => () => {
    const part = processor.runSync(asRemarkRoot(some))
    // elsewhere the handlers isolate what they make
    if (directionOf(surface.language) === 'ltr') isolateWithin(part)
    return part
  })
}

function fewAtOnce(nodes: readonly DocumentNode[]): readonly (readonly DocumentNode[])[] {
  const parts: DocumentNode[][] = []
  let lines = linesAtOnce
  for (const node of nodes) {
    const last = parts.at(-1)
    if (last === undefined || last.length === nodesAtOnce || lines >= linesAtOnce) {
      parts.push([node])
      lines = 0
    } else last.push(node)
    if ('position' in node) lines += node.position.end.line - node.position.start.line
  }
  return parts
}

function joined(parts: readonly (() => Root)[]): Root {
  const tree: Root = {type: 'root', children: []}
  for (const make of parts) {
    const {children} = make()
    // As between all others.
    if (tree.children.length > 0 && children.length > 0) tree.children.push({type: 'text', value: '\n'})
    tree.children.push(...children)
  }
  return tree
}

function wordsOf({title}: PublishedDocument): Span {
  const start = {line: 1, column: 1}
  return {type: 'span', children: title, position: {start, end: start}}
}
