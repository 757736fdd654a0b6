/** The facts of a publication as a list of terms: when, which version, in which languages, under which licence. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {formatDate} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {Site} from '../site.ts'

/** `dl`; facts that nobody gave are left out. */
export function facts(site: Site): Element {
  const {publication, words} = site
  const {labels} = words.labels
  const {date, modified, version, authors, publisher, licence, identifiers} = publication.metadata
  const {project, language, translations} = publication
  const day = (text: string | undefined): readonly Content[] =>
    text === undefined ? [] : [dayOf(text, site)]
  const rows: readonly (readonly [label: string, values: readonly Content[]])[] = [
    [labels.authors, authors.map(({name, url}) => linked(name, url))],
    [labels.publisher, publisher === undefined || publisher === project.publisher ? [] : [publisher]],
    [labels.published, day(date ?? (modified === undefined ? publication.date : undefined))],
    [labels.updated, day(modified === date ? undefined : modified)],
    [labels.version, version === undefined ? [] : [version]],
    [
      labels.languages,
      translations.length === 0 ? [] : languages([language, ...translations.map((one) => one.language)])
    ],
    [labels.identifier, identifiersOf(publication.id, identifiers)],
    [labels.licence, licence === undefined ? [] : [linked(licence.name, licence.url)]]
  ]
  const shown = rows.filter(([, values]) => values.length > 0)
  return element(
    'dl',
    {className: ['facts']},
    lines(
      shown.flatMap(([label, values]) => [
        element('dt', labelLanguage(words), label),
        element('dd', {}, separated(values))
      ])
    )
  )
}

/** `time`, in words. */
export function dayOf(date: string, {words}: Site): Element {
  return element('time', {dateTime: date, ...labelLanguage(words)}, formatDate(words.labels.labels, date))
}

function identifiersOf(
  id: string,
  {doi, isbn}: Site['publication']['metadata']['identifiers']
): readonly Content[] {
  const given: readonly Content[] = [
    ...(doi === undefined ? [] : [element('a', {href: `https://doi.org/${encodeURI(doi)}`}, `doi:${doi}`)]),
    ...(isbn?.html === undefined ? [] : [`ISBN ${isbn.html}`])
  ]
  return given.length === 0 ? [element('code', {}, id)] : given
}

function languages(tags: readonly string[]): readonly Content[] {
  return tags.map((tag) => element('span', {lang: tag}, languageName(tag)))
}

function separated(values: readonly Content[]): readonly Content[] {
  return values.map((value, index) => (index === 0 ? value : [', ', value]))
}

function linked(words: string, url: string | undefined): Content {
  return url !== undefined && /^https?:\/\//i.test(url) ? element('a', {href: url}, words) : words
}
