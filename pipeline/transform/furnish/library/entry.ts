/** Lists what a page shows of a publication: title, summary, facts and editions. */
import {sizeInWords} from '../../../locale/edition-in-words.ts'
import {fill, formatDate, type ChosenLabels} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import {typeName} from '../../../locale/type-name.ts'
import {publicationFolder, type LibraryPublication} from '../../../model/edition/edition.ts'
import type {EditionsBar, Target} from '../../../model/publication/furniture.ts'
import type {ListedEntry, ListedFact} from '../../../model/publication/library-furniture.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import {inLanguage, startOf, type PublicationGroup} from './group.ts'

/** A row of the catalogue, in the catalogue's language where the publication has it. */
export function rowOf(group: PublicationGroup, language: string, words: ChosenLabels): ListedEntry {
  const own = inLanguage(group, language)
  const {title, summary, type, cover} = own
  const editions = editionsOf(own, fill(words.labels.editionsOf, {title}), words)
  return {
    key: group.id,
    title: {words: title, language: own.language, target: pathTo(startOf(own))},
    filter: {type, languages: group.languages.map((one) => one.language)},
    facts: factsOf(group, own, words),
    ...(cover === undefined ? {} : {cover}),
    ...(summary === undefined ? {} : {summary: {words: summary, language: own.language}}),
    ...(editions === undefined ? {} : {editions})
  }
}

/** A publication in one of its languages, on the page that lists them. */
export function choiceOf(publication: LibraryPublication, words: ChosenLabels): ListedEntry {
  const {language, title, status} = publication
  const isWithdrawn = status === 'withdrawn'
  const name = `${languageName(language)}: ${title}`
  const editions = isWithdrawn ? undefined : editionsOf(publication, name, words)
  return {
    key: publicationFolder(publication),
    title: {words: title, language, target: pathTo(startOf(publication))},
    facts: [],
    ...(isWithdrawn ? {mark: words.labels.withdrawn} : {}),
    ...(editions === undefined ? {} : {editions})
  }
}

function pathTo(path: string): Target {
  return {kind: 'path', path}
}

function factsOf(
  {languages}: PublicationGroup,
  {type, date, language}: LibraryPublication,
  {labels}: ChosenLabels
): readonly ListedFact[] {
  const others = languages.filter((one) => one.language !== language)
  return [
    {words: typeName(type, labels), isOurs: true},
    ...(date === undefined ? [] : [{words: formatDate(labels, date), date, isOurs: true}]),
    {words: languageName(language), language},
    ...others.map((one) => ({
      words: languageName(one.language),
      language: one.language,
      target: pathTo(startOf(one))
    }))
  ]
}

/** With their sizes; the pages themselves are not among them. */
function editionsOf(
  {editions}: LibraryPublication,
  name: string,
  words: ChosenLabels
): EditionsBar | undefined {
  const items = (['pdf', 'epub', 'json'] as const).flatMap((one) =>
    editions
      .filter(({edition}) => edition === one)
      .map(({edition, path, bytes}) => {
        const details = sizeInWords(words, bytes)
        return {
          label: edition.toUpperCase(),
          words: details.join(''),
          target: pathTo(path),
          mediaType: mediaTypes[edition],
          details,
          hasSize: details.length > 0
        }
      })
  )
  return items.length === 0 ? undefined : {name, items}
}
