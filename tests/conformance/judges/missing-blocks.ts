/** Whether the words of blocks stand in a witness's text, in order and close together. */
import {gemoji} from 'gemoji'
import type {Block} from './blocks.ts'

/** Characters that may stand between two words of a block: a note's number, a bullet. */
const betweenWords = 12

/** Characters that may stand between two blocks, or two words on two pages: running heads, numbers, notes. */
const betweenBlocks = 4000

const pageEnd = '\f'

/** Drawn where no font has a character. A witness that reads what is drawn finds it in the character's place. */
const noGlyph = '□'

/** Drawn in place of a picture in text: as many boxes as the witness would find characters. */
const names: ReadonlyMap<string, string> = new Map(
  gemoji.map(({emoji, description}) => [description, noGlyph.repeat([...comparable(emoji)].length)])
)

function withoutNames(text: string): string {
  return text.replace(/\[([^[\]]+)\]/g, (part, name: string) =>
    name.startsWith('U+') ? noGlyph.repeat(name.split(/\s+/).length) : (names.get(name) ?? part)
  )
}

/** The blocks that are not found, a line each. */
export function missingBlocks(text: string, blocks: readonly Block[]): readonly string[] {
  const stream = [...comparable(withoutNames(text))]
  const missing: string[] = []
  let from = 0
  for (const {id, words} of blocks) {
    const end = endOf(stream, words.flatMap(partsOf), from)
    if (end === undefined) missing.push(`${id}: ${words.join(' ')}`)
    else from = end
  }
  return missing
}

/**
 * Without white space, invisible characters and hyphens, since a witness may join what is divided at a line's end or
 * not; compatible characters, as ligatures, are one.
 */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/(?!\f)[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2010-]/gu, '')
}

/** A word as it is looked for; of a word from right to left, its letters, since witnesses put its signs elsewhere. */
function partsOf(word: string): readonly (readonly string[])[] {
  const own = comparable(word)
  const parts = isRightToLeft(own) ? own.split(/[^\p{L}\p{M}\p{N}]+/u) : [own]
  return parts.filter((part) => part !== '').map((part) => [...part])
}

/** Where the occurrence of all the words that ends first does: one over several pages may hold another. */
function endOf(
  stream: readonly string[],
  words: readonly (readonly string[])[],
  from: number
): number | undefined {
  const [first = [], ...others] = words
  let earliest: number | undefined
  const last = Math.min(from + betweenBlocks, stream.length)
  for (let start = from; start <= Math.min(last, earliest ?? last); start += 1) {
    if (!stands(first, stream, start)) continue
    let end: number | undefined = start + first.length
    for (const word of others) end = end === undefined ? undefined : nextEnd(stream, word, end)
    if (end !== undefined) earliest = Math.min(end, earliest ?? end)
  }
  return earliest
}

/** A word stands close to the one before, or on a later page. */
function nextEnd(stream: readonly string[], word: readonly string[], from: number): number | undefined {
  let onLaterPage = false
  for (let start = from; start <= from + betweenBlocks && start < stream.length; start += 1) {
    const isNear = onLaterPage || start <= from + betweenWords
    if (isNear && stands(word, stream, start)) return start + word.length
    onLaterPage ||= stream[start] === pageEnd
  }
  return undefined
}

/** A word from right to left may be read from left to right, but for its ligatures: its letters are compared alone. */
function stands(word: readonly string[], stream: readonly string[], start: number): boolean {
  const found = stream.slice(start, start + word.length)
  if (isRightToLeft(word[0] ?? '')) return found.toSorted().join('') === word.toSorted().join('')
  return found.length === word.length && found.every((one, at) => one === word[at] || one === noGlyph)
}

function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}
