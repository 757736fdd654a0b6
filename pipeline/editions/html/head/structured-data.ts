/** What a page says of itself to programs: schema.org, as a block of JSON-LD that no browser runs. */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import type {Author, JsonObject, JsonValue} from '../../../model/front-matter.ts'
import {hasSeveralDocuments, type PublishedDocument} from '../../../model/publication.ts'
import {doiUrl} from '../../../model/doi-url.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import {cataloguePath, documentFile, inFolder, startFile, webUrl} from '../paths.ts'
import {editionLinks, type Site} from '../site.ts'

/** The publication, for its first page: a book of chapters, or an article. */
export function publicationData(site: Site): Element {
  const {publication} = site
  const {metadata, language, project, translations} = publication
  const {title, summary, version, date, modified, authors, publisher = project.publisher} = metadata
  const {licence, identifiers} = metadata
  const isBook = hasSeveralDocuments(publication)
  const start = inFolder(publication, startFile)
  return block({
    '@context': 'https://schema.org',
    '@type': isBook ? 'Book' : 'Article',
    '@id': urlOf(site, start),
    url: urlOf(site, start),
    name: title,
    headline: isBook ? undefined : title,
    description: summary,
    inLanguage: language,
    author: authors.length === 0 ? undefined : authors.map(author),
    publisher: publisher === undefined ? undefined : {'@type': 'Organization', name: publisher},
    datePublished: date,
    dateModified: modified,
    version,
    license: licence === undefined ? undefined : (licence.url ?? licence.name),
    isbn: isBook ? identifiers.isbn?.html : undefined,
    sameAs: identifiers.doi === undefined ? undefined : doiUrl(identifiers.doi),
    image: site.preview === undefined ? undefined : urlOf(site, site.preview.path),
    numberOfPages: isBook ? site.others.addresses.get('pdf')?.pages : undefined,
    encoding: encodings(site),
    hasPart: isBook ? publication.documents.map((document, index) => part(site, document, index)) : undefined,
    workTranslation: translations.map((one) =>
      object({
        '@type': isBook ? 'Book' : 'Article',
        url: urlOf(site, inFolder({id: publication.id, language: one.language}, startFile)),
        name: one.title,
        inLanguage: one.language
      })
    )
  })
}

/** A document of several: a chapter of the book, and the way down to it. */
export function documentData(site: Site, document: PublishedDocument): Element {
  const {publication} = site
  const {metadata, project} = publication
  const start = inFolder(publication, startFile)
  const page = inFolder(publication, documentFile(publication, document.name))
  const steps = [
    {name: project.publisher ?? site.words.labels.labels.library, path: cataloguePath},
    {name: metadata.title, path: start},
    {name: document.titleText, path: page}
  ]
  const chapter = object({
    ...part(site, document, publication.documents.indexOf(document)),
    description: document.summary,
    inLanguage: document.language,
    isPartOf: object({'@type': 'Book', '@id': urlOf(site, start), name: metadata.title})
  })
  const crumbs = object({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({name, path}, index) =>
      object({'@type': 'ListItem', position: index + 1, name, item: urlOf(site, path)})
    )
  })
  return block({'@context': 'https://schema.org', '@graph': [chapter, crumbs]})
}

function part(site: Site, {name, titleText}: PublishedDocument, index: number): JsonObject {
  const page = inFolder(site.publication, documentFile(site.publication, name))
  return object({'@type': 'Chapter', url: urlOf(site, page), name: titleText, position: index + 1})
}

/** Whether an author is a person is known of those with an ORCID iD alone. */
function author({name, url}: Author): JsonObject {
  const isPerson = url !== undefined && url.startsWith('https://orcid.org/')
  return object({'@type': isPerson ? 'Person' : undefined, '@id': isPerson ? url : undefined, name, url})
}

function encodings(site: Site): readonly JsonValue[] {
  return editionLinks(site).map(({edition, href, bytes}) =>
    object({
      '@type': 'MediaObject',
      encodingFormat: mediaTypes[edition],
      contentUrl: href,
      contentSize: bytes === 0 ? undefined : String(bytes)
    })
  )
}

function urlOf({publication}: Site, path: string): string | undefined {
  const {baseUrl} = publication.project
  return baseUrl === undefined ? undefined : webUrl(baseUrl, path)
}

type Given = Readonly<Record<string, JsonValue | undefined>>

/** What is known of `given`. */
function object(given: Given): JsonObject {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value] as const]
    )
  )
}

/** A `<` would let the element end early. */
function block(given: Given): Element {
  const text = JSON.stringify(object(given)).replaceAll('<', '\\u003c')
  return element('script', {type: 'application/ld+json'}, text)
}
