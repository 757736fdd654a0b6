/** Gathers the facts of a publication that references are made from, whatever their format. */
import {publicationFolder} from '../../../model/edition/edition.ts'
import {webUrl} from '../../../model/publication/web-address.ts'
import type {Furnished} from '../furnished.ts'

export interface CitedWork {
  /** By which a list of references finds it: letters of the id, digits and hyphens. */
  readonly key: string
  readonly kind: 'book' | 'document'
  readonly title: string
  /** As they are written: which part of a name is the family's is not known. */
  readonly authors: readonly string[]
  /** Where the publication is a translation and says whose. */
  readonly translators: readonly string[]
  readonly publisher?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly version?: string
  /** In words of the publication's language: `Version 1.0`. */
  readonly versionInWords?: string
  readonly language: string
  readonly summary?: string
  readonly doi?: string
  readonly isbn?: string
  /** On the web, where the project says its address. */
  readonly url?: string
}

/** Facts that are not given are left out. */
export function citedWork(publication: Furnished): CitedWork {
  const {id, language, date, metadata, project, words} = publication
  const {title, summary, version, authors, translation, publisher = project.publisher, identifiers} = metadata
  const {doi, isbn} = identifiers
  const {baseUrl} = project
  const year = date === undefined ? [] : [date.slice(0, 4)]
  const given = {
    publisher,
    date,
    version,
    versionInWords: version === undefined ? undefined : `${words.labels.version} ${version}`,
    summary,
    doi,
    isbn: isbn?.html,
    url: baseUrl === undefined ? undefined : webUrl(baseUrl, `${publicationFolder(publication)}/`)
  }
  return {
    key: [id.replaceAll('/', '-'), language.toLowerCase(), ...year].join('-'),
    kind: publication.documents.length > 1 ? 'book' : 'document',
    title,
    authors: authors.map(({name}) => name),
    translators: (translation?.by ?? []).map(({name}) => name),
    language,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  }
}
