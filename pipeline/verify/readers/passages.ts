/** Reads the passages beside a JSON edition: together they are its words, once. */
import {createHash} from 'node:crypto'
import type {Loose} from '../unit.ts'
import {Unreadable} from '../unreadable.ts'
import {parseText, stringOf} from './data.ts'
import {decodeText} from './decode-text.ts'

/** What passages say that the edition does not say there, or leave out; nothing when they are its words in their order. */
export function strayPassages(bytes: Uint8Array, words: readonly string[]): readonly Loose[] {
  const wanted = letters(words.join(''))
  let at = 0
  for (const line of linesOf(bytes)) {
    const passage = parseText(line, 'the passages')
    const [id, text] = [stringOf(passage, 'id'), stringOf(passage, 'text')]
    const own = letters(text)
    if (!wanted.startsWith(own, at)) return [{what: 'passage of other words', at: id, text}]
    if (createHash('sha256').update(text).digest('hex') !== stringOf(passage, 'digest'))
      return [{what: 'passage with the digest of other words', at: id, text}]
    at += own.length
  }
  return at === wanted.length ? [] : [{what: 'words in no passage', at: '', text: wanted.slice(at)}]
}

function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = decodeText(bytes, 'the passages').split('\n')
  if (lines.pop() !== '') throw new Unreadable('the passages do not end with a line')
  return lines
}

/** Where a text is cut, and between two of them, white space may differ. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '')
}
