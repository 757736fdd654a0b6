/** Draws the search form, hidden until its script runs and shows the results after it. */
import {pageIds} from '../../../model/publication/page-ids.ts'
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {libraryFile} from './library-index.ts'

/** `form`; what is found is said as it changes (WCAG 2.2 SC 4.1.3). */
export function searchForm(words: InLanguage): Element {
  const {search, filter} = words.labels.labels
  const input = element('input', {id: pageIds.search, name: 'search', type: 'search', autoComplete: ['off']})
  const label = element('label', {htmlFor: [pageIds.search]}, search.words)
  return element(
    'form',
    {
      className: ['search'],
      role: 'search',
      ariaLabel: search.label,
      dataLibrary: libraryFile,
      dataSearching: search.searching,
      dataFound: search.found,
      dataNothing: search.nothing,
      dataMore: filter.more,
      dataIncomplete: search.incomplete,
      hidden: true,
      ...labelLanguage(words)
    },
    lines([element('div', {}, label, input), element('p', {role: 'status'})])
  )
}
