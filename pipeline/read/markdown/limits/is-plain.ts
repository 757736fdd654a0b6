/** Tells documents that take little to read and to make, whatever they say: no limit on time or memory is needed for them. */
import {calloutKinds} from '../../../model/vocabulary/callout-kinds.ts'

/** The longest, in bytes, and the longest with code: a grammar's patterns may go over each of its lines many times. */
const longest = {text: 16 * 1024, code: 4 * 1024}

/** Characters in a row without white space. */
const longestWord = 2000

/**
 * Marks that a parser may pair in many ways, blocks that may hold others and headings, lines, fields that rows of tables may have, filled in or not, and lines of colons:
 * what a callout holds is parsed again.
 */
const most = {marks: 500, openings: 200, lines: 1000, fields: 20_000, colons: 12}

/**
 * HTML and what is put in place of other words (`<`, `{`), formulas (`$`, `\(`, `\[`), directives but plain callouts, images, abbreviations and embedded documents: they mean more than they take to write.
 */
const meansMore = /[<{$]|\\[([]|::|!\[|^\*\[/mu

/** The beginning of a callout that has a kind and no more, which is no record of any schema, and the end of one. */
const colons = new RegExp(`^:::(?:${calloutKinds.join('|')})?[ \\t]*$`, 'gmu')

const codeFence = /^[ \t>]*(?:```|~~~)/mu
const mark = /[*_~[\]`^=]/gu
const opening = /^[ \t>]*(?:#+|[-+*=]+|\d+[.)])(?=\s)|>/gmu
const lineEnd = /\n|\r/gu

/**
 * Whether a document of Markdown is short, and has nothing of which much may be made. What takes time is bounded by counts, each of which stands for the dearest text that has so many:
 * pairs of marks by their square, blocks in blocks by theirs, tables by their columns times their rows.
 */
export function isPlain(bytes: Uint8Array): boolean {
  if (bytes.byteLength > longest.text) return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (count(text, colons) > most.colons || meansMore.test(text.replace(colons, ''))) return false
  if (bytes.byteLength > longest.code && codeFence.test(text)) return false
  if (count(text, mark) > most.marks || count(text, opening) > most.openings) return false
  const lines = count(text, lineEnd)
  if (lines > most.lines || count(text, /\|/gu) * lines > most.fields) return false
  return text.split(/\s/u).every((word) => word.length <= longestWord)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}
