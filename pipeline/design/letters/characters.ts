/** Collects characters by the language that they are read in, which decides how they are drawn. */
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Publication} from '../../model/publication/publication.ts'

/** Characters by BCP 47 tags, in the order in which they were met. */
export type CharactersByLanguage = ReadonlyMap<string, ReadonlySet<string>>

/** Words in a language. */
export interface WordsIn {
  readonly language: string
  readonly words: string
}

/** Those of words, by the language of each. */
export function charactersIn(words: readonly WordsIn[]): CharactersByLanguage {
  const found = new Map<string, Set<string>>()
  for (const one of words) add(one, found)
  return found
}

/** Those of a publication's texts and facts, and of the labels around them. */
export function charactersOf(publication: Publication): CharactersByLanguage {
  const {language, metadata, notice, documents, contents, translations} = publication
  const {labels, ...project} = publication.project
  const found = new Map<string, Set<string>>()
  add(
    {language, words: JSON.stringify([metadata, notice, project, contents.map(({number}) => number)])},
    found
  )
  add(labelWords(language, labels), found)
  for (const one of [publication, ...translations])
    add({language: one.language, words: languageName(one.language)}, found)
  for (const {title, language: tag} of translations) add({language: tag, words: title}, found)
  for (const document of documents) {
    const {language: spoken, titleText, summary = '', letters} = document
    add({language: spoken, words: titleText + summary}, found)
    for (const {language: own, letters: words} of letters) add({language: own, words}, found)
  }
  return found
}

/** What Tetrapla says in a language, or in English where it has no labels in it. */
export function labelWords(language: string, brought?: OwnLabels): WordsIn {
  const {labels, language: own} = labelsFor(language, brought)
  const isOwn = language.toLowerCase().split('-')[0] === own
  return {language: isOwn ? language : own, words: JSON.stringify(labels)}
}

function add({language, words}: WordsIn, found: Map<string, Set<string>>): void {
  const known = found.get(language) ?? new Set()
  for (const character of words) known.add(character)
  found.set(language, known)
}
