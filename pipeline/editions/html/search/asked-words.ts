/** Holds the part of the search script that divides a query and the shown texts into words, as the index does (`words-in.ts`). */
import {leftOut, letters} from './fold.ts'
import {articlePattern, longestWord, particlePattern, segmentPattern, spacelessPattern} from './words-in.ts'

/** As the browser runs it; a test holds it to what the index does. */
export const askedWords = `const letters = new Map(Object.entries(${JSON.stringify(letters)}))
  const fold = (text) =>
    text.normalize('NFKD').toLowerCase().replace(/${leftOut}/gu, '').replace(/./gu, (sign) => letters.get(sign) ?? sign)
  const isSpaceless = (text) => /^${spacelessPattern}/u.test(text)

  const runsOf = (text) =>
    [...text.matchAll(/${segmentPattern}/gu)].flatMap(({0: segment, index}) => {
      let at = index
      return segment.split(/(${spacelessPattern})/u).flatMap((run) => {
        const start = at
        at += run.length
        return run === '' ? [] : [{run, start}]
      })
    })

  const formsOf = (word) => {
    const bare = word.replace(/${particlePattern}/u, '')
    return [...new Set([word, bare, bare.replace(/${articlePattern}/u, '')])]
  }

  // What a reader asks for: a beginning of words, or signs that stand together; and what of it the index knows.
  const termsOf = (text) =>
    runsOf(text).flatMap(({run}) => {
      const signs = [...fold(run)]
      if (isSpaceless(run)) {
        const pairs = signs.slice(1).map((sign, index) => signs[index] + sign)
        return [{isSpaceless: true, text: signs.join(''), keys: pairs.length === 0 ? signs : pairs}]
      }
      const word = signs.slice(0, ${String(longestWord)}).join('')
      return signs.length < 2 ? [] : [{isSpaceless: false, text: word, keys: [word]}]
    })

  const partOf = (word, parts) => {
    const key = [...word].slice(0, isSpaceless(word) ? 1 : 2).join('')
    let hash = 7
    for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
    return hash % parts
  }`
