/** Writes the hint that names what was probably meant. */
import {nearest} from '../model/tree/nearest.ts'

/** None when nothing is near; a word of one or two letters is near to too many others. */
export function didYouMean(word: string, candidates: Iterable<string>): readonly string[] {
  const meant = word.length < 3 ? undefined : nearest(word, candidates)
  return meant === undefined ? [] : [`did you mean \`${meant}\`?`]
}

/** What others call keys of ours. */
const wordsOfOthers: ReadonlyMap<string, string> = new Map([
  ['abstract', 'summary'],
  ['aliases', 'moved'],
  ['author', 'authors'],
  ['chapters', 'contents'],
  ['description', 'summary'],
  ['lang', 'language'],
  ['lastmod', 'modified'],
  ['lastmodified', 'modified'],
  ['license', 'licence'],
  ['locale', 'language'],
  ['nav', 'contents'],
  ['redirectfrom', 'moved'],
  ['toc', 'contents'],
  ['updated', 'modified']
])

/** As `didYouMean`, of keys of front matter: what other systems call one of the candidates is meant to be it. */
export function keyMeant(key: string, candidates: readonly string[]): readonly string[] {
  const word = wordsOfOthers.get(key.toLowerCase().replaceAll(/[-_]/g, ''))
  return word !== undefined && candidates.includes(word)
    ? [`did you mean \`${word}\`?`]
    : didYouMean(key, candidates)
}
