/** Describes a page in the words of schema.org, as JSON-LD. */
import type {Author, JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {contentsName, isLong, readablePath, startPage, webUrl} from '../../model/publication/web-address.ts'
import {pageOf, urlOf, type Furnished, type FurnishedDocument} from './furnished.ts'

/** The publication, for its first page: a book of chapters, which a long one has on the page of its contents, or an article. */
export function publicationData(furnished: Furnished, image: string | undefined): JsonObject {
  const {metadata, language, project, translations, documents, editions} = furnished
  const {title, summary, version, date, modified, authors, publisher = project.publisher} = metadata
  const {licence, identifiers, translation} = metadata
  const isBook = documents.length > 1
  const type = isBook ? 'Book' : 'Article'
  const own = urlOf(furnished, startPage)
  return object({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': own,
    url: own,
    name: title,
    headline: isBook ? undefined : title,
    description: summary,
    inLanguage: language,
    author: authors.map(author),
    translator: translation?.by.map(author),
    publisher: publisher === undefined ? undefined : {'@type': 'Organization', name: publisher},
    datePublished: date,
    dateModified: modified,
    version,
    license: licence === undefined ? undefined : (licence.url ?? licence.name),
    isbn: isBook ? identifiers.isbn?.html : undefined,
    sameAs: identifiers.doi === undefined ? undefined : doiUrl(identifiers.doi),
    image,
    numberOfPages: isBook ? editions.find(({edition}) => edition === 'pdf')?.pages : undefined,
    encoding: encodings(furnished),
    hasPart: isBook && !isLong(documents) ? parts(furnished) : undefined,
    workTranslation: translations.map((one) =>
      object({
        '@type': type,
        url: startOf(furnished, one.language),
        name: one.title,
        inLanguage: one.language
      })
    )
  })
}

/** A document of several: a chapter of the book, and the way down to it. */
export function documentData(furnished: Furnished, document: FurnishedDocument): JsonObject {
  const chapter = object({
    ...part(furnished, document),
    description: document.summary,
    inLanguage: document.language,
    isPartOf: object(bookOf(furnished))
  })
  return withWayDown(furnished, chapter, document)
}

/** The chapters of a long publication, for the page of its contents, and the way down to that. */
export function contentsData(furnished: Furnished): JsonObject {
  const book = object({...bookOf(furnished), hasPart: parts(furnished)})
  return withWayDown(furnished, book, {name: contentsName, titleText: furnished.words.labels.contents})
}

function withWayDown(
  furnished: Furnished,
  data: JsonObject,
  page: Pick<FurnishedDocument, 'name' | 'titleText'>
): JsonObject {
  const {metadata, project, words} = furnished
  const steps = [
    {name: project.publisher ?? words.labels.library, item: project.baseUrl},
    {name: metadata.title, item: urlOf(furnished, startPage)},
    {name: page.titleText, item: urlOf(furnished, pageOf(furnished, page.name))}
  ]
  const crumbs = object({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => object({'@type': 'ListItem', position: index + 1, ...step}))
  })
  return object({'@context': 'https://schema.org', '@graph': [data, crumbs]})
}

function bookOf(furnished: Furnished): Given {
  return {'@type': 'Book', '@id': urlOf(furnished, startPage), name: furnished.metadata.title}
}

function parts(furnished: Furnished): readonly JsonValue[] {
  return furnished.documents.map((document) => part(furnished, document))
}

function part(furnished: Furnished, document: FurnishedDocument): JsonObject {
  const {name, titleText, index} = document
  const url = urlOf(furnished, pageOf(furnished, name))
  return object({
    '@type': 'Chapter',
    url,
    name: titleText,
    position: index + 1
  })
}

function startOf({id, project}: Furnished, language: string): string | undefined {
  const {baseUrl} = project
  return baseUrl === undefined ? undefined : webUrl(baseUrl, `${publicationFolder({id, language})}/`)
}

/** Whether an author is a person is known of those with an ORCID iD alone. */
function author({name, url}: Author): JsonObject {
  const isPerson = url !== undefined && url.startsWith('https://orcid.org/')
  return object({'@type': isPerson ? 'Person' : undefined, '@id': isPerson ? url : undefined, name, url})
}

function encodings({editions}: Furnished): readonly JsonValue[] {
  return editions.map(({edition, file, bytes}) =>
    object({
      '@type': 'MediaObject',
      encodingFormat: mediaTypes[edition],
      contentUrl: readablePath(file),
      contentSize: bytes === 0 ? undefined : String(bytes)
    })
  )
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
