/** Chooses the labels for a publication by its language. */
import type {ChosenLabels, Labels} from './chosen-labels.ts'
import {conventions} from './cldr.ts'
import {languages} from './languages.ts'

export type {ChosenLabels, Labels} from './chosen-labels.ts'
export {directionOf, isRightToLeft, isWhollyRightToLeft} from './direction.ts'
export {formatDate} from './format-date.ts'
export {fill, pageCount} from './fill.ts'
export {listSeparator} from './list-separator.ts'

/** The tags that have labels, in order. */
export const labelLanguages: readonly string[] = [...languages.keys()]

/** Tags that are another name of one with labels, or of a language that is read by the same people (ISO 639-3, BCP 47). */
const others: ReadonlyMap<string, string> = new Map([
  ['cnr', 'sr-Latn'],
  ['iw', 'he'],
  ['mo', 'ro'],
  ['no', 'nb'],
  ['sh', 'sr-Latn']
])
/** Regions where Chinese is written in traditional characters. */
const traditional = new Set(['tw', 'hk', 'mo'])
/** Scripts that are kinds of another. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['aran', 'arab'],
  ['jpan', 'hani'],
  ['kore', 'hang']
])

/** The labels for a BCP 47 tag, by its language and script; English, with its tag, when there are none. */
export function labelsFor(language: string): ChosenLabels {
  const tag = tagOf(language)
  if (tag === undefined) return {labels: labelsIn('en'), language: 'en'}
  return {labels: labelsIn(tag), language: language.toLowerCase().split('-')[0] ?? tag}
}

/** Whether there are labels in a language. */
export function hasLabels(language: string): boolean {
  return tagOf(language) !== undefined
}

/** The tag of the labels for a language in the script that its own tag names or means. */
function tagOf(language: string): string | undefined {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const wanted =
    script ?? (primary === 'zh' && rest.some((part) => traditional.has(part)) ? 'hant' : undefined)
  const candidates = [
    others.get(primary) ?? primary,
    ...labelLanguages.filter((tag) => tag.startsWith(`${primary}-`))
  ]
  return candidates.find((tag) => languages.has(tag) && (wanted === undefined || isWrittenIn(tag, wanted)))
}

function isWrittenIn(tag: string, script: string): boolean {
  const own = conventions[tag]?.script.toLowerCase()
  return own === script || (own !== undefined && (kinds.get(own) ?? own) === (kinds.get(script) ?? script))
}

const known = new Map<string, Labels>()

function labelsIn(tag: string): Labels {
  const found = known.get(tag)
  if (found !== undefined) return found
  const [words, own] = [languages.get(tag), conventions[tag]]
  if (words === undefined || own === undefined) throw new Error(`expected labels in ${tag}`)
  const labels = {...words, ...own}
  known.set(tag, labels)
  return labels
}
