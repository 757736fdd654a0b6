/** Collects characters by the language that they are read in, which decides how they are drawn. */
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {childrenOf} from '../../model/tree/walk.ts'

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
    const {title, titleText, summary = '', children} = document
    add({language: document.language, words: titleText + summary}, found)
    for (const node of [...title, ...children]) addNode(node, document.language, found)
  }
  return found
}

/** What Tetrapla says in a language, or in English where it has no labels in it. */
export function labelWords(language: string, brought?: OwnLabels): WordsIn {
  const {labels, language: own} = labelsFor(language, brought)
  const isOwn = language.toLowerCase().split('-')[0] === own
  return {language: isOwn ? language : own, words: JSON.stringify(labels)}
}

function addNode(node: DocumentNode, outside: string, found: Map<string, Set<string>>): void {
  const language = ('lang' in node ? node.lang : undefined) ?? outside
  if ('value' in node) add({language, words: node.value}, found)
  if ('label' in node && typeof node.label === 'string') add({language, words: node.label}, found)
  // its letters and signs, some of which the font of formulas has not
  if (node.type === 'formula') add({language, words: node.alt}, found)
  if (node.type === 'ruby') add({language, words: node.reading}, found)
  for (const child of childrenOf(node)) addNode(child, language, found)
}

function add({language, words}: WordsIn, found: Map<string, Set<string>>): void {
  const known = found.get(language) ?? new Set()
  for (const character of words) known.add(character)
  found.set(language, known)
}
