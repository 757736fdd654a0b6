/** What a PDF says of itself in XMP (ISO 16684-1), by the properties of Dublin Core. */
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from '../readers/markup.ts'

export interface XmpMetadata {
  readonly title: string
  /** Each a member of the list: no name can be taken for two. */
  readonly authors: readonly string[]
  readonly description: string
  readonly publisher: string
  readonly date: string
  readonly language: string
  readonly rights: string
}

/** Of a file without metadata all are empty; throws `Unreadable` when they are not well-formed. */
export function readXmp(bytes: Uint8Array): XmpMetadata {
  const text = new TextDecoder().decode(bytes)
  const document: Markup =
    text.trim() === '' ? {name: '', attributes: new Map(), children: []} : readXmlMarkup(text, 'the metadata')
  const all = (name: string): readonly string[] => {
    const property = elementOf(document, `dc:${name}`)
    return property === undefined ? [] : elementsOf(property, 'rdf:li').map(wordsOf)
  }
  const one = (name: string): string => all(name).join('\n')
  return {
    title: one('title'),
    authors: all('creator'),
    description: one('description'),
    publisher: one('publisher'),
    date: one('date'),
    language: one('language'),
    rights: one('rights')
  }
}
