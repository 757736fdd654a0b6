/** Finds the words of scripts that write no spaces between them: Thai, Lao, Khmer, Burmese. */
import {isBoundary} from './clusters.ts'

/** By a language that the dictionary of a script is asked for by. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['th', /\p{Script=Thai}[\p{Script=Thai}\p{M}]*/gu],
  ['lo', /\p{Script=Lao}[\p{Script=Lao}\p{M}]*/gu],
  ['km', /\p{Script=Khmer}[\p{Script=Khmer}\p{M}]*/gu],
  ['my', /\p{Script=Myanmar}[\p{Script=Myanmar}\p{M}]*/gu]
]

const anyLetter = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]/

/** A text in parts between which a line may end; a text of other scripts is one. */
export function wordsWithoutSpaces(text: string): readonly string[] {
  if (!anyLetter.test(text)) return [text]
  const ends = new Set<number>()
  for (const [language, letters] of scripts) {
    for (const {0: stretch, index} of text.matchAll(letters))
      for (const place of wordEnds(stretch, language)) ends.add(index + place)
  }
  const places = [
    0,
    ...[...ends].filter((place) => isBoundary(text, place)).sort((a, b) => a - b),
    text.length
  ]
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

/** Within the text; the dictionaries, which are Unicode's own, are Node's, and say the same in all its versions. */
function wordEnds(text: string, language: string): readonly number[] {
  // oxlint-disable-next-line eslint/no-restricted-globals -- asked for a language by name, it depends on nothing of the machine
  const segmenter = new Intl.Segmenter(language, {granularity: 'word'})
  return Array.from(segmenter.segment(text), ({index}) => index).filter((index) => index > 0)
}
