/** Says what the package document of a book states: what the book is, who made it, and who can read it. */
import type {AccessibilityClaim} from '../../../model/publication/front-matter.ts'
import {standInDate, type Statement} from '../../../model/publication/book-furniture.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import {accessibilityOf} from './accessibility.ts'
import {identifiersOf, type BookIdentifier} from './identifiers.ts'
import {pageSource} from './page-breaks.ts'

/** In the order in which they are written. */
export function statementsOf(publication: Publication, hasPages: boolean): readonly Statement[] {
  const {metadata, project, date} = publication
  const {
    title,
    authors,
    translation,
    publisher = project.publisher,
    summary,
    version,
    accessibility
  } = metadata
  return [
    ...identifiersOf(publication).flatMap(identifier),
    {name: 'dc:title', value: title},
    ...languagesOf(publication).map((value) => ({name: 'dc:language', value})),
    ...authors.flatMap(({name}, index) =>
      named(name, {name: 'dc:creator', id: `creator-${index + 1}`, role: 'aut'})
    ),
    ...(translation?.by ?? []).flatMap(({name}, index) =>
      named(name, {name: 'dc:contributor', id: `translator-${index + 1}`, role: 'trl'})
    ),
    ...optional('dc:publisher', publisher),
    ...optional('dc:description', summary),
    ...optional('dc:rights', rightsOf(publication)),
    ...optional('dc:date', metadata.date),
    {name: 'dcterms:modified', value: `${date ?? standInDate}T00:00:00Z`},
    ...(version === undefined ? [] : [{name: 'schema:version', value: version}]),
    ...accessible(publication, hasPages),
    ...(accessibility === undefined ? [] : conformance(accessibility)),
    ...(hasPages ? [{name: 'pageBreakSource', value: pageSource(publication)}] : [])
  ]
}

function identifier({value, onix}: BookIdentifier, index: number): readonly Statement[] {
  const id = index === 0 ? 'publication-id' : `identifier-${index + 1}`
  const kind = {name: 'identifier-type', refines: id, scheme: 'onix:codelist5'}
  return [{name: 'dc:identifier', value, id}, ...(onix === undefined ? [] : [{...kind, value: onix}])]
}

interface Part extends Required<Pick<Statement, 'name' | 'id'>> {
  /** Of MARC's relators. */
  readonly role: 'aut' | 'trl'
}

function named(value: string, {name, id, role}: Part): readonly Statement[] {
  return [
    {name, value, id},
    {name: 'role', value: role, refines: id, scheme: 'marc:relators'}
  ]
}

function languagesOf(publication: Publication): readonly string[] {
  return [...new Set([publication.language, ...publication.documents.map(({language}) => language)])]
}

function rightsOf({metadata: {licence}}: Publication): string | undefined {
  if (licence === undefined) return undefined
  return licence.url === undefined ? licence.name : `${licence.name}, ${licence.url}`
}

function accessible(publication: Publication, hasPages: boolean): readonly Statement[] {
  const {modes, sufficient, features, hazard, summary} = accessibilityOf(publication, hasPages)
  const each = (name: string, values: readonly string[]): readonly Statement[] =>
    values.map((value) => ({name: `schema:${name}`, value}))
  return [
    ...each('accessMode', modes),
    ...each('accessModeSufficient', sufficient),
    ...each('accessibilityFeature', features),
    ...each('accessibilityHazard', [hazard]),
    {name: 'schema:accessibilitySummary', value: summary.words, language: summary.language}
  ]
}

/**
 * What the publisher claims, and who judged it (EPUB Accessibility 1.1, *Conformance reporting*; the properties are
 * those of its Accessibility Vocabulary, whose prefix EPUB 3.3 reserves).
 */
function conformance({
  conformsTo,
  certifiedBy,
  credential,
  report
}: AccessibilityClaim): readonly Statement[] {
  const about = {refines: 'certifier'}
  return [
    {name: 'dcterms:conformsTo', value: conformsTo, id: 'conformance'},
    {name: 'a11y:certifiedBy', value: certifiedBy, id: 'certifier', refines: 'conformance'},
    ...(credential === undefined ? [] : [{name: 'a11y:certifierCredential', value: credential, ...about}]),
    ...(report === undefined ? [] : [{name: 'a11y:certifierReport', value: report, ...about}])
  ]
}

function optional(name: string, value: string | undefined): readonly Statement[] {
  return value === undefined || value.trim() === '' ? [] : [{name, value}]
}
