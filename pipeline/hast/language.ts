/** Marks the language and direction of what is not in the language around it. */
import type {Properties} from 'hast'
import {directionOf} from '../locale/index.ts'
import type {Surface} from './surface.ts'

/** `lang` and `dir` for a node in a language of its own; nothing for one without. */
export function languageOf(node: {readonly lang?: string}): Properties {
  return node.lang === undefined ? {} : {lang: node.lang, dir: directionOf(node.lang)}
}

/** `lang` for words of Tetrapla's that are not in the publication's language, because it has none in it. */
export function labelLanguage(surface: Pick<Surface, 'labels' | 'language'>): Properties {
  const primary = surface.language.toLowerCase().split('-')[0]
  return primary === surface.labels.language ? {} : {lang: surface.labels.language}
}
