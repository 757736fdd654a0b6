/** Turns an arranged document into a web tree: remark-rehype with our handlers, then rehype-sanitize. */
import type {Element, ElementContent, Root} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {directionOf} from '../locale/index.ts'
import type {DocumentNode, Inline, Span, Text} from '../model/tree/nodes.ts'
import type {PublishedDocument} from '../model/publication/publication.ts'
import {element} from './element.ts'
import {sectionNumber} from './handlers/heading.ts'
import {handlersFor} from './handlers/index.ts'
import {isolateWithin} from './isolate-within.ts'
import {sanitizeSchema} from './sanitize-schema.ts'
import type {Surface} from './surface.ts'
import {asRemarkRoot, rootHandler} from './web.ts'

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
  const {title, titleId, number} = document
  // Words without marks, as most titles are, are the same in both trees.
  const words = title.every(isText) ? title.map(({value}) => value) : wordsToHast(title, surface)
  return element('h1', {id: titleId}, sectionNumber(number), words)
}

function isText(node: Inline): node is Text {
  return node.type === 'text'
}

function wordsToHast(words: readonly Inline[], surface: Surface): readonly ElementContent[] {
  const start = {line: 1, column: 1}
  // In an element of their own: the root would put a line ending, which is a space, between each two of them.
  const span: Span = {type: 'span', children: words, position: {start, end: start}}
  const [whole] = joined(partsToHast([span], surface)).children
  return whole?.type === 'element' ? whole.children : []
}

/** Nodes that are turned at once: what is sanitised is a second tree, and of a long document both would be held. */
const nodesAtOnce = 16

/** Lines of them. */
const linesAtOnce = 1024

function partsToHast(nodes: readonly DocumentNode[], surface: Surface): readonly (() => Root)[] {
  const processor = unified()
    .use(remarkRehype, {handlers: {...handlersFor(surface), root: rootHandler}})
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
