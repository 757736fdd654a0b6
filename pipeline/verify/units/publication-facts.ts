/** States what a publication says of itself, as facts of its first unit. */
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import {typeName} from '../../locale/type-name.ts'
import {assetName} from '../../model/publication/asset.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type * as Json from '../../reader/edition-types.ts'
import {normalData} from '../../model/values/normal-data.ts'
import type {Facts} from './unit.ts'
import {addressList, normalAddress, normalList, normalText, webAddressOf} from './unit-text.ts'

/** What facts are made of: the same in a publication and in its JSON edition. */
export interface Statements {
  readonly metadata: Omit<Json.Metadata, 'cover' | 'publisher'>
  readonly language: string
  readonly direction: string
  readonly date?: string
  readonly publisher?: string | undefined
  readonly translations: readonly {readonly language: string; readonly title: string}[]
  /** The name of the file that is the cover. */
  readonly cover?: string | undefined
  /** What is said of the files of pictures. */
  readonly pictures: readonly object[]
  readonly labels?: OwnLabels | undefined
}

/** Of a publication. */
export function statementsOf(publication: Publication): Statements {
  const {metadata, project, assets} = publication
  const cover = metadata.cover.image === undefined ? undefined : assets.get(metadata.cover.image)
  const pictures = [...assets.values()].map((asset) => {
    const {mediaType, width, height, size, digest} = asset
    return {name: assetName(asset), mediaType, width, height, bytes: size, sha256: digest}
  })
  return {
    ...publication,
    publisher: metadata.publisher ?? project.publisher,
    cover: cover === undefined ? undefined : assetName(cover),
    // Those of one file are told once.
    pictures: [...new Map(pictures.map((picture) => [picture.name, picture])).values()],
    labels: project.labels
  }
}

/** Of a JSON edition, which says nothing of its project. */
export function statementsIn(edition: Json.Edition, labels?: OwnLabels): Statements {
  const {publisher, cover, ...metadata} = edition.metadata
  return {
    ...edition,
    labels,
    metadata,
    publisher,
    cover,
    pictures: edition.assets.map(({path: _, ...file}) => file)
  }
}

/** The facts. */
export function publicationFacts(statements: Statements): Facts {
  const {metadata, language, direction, publisher = '', date: dated = '', translations, labels} = statements
  const {title, summary = '', date = '', modified = '', version = '', authors} = metadata
  const {licence, accessibility, identifiers, type} = metadata
  const {conformsTo, certifiedBy, credential, report} = accessibility ?? {}
  return {
    title: normalText(title),
    language,
    direction,
    authors: normalList(authors.map(({name}) => name)),
    date,
    publisher: normalText(publisher),
    summary: normalText(summary),
    // A day that is the date is told once.
    updated: modified === date ? '' : modified,
    version: normalText(version),
    licence: normalText(licence?.name ?? ''),
    identifier: identifiers.doi === undefined ? '' : normalAddress(doiUrl(identifiers.doi)),
    // What no book and no PDF says: where authors and licence are found, the day of the issue, and what it is among others.
    authorAddresses: addressList(authors),
    licenceAddress: webAddressOf(licence?.url),
    dated,
    isbn: identifiers.isbn?.html ?? '',
    type: normalText(typeName(type, labelsFor(language, labels).labels)),
    translations: normalList(translations.flatMap((one) => [one.language, one.title])),
    data: dataAlone(statements),
    conformance: conformanceFact([conformsTo, certifiedBy, credential, report])
  }
}

/** What the JSON edition alone says of a publication, by the names of its members. */
function dataAlone({metadata, date, translations, cover, pictures}: Statements): string {
  const {type, status, identifiers, translation, paragraphs, numbering, sections, data, licence, authors} =
    metadata
  const settings = {type, status, identifiers, translation, paragraphs, numbering, sections, data}
  return normalData({
    ...settings,
    date,
    licence: licence?.url,
    // Authors' names are a fact of their own.
    authors: authors.flatMap(({name: _, ...more}) => (Object.keys(more).length === 0 ? [] : [more])),
    translations: translations.map(({language, title}) => ({language, title})),
    cover,
    assets: pictures
  })
}

/** What is claimed of a book's accessibility, its parts in order: the standard, the evaluator, the credential, the report; undefined when nothing is claimed. */
export function conformanceFact(parts: readonly (string | undefined)[]): string | undefined {
  const claims = parts.map((part = '') => part)
  return claims.some((claim) => claim !== '') ? normalList(claims) : undefined
}
