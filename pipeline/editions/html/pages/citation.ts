/** How to cite the publication. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {formatDate} from '../../../locale/index.ts'
import type {Publication} from '../../../model/publication.ts'
import {labelWords} from '../frame/in-language.ts'
import {inFolder, startFile, webUrl} from '../paths.ts'
import type {Site} from '../site.ts'

const headingId = '_cite'

/** A section: authors or publisher, title, version, date and address; and that a paragraph's address is everywhere the same. */
export function citation({publication, words}: Site): Element {
  const {labels} = words.labels
  const {title, version, authors, publisher = publication.project.publisher} = publication.metadata
  const by = authors.length > 0 ? authors.map(({name}) => name).join(', ') : publisher
  const address = addressOf(publication)
  const details = [
    ...(version === undefined ? [] : [`${labels.version} ${version}`]),
    ...(publication.date === undefined ? [] : [formatDate(labels, publication.date)])
  ].join(', ')
  const reference: readonly Content[] = [
    by === undefined ? undefined : `${by}: `,
    element('cite', {}, title),
    details === '' ? '.' : ['. ', labelWords(details, words), '.'],
    address === undefined ? undefined : [' ', element('a', {href: address}, address)]
  ]
  const hint = element('p', {className: ['hint'], ...labelLanguage(words)}, labels.citeHint)
  return element(
    'section',
    {className: ['parts'], ariaLabelledBy: [headingId]},
    lines([
      element('h2', {id: headingId, ...labelLanguage(words)}, labels.howToCite),
      element('div', {className: ['citation']}, lines([element('p', {}, reference), hint]))
    ])
  )
}

function addressOf(publication: Publication): string | undefined {
  const {doi} = publication.metadata.identifiers
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`
  const {baseUrl} = publication.project
  return baseUrl === undefined ? undefined : webUrl(baseUrl, inFolder(publication, startFile))
}
