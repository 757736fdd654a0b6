/** Tells whether a document that could not be read may be one that must not be published. */
import {isUtf8} from 'node:buffer'
import {isDraftKey, mayKeepBack} from '../model/publication/draft-words.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import {forbiddenCharacter} from './forbidden-character.ts'
import {splitFrontMatter} from './split-front-matter.ts'

/** What documents call the built-in keys. */
export type KeyNames = ReadonlyMap<string, string>

/** By what its front matter says, where that was read: it may be a draft, under an embargo, or withdrawn. */
export function isHeldBack({data}: FrontMatter): boolean {
  return Object.entries(data).some(([key, value]) => mayKeepBack(key, JSON.stringify(value)))
}

/**
 * By a look at its bytes, where its front matter could not be read: whether its head has a word for a draft and the like, or
 * anything is written like a key that may keep it back. Of what is no text nothing can be known.
 */
export function mayBeHeldBack(bytes: Uint8Array, names: KeyNames): boolean {
  const text = textIn(bytes)
  if (text === undefined) return true
  // What a key of drafts says is judged below.
  const head = headOf(text).replace(keyAndValue, (all, key: string) => (isDraftKey(key) ? '' : all))
  if (wordsOfDrafts.test(head)) return true
  return [...text.matchAll(keyAndValue)].some(([, key = '', value = '']) =>
    mayKeepBack(names.get(key.trim()) ?? key, value)
  )
}

const wordsOfDrafts = /\b(?:draft|embargo|unpublished|hidden|private|confidential|withdrawn|wip)/iu

/** Front matter, or what may be some. */
function headOf(text: string): string {
  const written = text.trimStart()
  const block = splitFrontMatter(written)
  return block.kind === 'present' ? block.yaml : (written.split(/\n[ \t]*\n/, 1)[0] ?? '')
}

/** At the start of a line, or of a mapping in one line: `key: value`, `"key": value`, `key = value`. Blanks behind a key are matched with it. */
const keyAndValue =
  /(?:^|[{,])[ \t>*-]{0,60}["']?([\p{L}\p{N}_][\p{L}\p{N}_.\t -]{0,120})(?:["'][ \t]{0,60})?[:=]([^\n,}]*)/gmu

/** Undefined for what is in no encoding that can be told: U+0000 is what UTF-16 and UTF-32 look like without their mark. */
function textIn(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n')
  if (text.includes('\0')) return undefined
  return isUtf8(bytes) || forbiddenCharacter(text) === undefined ? text : undefined
}
