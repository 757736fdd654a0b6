/** The languages that Tetrapla writes its labels in, and how to find the one for a publication. */
import {ar} from './ar.ts'
import {de} from './de.ts'
import {el} from './el.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {it} from './it.ts'
import type {Labels} from './labels.ts'
import {pt} from './pt.ts'
import {ru} from './ru.ts'

export {directionOf} from './direction.ts'
export {formatDate} from './format-date.ts'
export {fill, pageCount} from './fill.ts'
export type {Labels} from './labels.ts'

const languages: ReadonlyMap<string, Labels> = new Map([
  ['ar', ar],
  ['de', de],
  ['el', el],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['it', it],
  ['pt', pt],
  ['ru', ru]
])

/** The primary subtags that have labels, in order. */
export const labelLanguages: readonly string[] = [...languages.keys()]

export interface ChosenLabels {
  readonly labels: Labels
  /** The labels' own language: `en` when the publication's has none. */
  readonly language: string
}

/** The labels for a BCP 47 tag, by its primary subtag; English, with its tag, when there are none. */
export function labelsFor(language: string): ChosenLabels {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const labels = languages.get(primary)
  return labels === undefined ? {labels: en, language: 'en'} : {labels, language: primary}
}

/** Whether there are labels in a language. */
export function hasLabels(language: string): boolean {
  return languages.has(language.toLowerCase().split('-')[0] ?? '')
}
