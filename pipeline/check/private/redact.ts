/** Makes the public source of a file: the same bytes, but for a word in place of each private value. */
import type {Point} from 'unist'
import type {PrivateValue} from './private-values.ts'
import {redacted} from './redacted.ts'

/** Where a private value ends: in the source, and in the public source. */
export interface Redaction {
  readonly path: string
  readonly source: Point
  readonly shown: Point
}

export interface PublicSource {
  readonly bytes: Uint8Array
  /** In order of place. */
  readonly redactions: readonly Redaction[]
}

/** The public source of the file `bytes`, which is UTF-8, by the private values that were read from it. */
export function redact(bytes: Uint8Array, values: readonly PrivateValue[]): PublicSource {
  const file = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const [mark, written] = file.startsWith('\uFEFF') ? ['\uFEFF', file.slice(1)] : ['', file]
  const text = written.replace(/\r\n?/g, '\n')
  const remarks: Remarks = new Map()
  const edits = values
    .flatMap((value) => [editOf(value, text), ...repeated(value, text), ...remarkOf(value, text, remarks)])
    .sort((a, b) => a.start - b.start)
  const redactions: Redaction[] = []
  const offsets = offsetsIn(written)
  const start: Point = {line: 1, column: 1, offset: 0}
  let [source, shown] = [start, start]
  let raw = mark
  let end = 0
  for (const edit of edits) {
    // A value whose place is within another's went with it.
    if (edit.start < end) continue
    raw += written.slice(offsets(end), offsets(edit.start)) + edit.text
    shown = after(shown, text.slice(end, edit.start) + edit.text)
    source = after(source, text.slice(end, edit.end))
    end = edit.end
    redactions.push({path: edit.path, source, shown})
  }
  return {bytes: new TextEncoder().encode(raw + written.slice(offsets(end))), redactions}
}

interface Edit {
  readonly path: string
  /** Offsets in the text with `\n` for its line endings. */
  readonly start: number
  readonly end: number
  readonly text: string
}

function editOf({path, form, key, places, anew}: PrivateValue, text: string): Edit {
  if (anew !== undefined) {
    const [start, end] = spanOf(anew.place)
    return {path, start, end, text: anew.text}
  }
  const [start, last] = spanOf(places.value)
  const word = form === 'yaml' && isJsonHead.test(text) ? `"${redacted}"` : redacted
  if (form === 'piece' || places.key === undefined) return {path, start, end: last, text: word}
  const [keyStart, keyEnd] = spanOf(places.key)
  if (form === 'attribute')
    return {
      path,
      start: keyStart,
      end: endOfAttribute(text, keyStart, {key, end: last}),
      text: `${key ?? ''}=${redacted}`
    }
  // From the colon on, so that remarks above the lines of a mapping go with them.
  const colon = /\s*:/y
  colon.lastIndex = keyEnd
  const from = colon.test(text) ? colon.lastIndex : start
  return {path, start: from, end: Math.max(from, last), text: ` ${word}`}
}

/** Front matter in JSON, which has no words without quotes. */
const isJsonHead = /^\s*\{/

/** An attribute that is given again on its line: only the first counts, and the source shows all. */
function repeated({path, form, key = '', places}: PrivateValue, text: string): readonly Edit[] {
  if (form !== 'attribute' || places.key === undefined || key === '') return []
  const [, keyEnd] = spanOf(places.key)
  const line = text.slice(keyEnd).split('\n', 1).join('')
  const name = key.replace(/[^\w-]/g, '\\$&')
  const again = new RegExp(`(?<=[\\s"'])${name}\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'}]*)`, 'g')
  return [...line.matchAll(again)].map(({0: whole, index}) => {
    const start = keyEnd + index
    return {path, start, end: start + whole.length, text: `${key}=${redacted}`}
  })
}

/** The remark in the line where a value ends, which may have been meant as a part of it: `Room #4`, `{room: 4} #5`. */
function remarkOf({path, form, places, anew}: PrivateValue, text: string, remarks: Remarks): readonly Edit[] {
  const [, last] = spanOf(places.value)
  if (form !== 'yaml' || anew !== undefined || text[last - 1] === '\n') return []
  const line = text.indexOf('\n', last)
  const end = line === -1 ? text.length : line
  const remark = remarks.get(end) ?? nextRemark(text, last, end)
  remarks.set(end, remark)
  return remark === end
    ? []
    : [{path, start: last + text.slice(last, remark).trimEnd().length, end, text: ''}]
}

/** By the end of a line, where its remark begins; the same where it has none. */
type Remarks = Map<number, number>

/** What a line in a collection in brackets goes on with: strings, and words, in which a quote or `#` is a letter. */
const stringOrWord = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s,:[{}\]]+|[,:[{}\]]/y

/** Where the remark of a line begins, which goes on from `from` to `end`; `end` where there is none. (YAML 1.2, 6.6 and 7.3) */
function nextRemark(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const isSpace = text[at] === ' ' || text[at] === '\t'
    if (isSpace && text[at + 1] === '#') return at + 1
    stringOrWord.lastIndex = at
    at = !isSpace && stringOrWord.test(text) ? stringOrWord.lastIndex : at + 1
  }
  return end
}

/** Where an attribute ends: `name=value` with its quotes, a bare `name`, and `.name`, whose value ends at `end`. */
function endOfAttribute(
  text: string,
  start: number,
  {key = '', end}: {readonly key?: string | undefined; readonly end: number}
): number {
  if (!text.startsWith(key, start)) return end
  const value = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'}]*)/y
  value.lastIndex = start + key.length
  return value.test(text) ? value.lastIndex : start + key.length
}

function spanOf({
  start,
  end = start
}: {
  readonly start: Point
  readonly end?: Point
}): readonly [number, number] {
  if (start.offset === undefined || end.offset === undefined) throw new Error('a value has no offset')
  return [start.offset, end.offset]
}

/** Offsets in a text with `\n` for its line endings as offsets in the file, asked for in rising order. */
function offsetsIn(written: string): (offset: number) => number {
  const pair = /\r\n/g
  let before = 0
  let next = pair.exec(written)?.index ?? Infinity
  return (offset) => {
    while (next - before < offset) {
      before += 1
      next = pair.exec(written)?.index ?? Infinity
    }
    return offset + before
  }
}

/** The point behind a text that begins at `point`. */
function after({line, column, offset = 0}: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + text.length
  }
}
