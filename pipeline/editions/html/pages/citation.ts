/** How to cite the publication. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {formatDate, listSeparator} from '../../../locale/index.ts'
import {doiUrl} from '../../../model/doi-url.ts'
import {citedWork} from '../cite/cited-work.ts'
import {referenceFiles, type ReferenceFile} from '../cite/reference-files.ts'
import {labelWords} from '../frame/in-language.ts'
import {encodePath} from '../paths.ts'
import type {Site} from '../site.ts'

const headingId = '_cite'

/**
 * A section: authors or publisher, title, version, date and address; that a paragraph's address is everywhere the same;
 * and the reference in the formats of reference managers, to be copied or saved.
 */
export function citation(site: Site): Element {
  const {publication, words} = site
  const {labels} = words.labels
  const hint = element('p', {className: ['hint'], ...labelLanguage(words)}, labels.citeHint)
  const formats = referenceFiles(publication).map(format)
  return element(
    'section',
    {className: ['parts'], ariaLabelledBy: [headingId]},
    lines([
      element('h2', {id: headingId, ...labelLanguage(words)}, labels.howToCite),
      element('div', {className: ['citation']}, lines([reference(site), hint, ...formats]))
    ])
  )
}

function reference({publication, words}: Site): Element {
  const {labels} = words.labels
  const {title, authors, publisher, version, date, doi, url} = citedWork(publication)
  const by = authors.length > 0 ? authors.join(listSeparator(publication.language)) : publisher
  const address = doi === undefined ? url : doiUrl(doi)
  const details = [
    ...(version === undefined ? [] : [`${labels.version} ${version}`]),
    ...(date === undefined ? [] : [formatDate(labels, date)])
  ].join(listSeparator(words.labels.language))
  const content: readonly Content[] = [
    by === undefined ? undefined : [element('bdi', {}, by), ': '],
    element('cite', {}, title),
    details === '' ? '.' : ['. ', labelWords(details, words), '.'],
    address === undefined ? undefined : [' ', element('a', {href: address, dir: 'ltr'}, address)]
  ]
  return element('p', {}, content)
}

/** Folded: the text, which a click selects whole, and its file. */
function format({format: name, mediaType, name: file, text}: ReferenceFile): Element {
  const link = element('a', {href: encodePath(file), type: mediaType, download: file}, file)
  return element(
    'details',
    {className: ['format']},
    lines([
      element('summary', {}, name),
      element('pre', {tabIndex: 0, dir: 'ltr', translate: 'no'}, element('code', {}, text.trimEnd())),
      element('p', {}, link)
    ])
  )
}
