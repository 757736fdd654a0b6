/** Furnishes a book: says what stands around its chapters, for the EPUB to draw and the proof to compare. */
import {labelsFor} from '../../../locale/index.ts'
import type {Memo} from '../../../model/memo.ts'
import {doiUrl} from '../../../model/publication/doi-url.ts'
import type {Addresses} from '../../../model/edition/edition.ts'
import type {BookFurniture} from '../../../model/publication/book-furniture.ts'
import type {Fact, Item} from '../../../model/publication/furniture.ts'
import {
  hasSeveralDocuments,
  type ContentsEntry,
  type Publication
} from '../../../model/publication/publication.ts'
import {placeOf} from '../contents.ts'
import {dayOf, linked} from '../facts.ts'
import {translationFacts} from '../translation-facts.ts'
import {pageBreaks} from './page-breaks.ts'
import {statementsOf} from './statements.ts'

/** `pdf` says on which pages blocks begin; without it the book knows of no pages. */
export function furnishBook(publication: Publication, pdf?: Addresses, memo?: Memo): BookFurniture {
  const {language, direction, metadata, project, documents} = publication
  const {title, summary, publisher = project.publisher} = metadata
  const {labels} = labelsFor(language, project.labels)
  const breaks = pdf === undefined ? [] : pageBreaks(publication, pdf, memo)
  const contents = contentsOf(publication)
  return {
    language,
    direction,
    title,
    cover: publisher === undefined ? title : `${title}. ${publisher}`,
    titlePage: {
      facts: factsOf(publication),
      ...(publisher === undefined ? {} : {publisher}),
      ...(summary === undefined ? {} : {summary})
    },
    contents: {
      name: labels.contents,
      items: contents.map((entry) => itemOf(entry, publication)),
      depth: depthOf(contents)
    },
    landmarks: {
      name: labels.landmarks,
      items: [
        {kind: 'cover', words: labels.cover},
        {kind: 'titlepage', words: labels.titlePage},
        {kind: 'toc', words: labels.contents},
        ...documents.slice(0, 1).map(({name}) => ({
          kind: 'bodymatter' as const,
          words: labels.startOfText,
          target: placeOf(publication, name)
        }))
      ]
    },
    statements: statementsOf(publication, breaks.length > 0),
    ...(breaks.length === 0 ? {} : {pages: {name: labels.pageList, breaks}})
  }
}

/** A publication of one document lists its sections alone; a book begins with the document itself. */
function contentsOf(publication: Publication): readonly ContentsEntry[] {
  const {contents, documents} = publication
  if (hasSeveralDocuments(publication)) return contents
  return documents.map(({name, titleText}) => ({document: name, title: titleText, children: contents}))
}

/** A title of a document in another language is in that language. */
function itemOf(entry: ContentsEntry, publication: Publication): Item {
  const {document, block, number, title, children} = entry
  const own = publication.documents.find(({name}) => name === document)?.language
  return {
    ...(number === undefined ? {} : {label: number}),
    words: title,
    target: placeOf(publication, document, block),
    ...(own === undefined || own === publication.language ? {} : {language: own}),
    ...(children.length === 0 ? {} : {items: children.map((child) => itemOf(child, publication))})
  }
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((depth, {children}) => Math.max(depth, 1 + depthOf(children)), 0)
}

/** What the title page says; of identifiers those that a reader can use: a UUID is for reading systems. */
function factsOf({language, metadata, project}: Publication): readonly Fact[] {
  const {labels} = labelsFor(language, project.labels)
  const {authors, date, modified, version, licence, identifiers} = metadata
  const {doi, isbn} = identifiers
  const facts: readonly Fact[] = [
    {name: 'authors', label: labels.authors, values: authors.map(({name}) => ({words: name}))},
    {name: 'published', label: labels.published, values: dayOf(labels, date)},
    {name: 'updated', label: labels.updated, values: dayOf(labels, modified)},
    {name: 'version', label: labels.version, values: version === undefined ? [] : [{words: version}]},
    ...translationFacts(metadata.translation, labels, ({name}) => ({words: name})),
    {
      name: 'identifier',
      label: labels.identifier,
      values: [
        ...(isbn?.epub === undefined ? [] : [{words: `ISBN ${isbn.epub}`}]),
        ...(doi === undefined ? [] : [linked(doiUrl(doi), doiUrl(doi))])
      ]
    },
    {
      name: 'licence',
      label: labels.licence,
      values: licence === undefined ? [] : [linked(licence.name, licence.url)]
    }
  ]
  return facts.filter(({values}) => values.length > 0)
}
