/** Writes the package document (OPF, EPUB 3.3 §5): what the book is, what is in it, and in which order it is read. */
import type {Element} from 'xast'
import type {AccessibilityClaim} from '../../model/publication/front-matter.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import type {AccessibilityFacts} from './accessibility.ts'
import type {ContentDocument, Resource} from './book.ts'
import {identifiersOf, type BookIdentifier} from './identifiers.ts'
import {navigationPath, ncxPath, stylesheetPath} from './members.ts'
import {onLines, xml, xmlFile} from './xml.ts'

/** What the package document is made of, beside the publication. */
export interface PackageParts {
  /** In order of reading, the navigation document left out. */
  readonly contents: readonly ContentDocument[]
  /** How many of `contents` stand before the navigation document. */
  readonly front: number
  readonly resources: readonly Resource[]
  /** The path of the cover's image, one of the resources. */
  readonly cover: string
  readonly accessibility: AccessibilityFacts
  /** What the page list counts the pages of, when there is one. */
  readonly pageSource?: string
}

/** The moment given to a book without a date: `dcterms:modified` is required (EPUB 3.3 §5.5.6). */
export const standInDate = '1980-01-01'

/** The package document as a file. */
export function packageDocument(publication: Publication, parts: PackageParts): string {
  const {language, direction} = publication
  return xmlFile(
    onLines(
      xml(
        'package',
        {
          xmlns: 'http://www.idpf.org/2007/opf',
          version: '3.0',
          'unique-identifier': 'publication-id',
          'xml:lang': language,
          dir: direction
        },
        metadata(publication, parts),
        manifest(parts),
        spine(publication, parts)
      )
    )
  )
}

function metadata(publication: Publication, parts: PackageParts): Element {
  const {metadata: facts, project} = publication
  const publisher = facts.publisher ?? project.publisher
  return onLines(
    xml(
      'metadata',
      {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
      ...identifiersOf(publication).flatMap(identifier),
      xml('dc:title', {}, facts.title),
      ...languagesOf(publication).map((language) => xml('dc:language', {}, language)),
      ...facts.authors.flatMap(({name}, index) => creator(name, `creator-${index + 1}`)),
      ...optional('dc:publisher', publisher),
      ...optional('dc:description', facts.summary),
      ...optional('dc:rights', rightsOf(publication)),
      ...optional('dc:date', facts.date),
      meta('dcterms:modified', `${publication.date ?? standInDate}T00:00:00Z`),
      ...(facts.version === undefined ? [] : [meta('schema:version', facts.version)]),
      ...accessibility(parts.accessibility),
      ...(facts.accessibility === undefined ? [] : conformance(facts.accessibility)),
      ...(parts.pageSource === undefined ? [] : [meta('pageBreakSource', parts.pageSource)]),
      // EPUB 2's way to name the cover, which Kindle and older readers follow.
      xml('meta', {name: 'cover', content: itemId(parts.cover)})
    )
  )
}

function identifier({value, onix}: BookIdentifier, index: number): readonly Element[] {
  const id = index === 0 ? 'publication-id' : `identifier-${index + 1}`
  const element = xml('dc:identifier', {id}, value)
  if (onix === undefined) return [element]
  return [
    element,
    xml('meta', {refines: `#${id}`, property: 'identifier-type', scheme: 'onix:codelist5'}, onix)
  ]
}

function creator(name: string, id: string): readonly Element[] {
  return [
    xml('dc:creator', {id}, name),
    xml('meta', {refines: `#${id}`, property: 'role', scheme: 'marc:relators'}, 'aut')
  ]
}

function languagesOf(publication: Publication): readonly string[] {
  return [...new Set([publication.language, ...publication.documents.map(({language}) => language)])]
}

function rightsOf({metadata: {licence}}: Publication): string | undefined {
  if (licence === undefined) return undefined
  return licence.url === undefined ? licence.name : `${licence.name}, ${licence.url}`
}

function accessibility(facts: AccessibilityFacts): readonly Element[] {
  return [
    ...facts.modes.map((mode) => meta('schema:accessMode', mode)),
    ...facts.sufficient.map((modes) => meta('schema:accessModeSufficient', modes)),
    ...facts.features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', facts.hazard),
    xml(
      'meta',
      {property: 'schema:accessibilitySummary', 'xml:lang': facts.summary.language},
      facts.summary.words
    )
  ]
}

/**
 * What the publisher claims, and who judged it (EPUB Accessibility 1.1, *Conformance reporting*; the properties are
 * those of its Accessibility Vocabulary, whose prefix EPUB 3.3 reserves).
 */
function conformance({conformsTo, certifiedBy, credential, report}: AccessibilityClaim): readonly Element[] {
  const refining = {refines: '#certifier'}
  return [
    xml('meta', {property: 'dcterms:conformsTo', id: 'conformance'}, conformsTo),
    xml('meta', {property: 'a11y:certifiedBy', id: 'certifier', refines: '#conformance'}, certifiedBy),
    ...(credential === undefined
      ? []
      : [xml('meta', {property: 'a11y:certifierCredential', ...refining}, credential)]),
    ...(report === undefined ? [] : [xml('link', {rel: 'a11y:certifierReport', href: report, ...refining})])
  ]
}

function meta(property: string, value: string): Element {
  return xml('meta', {property}, value)
}

function optional(name: string, value: string | undefined): readonly Element[] {
  return value === undefined || value.trim() === '' ? [] : [xml(name, {}, value)]
}

function manifest(parts: PackageParts): Element {
  return onLines(
    xml(
      'manifest',
      {},
      item(navigationPath, 'application/xhtml+xml', ['nav']),
      item(ncxPath, 'application/x-dtbncx+xml'),
      item(stylesheetPath, 'text/css'),
      ...parts.contents.map(({path, properties}) => item(path, 'application/xhtml+xml', properties)),
      ...parts.resources.map(({path, mediaType}) =>
        item(path, mediaType, path === parts.cover ? ['cover-image'] : [])
      )
    )
  )
}

function item(path: string, mediaType: string, properties: readonly string[] = []): Element {
  return xml('item', {
    id: itemId(path),
    href: encodePath(path),
    'media-type': mediaType,
    properties: properties.length === 0 ? undefined : properties.join(' ')
  })
}

/** An XML name for each path, the same for no two: a character that no name may hold becomes `_` and its number. */
function itemId(path: string): string {
  return `item-${path.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)}`
}

function spine(publication: Publication, parts: PackageParts): Element {
  const order = parts.contents.map(({path}) => path)
  order.splice(parts.front, 0, navigationPath)
  return onLines(
    xml(
      'spine',
      {toc: itemId(ncxPath), 'page-progression-direction': publication.direction},
      ...order.map((path) => xml('itemref', {idref: itemId(path)}))
    )
  )
}
