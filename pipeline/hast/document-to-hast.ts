/** Turns an arranged document into a web tree: remark-rehype with our handlers, then rehype-sanitize. */
import type {Element, ElementContent, Root} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {directionOf} from '../locale/index.ts'
import type {DocumentNode, Inline, Span, Text} from '../model/tree/nodes.ts'
import type {PublishedDocument} from '../model/publication/publication.ts'
import {linesIn} from '../model/tree/lines-in.ts'
import {element} from './element.ts'
import {sectionNumber} from './handlers/heading.ts'
import {handlersFor} from './handlers/index.ts'
import {isolateWithin} from './isolate-within.ts'
import {keepInReaderMode} from './keep-in-reader-mode.ts'
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

/** A stretch of a document, and its tree when that is asked for, which is made of these nodes and the surface alone. */
export interface HastPart {
  readonly nodes: readonly DocumentNode[]
  /** Of the source, as far as its nodes tell. */
  readonly lines: number
  readonly make: () => Root
}

/** The same in parts, between which a line ends: the whole of a long document would be many times its text. */
export function documentParts(document: PublishedDocument, surface: Surface): readonly HastPart[] {
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
const linesAtOnce = 512

function partsToHast(nodes: readonly DocumentNode[], surface: Surface): readonly HastPart[] {
  const processor = unified()
    .use(remarkRehype, {handlers: {...handlersFor(surface), root: rootHandler}})
    .use(rehypeSanitize, sanitizeSchema)
    .freeze()
  return fewAtOnce(nodes).map((some) => ({
    ...some,
    make: () => {
      const part = processor.runSync(asRemarkRoot(some.nodes))
      // elsewhere the handlers isolate what they make
      if (directionOf(surface.language) === 'ltr') isolateWithin(part)
      if (surface.edition === 'html') keepInReaderMode(part)
      return part
    }
  }))
}

function fewAtOnce(nodes: readonly DocumentNode[]): readonly Pick<HastPart, 'nodes' | 'lines'>[] {
  const parts: {readonly nodes: DocumentNode[]; lines: number}[] = []
  for (const node of nodes) {
    const lines = linesIn([node])
    const last = parts.at(-1)
    if (last === undefined || last.nodes.length === nodesAtOnce || last.lines >= linesAtOnce)
      parts.push({nodes: [node], lines})
    else {
      last.nodes.push(node)
      last.lines += lines
    }
  }
  return parts
}

function joined(parts: readonly HastPart[]): Root {
  const tree: Root = {type: 'root', children: []}
  for (const {make} of parts) {
    const {children} = make()
    // As between all others.
    if (tree.children.length > 0 && children.length > 0) tree.children.push({type: 'text', value: '\n'})
    tree.children.push(...children)
  }
  return tree
}
