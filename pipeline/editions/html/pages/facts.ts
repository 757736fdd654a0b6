/** The facts of a publication as a list of terms: when, which version, in which languages, under which licence. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {formatDate, listSeparator} from '../../../locale/index.ts'
import {doiUrl} from '../../../model/doi-url.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {Site} from '../site.ts'

/** What facts are made from; a notice has no more. */
export type FactSite = Pick<Site, 'publication' | 'words'>

/** `dl`; facts that nobody gave are left out. */
export function facts(site: FactSite): Element {
  const {publication, words} = site
  const {labels} = words.labels
  const {date, modified, version, authors, publisher, licence, identifiers} = publication.metadata
  const {project, language, translations} = publication
  const day = (text: string | undefined): readonly Content[] =>
    text === undefined ? [] : [dayOf(text, site)]
  // Whom a build dates, nobody published that day.
  const dated = date === undefined && modified === undefined ? publication.date : undefined
  const rows: readonly Row[] = [
    ['authors', labels.authors, authors.map(({name, url}) => element('bdi', {}, linked(name, url)))],
    [
      'publisher',
      labels.publisher,
      publisher === undefined || publisher === project.publisher ? [] : [publisher]
    ],
    ['published', labels.published, day(date)],
    ['dated', labels.published, day(dated)],
    ['updated', labels.updated, day(modified === date ? undefined : modified)],
    ['version', labels.version, version === undefined ? [] : [version]],
    [
      'languages',
      labels.languages,
      translations.length === 0 ? [] : languages([language, ...translations.map((one) => one.language)])
    ],
    ['identifier', labels.identifier, identifiersOf(publication.id, identifiers)],
    ['licence', labels.licence, licence === undefined ? [] : [linked(licence.name, licence.url)]]
  ]
  return element(
    'dl',
    {className: ['facts']},
    lines(
      rows.flatMap(([name, label, values]) =>
        values.length === 0
          ? []
          : [
              element('dt', labelLanguage(words), label),
              element('dd', {dataFact: name}, separated(values, listSeparator(language)))
            ]
      )
    )
  )
}

/** The fact's name for programs, its label for readers, and its values. */
type Row = readonly [name: string, label: string, values: readonly Content[]]

/** `time`, in words. */
export function dayOf(date: string, {words}: Pick<Site, 'words'>): Element {
  return element('time', {dateTime: date, ...labelLanguage(words)}, formatDate(words.labels.labels, date))
}

function identifiersOf(
  id: string,
  {doi, isbn}: Site['publication']['metadata']['identifiers']
): readonly Content[] {
  const given: readonly Content[] = [
    ...(doi === undefined ? [] : [element('a', {href: doiUrl(doi)}, `doi:${doi}`)]),
    ...(isbn?.html === undefined ? [] : [`ISBN ${isbn.html}`])
  ]
  return given.length === 0 ? [element('code', {}, id)] : given
}

function languages(tags: readonly string[]): readonly Content[] {
  return tags.map((tag) => element('span', {lang: tag}, languageName(tag)))
}

function separated(values: readonly Content[], between: string): readonly Content[] {
  return values.map((value, index) => (index === 0 ? value : [between, value]))
}

function linked(words: string, url: string | undefined): Content {
  return url !== undefined && /^https?:\/\//i.test(url) ? element('a', {href: url}, words) : words
}
