/** Turns an arranged document into a web tree: remark-rehype with our handlers, then rehype-sanitize. */
import type {Element, ElementContent, Root} from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {DocumentNode} from '../model/nodes.ts'
import type {PublishedDocument} from '../model/publication.ts'
import {element} from './element.ts'
import {sectionNumber} from './handlers/heading.ts'
import {handlersFor} from './handlers/index.ts'
import {sanitizeSchema} from './sanitize-schema.ts'
import type {Surface} from './surface.ts'
import {asRemarkRoot} from './web.ts'

/**
 * What stands below a document's title (which `titleToHast` gives), as a fragment. Every block's element has the block's id; all is sanitised
 * last, so that nothing active can be in it whatever the model holds.
 */
export function documentToHast(document: PublishedDocument, surface: Surface): Root {
  return toHast(document.children, surface)
}

/** A document's title as `h1`, with its number and, when a heading of the document gave it, that heading's id. */
export function titleToHast(document: PublishedDocument, surface: Surface): Element {
  const words = toHast(document.title, surface).children.filter(isContent)
  return element('h1', {id: document.titleId}, sectionNumber(document.number), words)
}

function toHast(nodes: readonly DocumentNode[], surface: Surface): Root {
  return unified()
    .use(remarkRehype, {handlers: handlersFor(surface)})
    .use(rehypeSanitize, sanitizeSchema)
    .runSync(asRemarkRoot(nodes))
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}
