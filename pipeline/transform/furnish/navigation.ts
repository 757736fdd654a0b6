/** Lists the navigation of a page: to the library, to the documents before and after, to the other languages. */
import {languageName} from '../../locale/language-name.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import type {Item, Navigation, Target} from '../../model/publication/furniture.ts'
import type {Translation} from '../../model/publication/publication.ts'
import {contentsName, isLong} from '../../model/publication/web-address.ts'
import {placeOf} from './contents.ts'
import {inOurWords, type Furnished, type FurnishedDocument} from './furnished.ts'

/** From the library over the publication, where it has several pages, to the page itself. */
export function breadcrumb(furnished: Furnished, title: string, isStart: boolean): Navigation {
  return crumbs(furnished, {words: title}, isStart)
}

/** The same to the page of the whole contents. */
export function contentsBreadcrumb(furnished: Furnished): Navigation {
  return crumbs(furnished, inOurWords(furnished, furnished.words.labels.contents), false)
}

function crumbs(furnished: Furnished, page: Item, isStart: boolean): Navigation {
  const {labels} = furnished.words
  const publication = {words: furnished.metadata.title, target: placeOf(furnished)}
  const items: readonly Item[] = [
    {words: labels.library, target: {kind: 'catalogue'}},
    ...(isStart ? [] : [publication]),
    {...page, isCurrent: true}
  ]
  return {name: labels.breadcrumb, items}
}

/** To the documents before and after one. */
export function pager(furnished: Furnished, document: FurnishedDocument): Navigation {
  const {documents, words} = furnished
  const {labels} = words
  const {index} = document
  const step = (label: string, one: FurnishedDocument | undefined): readonly Item[] =>
    one === undefined ? [] : [{label, words: one.titleText, target: placeOf(furnished, one.name)}]
  return {
    name: labels.documents,
    items: [
      ...step(labels.previous, index === 0 ? undefined : documents[index - 1]),
      ...step(labels.next, documents[index + 1])
    ]
  }
}

/**
 * The publication's languages, in order: each leads to the page's counterpart, else to the start of the translation, else,
 * where that has no pages, to the list of the languages with their editions. Undefined where there is one.
 */
export function languages(furnished: Furnished, document?: string): Navigation | undefined {
  const {id, language, translations, words} = furnished
  if (translations.length === 0) return undefined
  const own: Target = placeOf(furnished, furnished.documents.length > 1 ? document : undefined)
  const items = [{language, target: own}, ...translations.map((one) => wayTo(furnished, one, document))]
    .sort((a, b) => compareStrings(a.language, b.language))
    .map((one): Item => {
      const words = languageName(one.language)
      return {...one, words, ...(one.language === language ? {isCurrent: true} : {})}
    })
  return {name: words.labels.languages, items}

  function wayTo(from: Furnished, {language: other, editions}: Translation, page?: string) {
    const counterpart = counterparts(from, page).find((one) => one.language === other)
    if (counterpart !== undefined) return counterpart
    const to: Target = editions.includes('html')
      ? {kind: 'place', to: {publication: id, language: other}}
      : {kind: 'languages', id}
    return {language: other, target: to}
  }
}

export interface Counterpart {
  readonly language: string
  readonly target: Extract<Target, {readonly kind: 'place'}>
}

/** The page in the publication's other languages: of a document's page, that of its name; of the whole contents, where those are long, too. */
export function counterparts(
  {id, translations, documents}: Furnished,
  page?: string
): readonly Counterpart[] {
  const isStart = page === undefined || documents.length < 2
  return translations.flatMap(({language, documents: names, editions}) => {
    if (!editions.includes('html')) return []
    const start = {publication: id, language}
    if (isStart) return [{language, target: {kind: 'place' as const, to: start}}]
    const hasPage = page === contentsName ? isLong(names) : names.length > 1 && names.includes(page)
    if (!hasPage) return []
    return [{language, target: {kind: 'place' as const, to: {...start, document: page}}}]
  })
}
