/** Finds the hyphenation points of words, by language. */
import type {Hyphenate} from '../engine/lines/runs.ts'

interface Patterns {
  readonly default: {
    hyphenateSync(
      text: string,
      options: {readonly hyphenChar: string; readonly minWordLength: number}
    ): string
  }
}

const patterns: ReadonlyMap<string, () => Promise<Patterns>> = new Map([
  ['af', () => import('hyphen/af/index.js')],
  ['be', () => import('hyphen/be/index.js')],
  ['bg', () => import('hyphen/bg/index.js')],
  ['bs', () => import('hyphen/sh-latn/index.js')],
  ['ca', () => import('hyphen/ca/index.js')],
  ['cnr', () => import('hyphen/sh-latn/index.js')],
  ['cs', () => import('hyphen/cs/index.js')],
  ['cy', () => import('hyphen/cy/index.js')],
  ['da', () => import('hyphen/da/index.js')],
  ['de', () => import('hyphen/de/index.js')],
  ['el', () => import('hyphen/el/index.js')],
  ['en', () => import('hyphen/en-us/index.js')],
  // who writes as in Britain divides words by their parts: `inform-ation`
  ...['au', 'gb', 'ie', 'in', 'nz', 'za'].map((region): [string, () => Promise<Patterns>] => [
    `en-${region}`,
    () => import('hyphen/en-gb/index.js')
  ]),
  ['es', () => import('hyphen/es/index.js')],
  ['et', () => import('hyphen/et/index.js')],
  ['eu', () => import('hyphen/eu/index.js')],
  ['fi', () => import('hyphen/fi/index.js')],
  ['fr', () => import('hyphen/fr/index.js')],
  ['fur', () => import('hyphen/fur/index.js')],
  ['ga', () => import('hyphen/ga/index.js')],
  ['gl', () => import('hyphen/gl/index.js')],
  ['grc', () => import('hyphen/grc/index.js')],
  ['hr', () => import('hyphen/hr/index.js')],
  ['hsb', () => import('hyphen/hsb/index.js')],
  ['hu', () => import('hyphen/hu/index.js')],
  ['hy', () => import('hyphen/hy/index.js')],
  ['ia', () => import('hyphen/ia/index.js')],
  ['id', () => import('hyphen/id/index.js')],
  ['is', () => import('hyphen/is/index.js')],
  ['it', () => import('hyphen/it/index.js')],
  ['ka', () => import('hyphen/ka/index.js')],
  ['kmr', () => import('hyphen/kmr/index.js')],
  ['la', () => import('hyphen/la/index.js')],
  ['lt', () => import('hyphen/lt/index.js')],
  ['lv', () => import('hyphen/lv/index.js')],
  ['mk', () => import('hyphen/mk/index.js')],
  ['mn', () => import('hyphen/mn-cyrl/index.js')],
  ['nb', () => import('hyphen/nb/index.js')],
  ['nl', () => import('hyphen/nl/index.js')],
  ['nn', () => import('hyphen/nb/index.js')],
  // Both names of Norwegian have the same patterns.
  ['no', () => import('hyphen/nb/index.js')],
  ['oc', () => import('hyphen/oc/index.js')],
  ['pl', () => import('hyphen/pl/index.js')],
  ['pms', () => import('hyphen/pms/index.js')],
  ['pt', () => import('hyphen/pt/index.js')],
  ['rm', () => import('hyphen/rm/index.js')],
  ['ro', () => import('hyphen/ro/index.js')],
  ['ru', () => import('hyphen/ru/index.js')],
  ['sk', () => import('hyphen/sk/index.js')],
  ['sl', () => import('hyphen/sl/index.js')],
  ['sq', () => import('hyphen/sq/index.js')],
  ['sr', () => import('hyphen/sr-cyrl/index.js')],
  ['sr-latn', () => import('hyphen/sh-latn/index.js')],
  ['sv', () => import('hyphen/sv/index.js')],
  ['tk', () => import('hyphen/tk/index.js')],
  ['tr', () => import('hyphen/tr/index.js')],
  ['uk', () => import('hyphen/uk/index.js')]
])

const shortest = 6
const leastBefore = 2
/** Two letters alone, as in `re-cords`, are what readers of English stumble over. */
const leastBeforeInEnglish = 3
const leastAfter = 3
const mark = '\u00ad'

/** The hyphenation of a language, or undefined for one without patterns. */
export type Hyphenation = (language: string) => Hyphenate | undefined

/** Loads the patterns of some languages. */
export async function loadHyphenation(languages: Iterable<string>): Promise<Hyphenation> {
  const loaded = new Map<string, Hyphenate>()
  for (const key of [...new Set([...languages].map(keyOf))].sort()) {
    const load = patterns.get(key)
    if (load !== undefined)
      loaded.set(
        key,
        hyphenator((await load()).default, key.startsWith('en') ? leastBeforeInEnglish : leastBefore)
      )
  }
  return (language) => loaded.get(keyOf(language))
}

/** The longest beginning of a tag that has patterns: those of `sr-Latn-RS` are those of `sr-Latn`. */
function keyOf(language: string): string {
  const parts = language.toLowerCase().split('-')
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  return tags.find((tag) => patterns.has(tag)) ?? ''
}

function hyphenator(language: Patterns['default'], least: number): Hyphenate {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const points =
      known.get(word) ??
      pointsOf(word, language.hyphenateSync(word, {hyphenChar: mark, minWordLength: shortest}), least)
    known.set(word, points)
    return points
  }
}

function pointsOf(word: string, hyphenated: string, least: number): readonly number[] {
  const points: number[] = []
  let length = 0
  for (const part of hyphenated.split(mark).slice(0, -1)) {
    length += part.length
    if (length >= least && word.length - length >= leastAfter) points.push(length)
  }
  return points
}
