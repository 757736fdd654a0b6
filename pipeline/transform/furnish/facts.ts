/** Lists the facts of a publication: when, which version, in which languages, under which licence. */
import {formatDate, type Labels} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import type {Fact, FactValue} from '../../model/publication/furniture.ts'
import type {Furnished} from './furnished.ts'
import {translationFacts} from './translation-facts.ts'

/** Facts that are not given are left out. */
export function factsOf(furnished: Furnished): readonly Fact[] {
  const {metadata, project, language, translations, words} = furnished
  const {labels} = words
  const {date, modified, version, authors, publisher, licence} = metadata
  // A date that only the build gives is not the date of publication.
  const dated = date === undefined && modified === undefined ? furnished.date : undefined
  const tags = translations.length === 0 ? [] : [language, ...translations.map((one) => one.language)]
  const facts: readonly Fact[] = [
    {name: 'authors', label: labels.authors, values: authors.map(({name, url}) => linked(name, url))},
    {
      name: 'publisher',
      label: labels.publisher,
      values: stated(publisher === project.publisher ? undefined : publisher)
    },
    {name: 'published', label: labels.published, values: dayOf(labels, date)},
    {name: 'dated', label: labels.published, values: dayOf(labels, dated)},
    {name: 'updated', label: labels.updated, values: dayOf(labels, modified === date ? undefined : modified)},
    {name: 'version', label: labels.version, values: stated(version)},
    {
      name: 'languages',
      label: labels.languages,
      values: tags.map((tag) => ({words: languageName(tag), language: tag}))
    },
    ...translationFacts(metadata.translation, labels, ({name, url}) => linked(name, url)),
    {name: 'identifier', label: labels.identifier, values: identifiersOf(furnished)},
    {
      name: 'licence',
      label: labels.licence,
      values: licence === undefined ? [] : [linked(licence.name, licence.url)]
    }
  ]
  return facts.filter(({values}) => values.length > 0)
}

/** The value of a fact that is a day, in the words of a language; none without one. */
export function dayOf(labels: Labels, text: string | undefined): readonly FactValue[] {
  return text === undefined ? [] : [{words: formatDate(labels, text), date: text}]
}

function stated(words: string | undefined): readonly FactValue[] {
  return words === undefined ? [] : [{words}]
}

/** The publication's own id stands for an identifier where there is none. */
function identifiersOf({id, metadata}: Furnished): readonly FactValue[] {
  const {doi, isbn} = metadata.identifiers
  const given: readonly FactValue[] = [
    ...(doi === undefined ? [] : [{words: `doi:${doi}`, target: {kind: 'url', url: doiUrl(doi)} as const}]),
    ...(isbn?.html === undefined ? [] : [{words: `ISBN ${isbn.html}`}])
  ]
  return given.length === 0 ? [{words: id}] : given
}

/** With a link to where the words can be found on the web. */
export function linked(words: string, url: string | undefined): FactValue {
  const isWeb = url !== undefined && /^https?:\/\//i.test(url)
  return isWeb ? {words, target: {kind: 'url', url}} : {words}
}
