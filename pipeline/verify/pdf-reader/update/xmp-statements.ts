/** Reads what the XMP metadata of a PDF say of its text, in whatever form: programs that sign rewrite them. */
import {elementsOf, readXmlMarkup, wordsOf} from '../../web-reader/markup.ts'

/** The properties of Dublin Core (ISO 16684-1 §8.3), which stand as elements or as attributes; members of lists as lines. */
export function xmpStatements(bytes: Uint8Array): ReadonlyMap<string, string> {
  const statements = new Map<string, string>()
  const document = readXmlMarkup(new TextDecoder().decode(bytes), 'the metadata')
  for (const {attributes, children} of elementsOf(document, 'rdf:Description')) {
    for (const [name, value] of attributes) if (name.startsWith('dc:')) statements.set(name, value)
    for (const child of children) {
      if (typeof child === 'string' || !child.name.startsWith('dc:')) continue
      const members = elementsOf(child, 'rdf:li').map(wordsOf)
      statements.set(child.name, members.length === 0 ? wordsOf(child) : members.join('\n'))
    }
  }
  return statements
}
