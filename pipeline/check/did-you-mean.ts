/** Writes the hint that names what was probably meant. */
import {nearest} from '../model/tree/nearest.ts'

/** None when nothing is near; a word of one or two letters is near to too many others. */
export function didYouMean(word: string, candidates: Iterable<string>): readonly string[] {
  const meant = word.length < 3 ? undefined : nearest(word, candidates)
  return meant === undefined ? [] : [`did you mean \`${meant}\`?`]
}
