/** Lists the languages that Tetrapla has labels in, and chooses the one for a publication. */
import {ar} from './ar.ts'
import {de} from './de.ts'
import {el} from './el.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {it} from './it.ts'
import {ja} from './ja.ts'
import type {Labels} from './labels.ts'
import {pt} from './pt.ts'
import {ru} from './ru.ts'
import {zhHant} from './zh-hant.ts'
import {zh} from './zh.ts'

export {directionOf} from './direction.ts'
export {formatDate} from './format-date.ts'
export {fill, pageCount} from './fill.ts'
export {listSeparator} from './list-separator.ts'
export type {Labels} from './labels.ts'

const languages: ReadonlyMap<string, Labels> = new Map([
  ['ar', ar],
  ['de', de],
  ['el', el],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['it', it],
  ['ja', ja],
  ['pt', pt],
  ['ru', ru],
  ['zh', zh]
])

/** The primary subtags that have labels, in order. */
export const labelLanguages: readonly string[] = [...languages.keys()]

export interface ChosenLabels {
  readonly labels: Labels
  /** The labels' own language: `en` when the publication's has none. */
  readonly language: string
}

/**
 * The labels for a BCP 47 tag, by its primary subtag, for Chinese also by its script or region; English, with its tag, when
 * there are none.
 */
export function labelsFor(language: string): ChosenLabels {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (primary === 'zh' && isTraditional(rest)) return {labels: zhHant, language: primary}
  const labels = languages.get(primary)
  return labels === undefined ? {labels: en, language: 'en'} : {labels, language: primary}
}

/** The script where it is named, else that of the region. */
function isTraditional(subtags: readonly string[]): boolean {
  if (subtags.includes('hans')) return false
  return ['hant', 'tw', 'hk', 'mo'].some((subtag) => subtags.includes(subtag))
}

/** Whether there are labels in a language. */
export function hasLabels(language: string): boolean {
  return languages.has(language.toLowerCase().split('-')[0] ?? '')
}
