/** Writes the file's metadata in XMP (ISO 16684-1), with the identification of PDF/A-3a and PDF/UA-1. */
import {xmlText} from './xml-text.ts'

export interface FileMetadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject?: string
  readonly publisher?: string
  readonly identifier?: string
  readonly rights?: string
  /** BCP 47. */
  readonly language: string
  /** When the file was made and changed, as it says; `YYYY-MM-DD`. */
  readonly date?: string
  /** When it was published; `YYYY-MM-DD`. */
  readonly published?: string
}

/** The name in Creator and Producer. */
export const producer = 'Tetrapla'

/** The descriptions inside `rdf:RDF`; pdfkit adds the one of PDF/A. */
export function xmpDescriptions(metadata: FileMetadata): string {
  return [basic(metadata), dublinCore(metadata), pdf(), pdfUa(), pdfUaExtension()].join('\n')
}

function basic({date}: FileMetadata): string {
  const time = date === undefined ? undefined : `${date}T00:00:00Z`
  const dates = time === undefined ? '' : element('xmp:CreateDate', time) + element('xmp:ModifyDate', time)
  return description('xmp', 'http://ns.adobe.com/xap/1.0/', dates + element('xmp:CreatorTool', producer))
}

function dublinCore({
  title,
  authors,
  subject,
  publisher,
  identifier,
  rights,
  published,
  language
}: FileMetadata): string {
  const parts = [
    element('dc:format', 'application/pdf'),
    alternatives('dc:title', title),
    list('dc:creator', 'Seq', authors),
    subject === undefined ? '' : alternatives('dc:description', subject),
    list('dc:publisher', 'Bag', publisher === undefined ? [] : [publisher]),
    list('dc:date', 'Seq', published === undefined ? [] : [published]),
    identifier === undefined ? '' : element('dc:identifier', identifier),
    rights === undefined ? '' : alternatives('dc:rights', rights),
    list('dc:language', 'Bag', [language])
  ]
  return description('dc', 'http://purl.org/dc/elements/1.1/', parts.join(''))
}

function pdf(): string {
  return description('pdf', 'http://ns.adobe.com/pdf/1.3/', element('pdf:Producer', producer))
}

/** ISO 14289-1 §5. */
function pdfUa(): string {
  return description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', element('pdfuaid:part', '1'))
}

/** PDF/A wants a schema that it does not know described in the file (ISO 19005-3 §6.6.2.3). */
function pdfUaExtension(): string {
  const property = [
    element('pdfaProperty:name', 'part'),
    element('pdfaProperty:valueType', 'Integer'),
    element('pdfaProperty:category', 'internal'),
    element('pdfaProperty:description', 'Part of ISO 14289 that the file conforms to')
  ].join('')
  const schema = [
    element('pdfaSchema:schema', 'PDF/UA identification schema'),
    element('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
    element('pdfaSchema:prefix', 'pdfuaid'),
    `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">${property}</rdf:li></rdf:Seq></pdfaSchema:property>`
  ].join('')
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
    `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">${schema}</rdf:li></rdf:Bag>` +
    '</pdfaExtension:schemas></rdf:Description>'
  )
}

function description(prefix: string, namespace: string, content: string): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${content}</rdf:Description>`
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`
}

function alternatives(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`
}

function list(name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  if (texts.length === 0) return ''
  return `<${name}><rdf:${kind}>${texts.map((text) => element('rdf:li', text)).join('')}</rdf:${kind}></${name}>`
}
