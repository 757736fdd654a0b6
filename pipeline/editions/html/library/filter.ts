/** Draws the catalogue's filter, hidden until its script runs. */
import {pageIds} from '../../../model/publication/page-ids.ts'
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import {typeName} from '../../../locale/type-name.ts'
import {compareStrings} from '../../../model/diagnostic.ts'
import type {LibraryContents, LibraryPublication} from '../../../model/edition/edition.ts'
import type {InLanguage} from '../frame/in-language.ts'

export interface Filtered {
  /** Of all pages. */
  readonly publications: readonly LibraryPublication[]
  /** Of the page, from 1. */
  readonly number: number
  /** How many rows all pages have. */
  readonly all: number
  /** The files that have the rows of each page. */
  readonly rows: readonly string[]
  /** Whether the text is searched, and titles with it. */
  readonly isSearched: boolean
}

/** Whether there is something to choose: words of titles where the text is not searched, types, or languages. */
export function isFiltered(count: number, contents: LibraryContents): boolean {
  const {publications, isSearched = false} = contents
  const hasChoices =
    valuesOf(publications, 'type').length > 1 || valuesOf(publications, 'language').length > 1
  return count > 1 && (!isSearched || hasChoices)
}

/** `form`: words where no other box takes them, type, and language; how many are shown is said as it changes (WCAG 2.2 SC 4.1.3). */
export function filter(
  {publications, number, all, rows, isSearched: hasSearch}: Filtered,
  words: InLanguage
): Element {
  const {labels} = words.labels
  const {filter: texts} = labels
  const types = valuesOf(publications, 'type').map((type): Choice => ({
    value: type,
    words: typeName(type, labels)
  }))
  const languages = valuesOf(publications, 'language').map((tag): Choice => ({
    value: tag,
    words: languageName(tag),
    lang: tag
  }))
  const input = element('input', {id: pageIds.words, name: 'words', type: 'search', autoComplete: ['off']})
  return element(
    'form',
    {
      className: ['filter'],
      role: 'search',
      ariaLabel: texts.label,
      dataStatus: texts.status,
      ...(rows.length === 1
        ? {}
        : {dataAll: all, dataPage: number, dataRows: rows.join(' '), dataIncomplete: texts.incomplete}),
      hidden: true,
      ...labelLanguage(words)
    },
    lines([
      ...(hasSearch ? [] : [field(pageIds.words, texts.words, input)]),
      field('_type', texts.type, choice('_type', 'type', [{value: '', words: texts.allTypes}, ...types])),
      field(
        '_language',
        texts.language,
        choice('_language', 'language', [{value: '', words: texts.allLanguages}, ...languages])
      ),
      element('p', {role: 'status'})
    ])
  )
}

interface Choice {
  readonly value: string
  readonly words: string
  readonly lang?: string
}

function field(id: string, label: string, control: Element): Element {
  return element('div', {}, element('label', {htmlFor: [id]}, label), control)
}

function choice(id: string, name: string, choices: readonly Choice[]): Element {
  const options = choices.map(({value, words, lang}) => element('option', {value, lang}, words))
  return element('select', {id, name}, lines(options))
}

function valuesOf(publications: readonly LibraryPublication[], key: 'type' | 'language'): readonly string[] {
  return [...new Set(publications.map((publication) => publication[key]))].sort(compareStrings)
}
