/** Measures how alike two blocks are in words. */
import {groupBy} from '../values/group-by.ts'
import type {Forest} from './forest.ts'

export interface Likeness {
  /** From 0, no word in common, to 1. */
  between(before: number, after: number): number
  /** How much of an earlier piece stands in a later one: 1 for all. */
  within(before: number, after: number): number
  /** Words and pairs of words as numbers, rising. */
  readonly features: (side: 'before' | 'after', index: number) => readonly number[]
  /** How much a feature says: one that few blocks have says more. */
  weight(feature: number): number
}

/** Of a block that is longer, the words beyond are not counted. */
const mostWords = 2000

/** Texts are cut into words when they are first asked for. */
export function createLikeness(before: Forest, after: Forest): Likeness {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const parts: (readonly number[])[] = []
  const known = {before: new Map<number, readonly number[]>(), after: new Map<number, readonly number[]>()}
  const numberOf = (text: string, halves: readonly number[]): number => {
    const number = numbers.get(text)
    if (number !== undefined) return number
    numbers.set(text, frequencies.length)
    frequencies.push(0)
    parts.push(halves)
    return frequencies.length - 1
  }
  const pieces = [...before.pieces, ...after.pieces]
  // Most of one version is in the other: a text is cut once.
  for (const [text, {length}] of groupBy(pieces, (piece) => piece.text))
    for (const word of new Set(wordsOf(text))) {
      const number = numberOf(word, [])
      frequencies[number] = (frequencies[number] ?? 0) + length
    }
  const count = pieces.length
  const weight = (feature: number): number => {
    const [first, second] = parts[feature] ?? []
    if (first === undefined || second === undefined)
      return Math.log(1 + count / Math.max(1, frequencies[feature] ?? 1))
    return (weight(first) + weight(second)) / 2
  }
  const features = (side: 'before' | 'after', index: number): readonly number[] => {
    const found = known[side].get(index)
    if (found !== undefined) return found
    const words = wordsOf(textOf(side === 'before' ? before : after, index)).slice(0, mostWords)
    const all = new Set<number>()
    for (const [place, word] of words.entries()) {
      const [number, next] = [numberOf(word, []), words[place + 1]]
      all.add(number)
      if (next !== undefined) all.add(numberOf(`${word} ${next}`, [number, numberOf(next, [])]))
    }
    const sorted = [...all].sort((a, b) => a - b)
    known[side].set(index, sorted)
    return sorted
  }
  const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + weight(one), 0)
  const shared = (one: number, other: number): number =>
    total(common(features('before', one), features('after', other)))
  return {
    features,
    weight,
    between(one, other) {
      const whole = total(features('before', one)) + total(features('after', other))
      return whole === 0 ? 0 : (2 * shared(one, other)) / whole
    },
    within(one, other) {
      const whole = total(features('before', one))
      return whole === 0 ? 0 : shared(one, other) / whole
    }
  }
}

/** The words of a piece; of one without words, those of what it holds. */
function textOf({pieces, children}: Forest, index: number): string {
  const text = pieces[index]?.text ?? ''
  if (text !== '') return text
  const texts: string[] = []
  let length = 0
  const collect = (inner: readonly number[]): void => {
    for (const child of inner) {
      if (length > mostWords * 8) return
      const words = pieces[child]?.text ?? ''
      length += words.length
      texts.push(words)
      collect(children[child] ?? [])
    }
  }
  collect(children[index] ?? [])
  return texts.join(' ')
}

/** A script without spaces is cut into its characters; a text without letters or digits into its signs. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_])+/gu

/** Signs without width, as U+200B, part no word: what gained one is the word that it was. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu

function wordsOf(text: string): readonly string[] {
  const seen = text.replace(unseen, '')
  const words = seen.toLowerCase().match(word)
  return words ?? [...seen.replace(/\s+/g, '')]
}

function common(one: readonly number[], other: readonly number[]): readonly number[] {
  const found: number[] = []
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) found.push(a)
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return found
}
