/** Reads what the XMP metadata of a PDF state (ISO 16684-1), in whatever form: programs that sign rewrite them. */
import {elementsOf, readXmlMarkup, wordsOf} from '../web-reader/markup.ts'

/** Properties by name, such as `dc:title`, each with its values in order: no name can be taken for two. */
export type XmpMetadata = ReadonlyMap<string, readonly string[]>

/** They stand as elements or as attributes; of a file without metadata there are none. Throws `Unreadable` when they are not well-formed. */
export function readXmp(bytes: Uint8Array): XmpMetadata {
  const metadata = new Map<string, readonly string[]>()
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return metadata
  const add = (name: string, values: readonly string[]): void =>
    void metadata.set(name, [...(metadata.get(name) ?? []), ...values])
  for (const {attributes, children} of elementsOf(readXmlMarkup(text, 'the metadata'), 'rdf:Description')) {
    for (const [name, value] of attributes) add(name, [value])
    for (const child of children) {
      if (typeof child === 'string') continue
      const isList = child.children.some((one) => typeof one !== 'string')
      add(child.name, isList ? elementsOf(child, 'rdf:li').map(wordsOf) : [wordsOf(child)])
    }
  }
  return metadata
}

/** The values of a property of Dublin Core (§8.3), one a line; empty where it is not stated. */
export function statedIn(metadata: XmpMetadata, name: string): string {
  return (metadata.get(`dc:${name}`) ?? []).join('\n')
}
