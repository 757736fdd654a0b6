/** Writes the title page: what the publication is, who is behind it, and its identifiers. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../hast/index.ts'
import {formatDate, labelsFor} from '../../locale/index.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {ContentDocument} from './book.ts'
import {titlePagePath} from './members.ts'
import {contentDocument} from './xhtml.ts'

/** The title page's file. */
export function titlePage(publication: Publication): ContentDocument {
  const {language, metadata} = publication
  const {title, summary, publisher = publication.project.publisher} = metadata
  const known = facts(publication)
  const parts = [
    ...(publisher === undefined ? [] : [element('p', {className: ['kicker']}, publisher)]),
    element('h1', {}, title),
    ...(summary === undefined ? [] : [element('p', {className: ['lead']}, summary)]),
    ...(known.length === 0 ? [] : [element('dl', {}, lines(known))])
  ]
  const section = element('section', {className: ['titlepage'], 'epub:type': 'titlepage'}, lines(parts))
  return contentDocument({path: titlePagePath, title, language, part: 'frontmatter'}, [section])
}

function facts(publication: Publication): readonly Element[] {
  const {language, metadata} = publication
  const {date, modified, version, licence} = metadata
  const chosen = labelsFor(language)
  const {labels} = chosen
  const words = labelLanguage({labels: chosen, language})
  const fact = (label: string, values: readonly Content[]): readonly Element[] =>
    values.length === 0
      ? []
      : [element('dt', words, label), ...values.map((value) => element('dd', {}, value))]
  const day = (text: string | undefined): readonly Content[] =>
    text === undefined ? [] : [element('time', {dateTime: text, ...words}, formatDate(labels, text))]
  return [
    ...fact(
      labels.authors,
      metadata.authors.map(({name}) => name)
    ),
    ...fact(labels.published, day(date)),
    ...fact(labels.updated, day(modified)),
    ...fact(labels.version, version === undefined ? [] : [version]),
    ...fact(labels.identifier, shownIdentifiers(publication)),
    ...fact(labels.licence, licence === undefined ? [] : [linked(licence.name, licence.url)])
  ]
}

/** Those that a reader can use: a UUID is for reading systems. */
function shownIdentifiers({metadata}: Publication): readonly Content[] {
  const {doi, isbn} = metadata.identifiers
  return [
    ...(isbn?.epub === undefined ? [] : [`ISBN ${isbn.epub}`]),
    ...(doi === undefined ? [] : [linked(doiUrl(doi), doiUrl(doi))])
  ]
}

function linked(words: string, url: string | undefined): Content {
  return url !== undefined && /^https?:/.test(url) ? element('a', {href: url}, words) : words
}
