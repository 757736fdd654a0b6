/** Writes a page as HTML. */
import type {Element, Root, Text} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {concatBytes} from '../../model/bytes.ts'
import type {Artifact} from '../../model/edition/edition.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'
import {createHtmlWriter, type Parts} from './html-writer.ts'

const processor = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

const write = createHtmlWriter((nodes) => processor.stringify({type: 'root', children: [...nodes]}))

/** An element of a page, and what stands in it as it is written. */
export interface WrittenApart {
  readonly element: Element
  readonly bytes: Uint8Array
}

/** A page's file: the document type and its `html` element, of which elements may be written apart. */
export function pageArtifact(path: string, html: Element, apart: readonly WrittenApart[] = []): Artifact {
  const left = new Map(apart.map((one) => [one.element, one.bytes]))
  const lineEnd: Text = {type: 'text', value: '\n'}
  const bytes = bytesOf(write([{type: 'doctype'}, lineEnd, html, lineEnd], left))
  if (left.size > 0) throw new Error('what is written apart of a page has its place in the tree')
  return {path, mediaType: 'text/html', bytes}
}

/** An element as HTML. */
export function serialize(element: Element): string {
  return write([element]).join('')
}

/** The nodes of some trees as HTML. */
export function serializeParts(parts: Iterable<Root>): Uint8Array {
  return concatBytes(Array.from(parts, ({children}) => bytesOf(write(children))))
}

function bytesOf(parts: Parts): Uint8Array {
  const whole: Uint8Array[] = []
  let texts: string[] = []
  const endTexts = (): void => {
    whole.push(encodeInParts(joined(texts)))
    texts = []
  }
  for (const part of parts) {
    if (typeof part === 'string') {
      texts.push(part)
      continue
    }
    endTexts()
    whole.push(part)
  }
  endTexts()
  return concatBytes(whole)
}

const textsAtOnce = 4096

/** Most are of some letters. */
function* joined(texts: readonly string[]): Generator<string> {
  for (let at = 0; at < texts.length; at += textsAtOnce) yield texts.slice(at, at + textsAtOnce).join('')
}
