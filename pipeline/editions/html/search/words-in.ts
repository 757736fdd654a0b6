/** Divides a text into the words that it is searched by. The catalogue's script divides a query in the same way. */
import {fold} from './fold.ts'

/** A word, or words that are written without spaces between them. */
export const segmentPattern = '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]+'

/**
 * Scripts without spaces between words: these are looked up by every two signs that stand together. A dictionary would cut
 * them better, but browsers have other dictionaries than Node, and each of their versions has others again.
 */
export const spacelessPattern =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]+'

/** Arabic particles that are written with the word, before the article, and the article: words are found without them. */
export const particlePattern = '^[وفبكل](?=ال..)'
export const articlePattern = '^ال(?=..)'

/** Longer words are cut: no query has them. */
export const longestWord = 40

const segments = new RegExp(segmentPattern, 'gu')
const spaceless = new RegExp(`(${spacelessPattern})`, 'u')
const isSpaceless = new RegExp(`^${spacelessPattern}`, 'u')
const [particle, article] = [new RegExp(particlePattern, 'u'), new RegExp(articlePattern, 'u')]

/** What stands in a text between spaces and signs, with how often: what it holds is looked for once. */
export function segmentsIn(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const segment of text.match(segments) ?? []) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return counts
}

/** The words of a text, each once for each time that it stands there. */
export function* wordsIn(text: string): Generator<string> {
  for (const segment of text.match(segments) ?? []) yield* wordsOf(segment)
}

/** The words of a segment, each once for each time that it stands there. */
export function* wordsOf(segment: string): Generator<string> {
  for (const run of segment.split(spaceless)) {
    if (run === '') continue
    const signs = [...fold(run)]
    if (isSpaceless.test(run)) yield* pairsOf(signs)
    else if (signs.length > 1) yield* formsOf(signs.slice(0, longestWord).join(''))
  }
}

/** Every two that stand together, and the last: so each is the beginning of one. */
function* pairsOf(signs: readonly string[]): Generator<string> {
  for (const [index, sign] of signs.entries()) yield sign + (signs[index + 1] ?? '')
}

/** The word, and without what Arabic writes before it. */
function* formsOf(word: string): Generator<string> {
  yield word
  const bare = word.replace(particle, '')
  if (bare !== word) yield bare
  const stem = bare.replace(article, '')
  if (stem !== bare) yield stem
}

/** What decides in which part of the index a word stands: its first two signs, in scripts without spaces its first. */
export function partKey(word: string): string {
  return [...word].slice(0, isSpaceless.test(word) ? 1 : 2).join('')
}

/** A part of the index, from 0: a hash of the key, so that parts are of like size in any script. */
export function partOf(key: string, parts: number): number {
  let hash = 7
  for (let index = 0; index < key.length; index += 1)
    hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
  return hash % parts
}
