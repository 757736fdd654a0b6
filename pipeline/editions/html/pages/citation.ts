/** Draws how to cite the publication. */
import {pageIds} from '../../../model/publication/page-ids.ts'
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import type {Citation, ReferenceFile} from '../../../model/publication/furniture.ts'
import {labelWords, type InLanguage} from '../frame/in-language.ts'
import {encodePath} from '../paths.ts'

const headingId = pageIds.citation

/**
 * A section: authors or publisher, title, version, date and address; that a paragraph's address is everywhere the same;
 * and the reference in the formats of reference managers, to be copied or saved.
 */
export function citation(cited: Citation, words: InLanguage): Element {
  const hint = element('p', {className: ['hint'], ...labelLanguage(words)}, cited.hint)
  const formats = cited.references.map(format)
  return element(
    'section',
    {className: ['parts'], ariaLabelledBy: [headingId]},
    lines([
      element('h2', {id: headingId, ...labelLanguage(words)}, cited.heading),
      element('div', {className: ['citation']}, lines([reference(cited, words), hint, ...formats]))
    ])
  )
}

function reference({by, title, issue, address}: Citation, words: InLanguage): Element {
  const content: readonly Content[] = [
    by === undefined ? undefined : [element('bdi', {}, by), ': '],
    element('cite', {}, title),
    issue === undefined ? '.' : ['. ', labelWords(issue, words), '.'],
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
