/** Describes the language of a page with its labels, and marks labels that are in another one. */
import {element, labelLanguage, type Content} from '../../../hast/index.ts'
import type {ChosenLabels} from '../../../locale/index.ts'

export interface InLanguage {
  readonly language: string
  /** In the page's language, else in English, which is then said at each visible word. */
  readonly labels: ChosenLabels
}

/** Words of the labels in a line: in an element of their own where their language is not the page's. */
export function labelWords(text: string, words: InLanguage): Content {
  const language = labelLanguage(words)
  return language['lang'] === undefined ? text : element('span', language, text)
}
