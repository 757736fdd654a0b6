/** Writes a page as HTML. */
import type {Element, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Artifact} from '../../model/edition/edition.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/** A page's file: the document type and its `html` element. */
export function pageArtifact(path: string, html: Element): Artifact {
  const root: Root = {type: 'root', children: [{type: 'doctype'}, {type: 'text', value: '\n'}, html]}
  return {path, mediaType: 'text/html', bytes: encodeInParts([processor.stringify(root), '\n'])}
}

/** An element as HTML. */
export function serialize(element: Element): string {
  return processor.stringify({type: 'root', children: [element]})
}
