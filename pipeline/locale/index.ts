/** Chooses the labels for a publication by its language. */
import type {ChosenLabels, Labels} from './chosen-labels.ts'
import {conventions, regional} from './cldr.ts'
import {languages} from './languages.ts'
import {withOwn, type OwnLabels} from './own-labels.ts'
import {regionalWords} from './regional-words.ts'

export type {ChosenLabels, Labels} from './chosen-labels.ts'
export {directionOf, isRightToLeft, isWhollyRightToLeft} from './direction.ts'
export {formatDate} from './format-date.ts'
export {fill, pageCount} from './fill.ts'
export {listSeparator} from './list-separator.ts'
export {labelsByPath, pathsBeside, type OwnLabels} from './own-labels.ts'
export {pluralForms} from './plural-of.ts'

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

/**
 * The labels for a BCP 47 tag, by its language and script, with the words that the project brings in their place; English, with
 * its tag, when there are none.
 */
export function labelsFor(language: string, own?: OwnLabels): ChosenLabels {
  const tag = tagOf(language)
  const brought = own === undefined ? [] : tagsFor(language, own)
  const primary = primaryOf(language)
  if (own === undefined || brought.length === 0)
    return tag === undefined
      ? {labels: labelsIn('en'), language: 'en'}
      : {labels: labelsIn(tag, language), language: primary}
  const chosen = merged.get(own) ?? new Map<string, ChosenLabels>()
  merged.set(own, chosen)
  const found = chosen.get(language)
  if (found !== undefined) return found
  const words = brought.reduce<OwnLabels[string]>((all, one) => ({...all, ...own[one]}), {})
  const labels = {
    labels: withOwn(tag === undefined ? labelsIn('en') : labelsIn(tag, language), words),
    language: primary
  }
  chosen.set(language, labels)
  return labels
}

/** Whether there are labels in a language. */
export function hasLabels(language: string, own: OwnLabels = {}): boolean {
  return tagOf(language) !== undefined || tagsFor(language, own).length > 0
}

/** What of the project's words is for a language. */
export function ownLabelsIn(language: string, own: OwnLabels): OwnLabels {
  return Object.fromEntries(tagsFor(language, own).map((tag) => [tag, own[tag] ?? {}]))
}

/** The tags of the project's words for a language, the most exact last: in the script that it is written in. */
function tagsFor(language: string, own: OwnLabels): readonly string[] {
  const [wanted, tag] = [language.toLowerCase(), tagOf(language)]
  return Object.keys(own)
    .filter((one) => {
      const lower = one.toLowerCase()
      const isFor = lower === tag?.toLowerCase() || wanted === lower || wanted.startsWith(`${lower}-`)
      if (!isFor || tagOf(one) !== tag) return false
      // Of a language that has labels here already, the two are in one script.
      return tag !== undefined || isScript(scriptIn(wanted), own[one]?.['script'])
    })
    .sort((a, b) => a.length - b.length)
}

function isScript(named: string | undefined, own: string | undefined): boolean {
  return own !== undefined && (named === undefined || named === own.toLowerCase())
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

function scriptIn(language: string): string | undefined {
  return language
    .toLowerCase()
    .split('-')
    .slice(1)
    .find((part) => /^[a-z]{4}$/.test(part))
}

/** The tag of the labels for a language in the script that its own tag names or means. */
export function tagOf(language: string): string | undefined {
  const primary = primaryOf(language)
  const regions = language.toLowerCase().split('-').slice(1)
  const wanted =
    scriptIn(language) ??
    (primary === 'zh' && regions.some((part) => traditional.has(part)) ? 'hant' : undefined)
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
/** By what the project says, and by language. */
const merged = new WeakMap<OwnLabels, Map<string, ChosenLabels>>()

/** The words of a tag, spelt as the region does that the language names, with dates and numbers as it writes them. */
function labelsIn(tag: string, language = tag): Labels {
  const place = `${tag}-${regionIn(language)}`.toLowerCase()
  const key = place in regional || place in regionalWords ? place : tag
  const found = known.get(key)
  if (found !== undefined) return found
  const [words, usual] = [languages.get(tag), conventions[tag]]
  if (words === undefined || usual === undefined) throw new Error(`expected labels in ${tag}`)
  const labels = withOwn({...words, ...usual, ...regional[place]}, regionalWords[place] ?? {})
  known.set(key, labels)
  return labels
}

function regionIn(language: string): string {
  return (
    language
      .split('-')
      .slice(1)
      .find((part) => /^[a-z]{2}$/i.test(part)) ?? ''
  )
}
