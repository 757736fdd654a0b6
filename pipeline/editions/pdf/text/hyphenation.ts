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
  ['en', () => import('hyphen/en-gb/index.js')],
  ['en-us', () => import('hyphen/en-us/index.js')],
  ['fr', () => import('hyphen/fr/index.js')],
  ['de', () => import('hyphen/de/index.js')],
  ['it', () => import('hyphen/it/index.js')],
  ['ru', () => import('hyphen/ru/index.js')],
  ['es', () => import('hyphen/es/index.js')],
  ['el', () => import('hyphen/el/index.js')],
  ['pt', () => import('hyphen/pt/index.js')]
])

const shortest = 6
const leastBefore = 2
const leastAfter = 3
const mark = '\u00ad'

/** The hyphenation of a language, or undefined for one without patterns. */
export type Hyphenation = (language: string) => Hyphenate | undefined

/** Loads the patterns of some languages. */
export async function loadHyphenation(languages: Iterable<string>): Promise<Hyphenation> {
  const loaded = new Map<string, Hyphenate>()
  for (const key of [...new Set([...languages].map(keyOf))].sort()) {
    const load = patterns.get(key)
    if (load !== undefined) loaded.set(key, hyphenator((await load()).default))
  }
  return (language) => loaded.get(keyOf(language))
}

function keyOf(language: string): string {
  const tag = language.toLowerCase()
  return patterns.has(tag) ? tag : (tag.split('-')[0] ?? '')
}

function hyphenator(language: Patterns['default']): Hyphenate {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const points =
      known.get(word) ??
      pointsOf(word, language.hyphenateSync(word, {hyphenChar: mark, minWordLength: shortest}))
    known.set(word, points)
    return points
  }
}

function pointsOf(word: string, hyphenated: string): readonly number[] {
  const points: number[] = []
  let length = 0
  for (const part of hyphenated.split(mark).slice(0, -1)) {
    length += part.length
    if (length >= leastBefore && word.length - length >= leastAfter) points.push(length)
  }
  return points
}
