/** Reads the XMP metadata of a PDF (ISO 16684-1), by the properties of Dublin Core. */
import {elementOf, elementsOf, readXmlMarkup, wordsOf, type Markup} from '../web-reader/markup.ts'

export interface XmpMetadata {
  readonly title: string
  /** Each a member of the list: no name can be taken for two. */
  readonly authors: readonly string[]
  readonly description: string
  readonly publisher: string
  readonly date: string
  readonly language: string
  readonly rights: string
  readonly identifier: string
  /** When the file was made, and changed. */
  readonly moments: readonly string[]
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
  const properties = elementsOf(document, 'rdf:Description').flatMap(({children}) =>
    children.filter((child) => typeof child !== 'string')
  )
  const wordsIn = (name: string): readonly string[] =>
    properties.filter((property) => property.name === name).map(wordsOf)
  return {
    identifier: wordsIn('dc:identifier').join('; '),
    moments: [...wordsIn('xmp:CreateDate'), ...wordsIn('xmp:ModifyDate')],
    title: one('title'),
    authors: all('creator'),
    description: one('description'),
    publisher: one('publisher'),
    date: one('date'),
    language: one('language'),
    rights: one('rights')
  }
}
