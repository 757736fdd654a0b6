/** Lists the languages of a publication, for the page at its address without a language. */
import type {ChosenLabels} from '../../../locale/index.ts'
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {LibraryPage} from '../../../model/publication/library-furniture.ts'
import {startPage} from '../../../model/publication/web-address.ts'
import {cataloguePathIn} from './catalogue-pages.ts'
import {choiceOf} from './entry.ts'
import {frameOf, linksOf} from './frame.ts'
import {inLanguage, startOf, type PublicationGroup} from './group.ts'

/** It lists the languages and does not redirect. Search engines are to leave it out where none of them is for readers to find. */
export function choicesPage(
  contents: LibraryContents,
  group: PublicationGroup,
  words: ChosenLabels
): LibraryPage {
  const path = `${group.id}/${startPage}`
  const {title, language} = inLanguage(group, contents.language)
  const home = cataloguePathIn(contents.language, contents)
  // The starts of the languages name this page as the one for readers of none of them.
  const starts = group.languages
    .filter(({status}) => status !== 'withdrawn')
    .filter(({editions}) => editions.some(({edition}) => edition === 'html'))
  const isFound = group.languages.some(({status, unread}) => status !== 'withdrawn' && unread === undefined)
  const counterparts =
    starts.length < 2
      ? []
      : [
          ...starts.map((one) => ({language: one.language, path: startOf(one)})),
          {language: 'x-default', path}
        ]
  return {
    path,
    language: contents.language,
    home,
    head: {title, links: linksOf(contents, path, counterparts), ...(isFound ? {} : {isUnlisted: true})},
    ...frameOf(contents, words, {path, home}),
    heading: {words: title, language},
    lead: words.labels.languages,
    entries: group.languages.map((one) => choiceOf(one, words))
  }
}
