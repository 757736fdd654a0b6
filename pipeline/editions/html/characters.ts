/** Collects the characters that a publication's pages use, which its fonts must have. */
import {languageName} from '../../locale/language-name.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {visit} from '../../model/tree/walk.ts'
import type {InLanguage} from './frame/in-language.ts'

/** Each once, as one text. */
export function charactersOf(publication: Publication, words: InLanguage): string {
  const {language, metadata, notice, contents, documents, translations, project} = publication
  const names = [language, ...translations.map((translation) => translation.language)].map(languageName)
  const summaries = documents.map(({summary}) => summary)
  const characters = new Set(
    JSON.stringify([metadata, notice, contents, project, words.labels.labels, names, summaries])
  )
  for (const {title, children} of documents) {
    visit([...title, ...children], (node) => {
      if ('value' in node) for (const character of node.value) characters.add(character)
    })
  }
  return [...characters].join('')
}
