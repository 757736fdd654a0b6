/** Finds front matter that does not stand where it is read, so that it would be published as text. */
import {keyOf, keysInJson, keysInToml, keysInYaml} from './keys-in.ts'
import {isDashes, notHyphens, openingOf, type Fault, type Opening} from './opening.ts'

export interface Misplaced extends Fault {
  /** Offset of where it begins, if that is below the title, which is text. */
  readonly begin?: number
  /** Offset of where the text begins. */
  readonly end: number
  /** What is at fault. */
  readonly at: {readonly start: number; readonly end: number}
  /** What stands inside; absent where it is something else. */
  readonly inside?: {readonly kind: 'yaml' | 'toml'; readonly text: string; readonly offset: number}
  /**
   * How it is read all the same: unsaid, where it is another notation in its right place; told, where only remarks, empty lines or the
   * title stand before it, or its lines are of more hyphens.
   */
  readonly isRead?: 'unsaid' | 'told'
}

/**
 * At the head of a document, what stands between two fences or lacks one of them, when it reads like a mapping with a key that
 * `isKey` knows. A thematic break before ordinary text is none, nor is an example further down. `from` is where front matter ends
 * that was read.
 */
export function findMisplaced(
  text: string,
  isKey: (key: string) => boolean,
  from = 0
): Misplaced | undefined {
  const start = skip(text, from)
  const opening = openingOf(lineAt(text, start), start)
  if (from > 0 && opening.kind !== 'dashes') return undefined
  const block = blockOf(text, opening, isKey)
  if (block === undefined) return from > 0 ? undefined : belowTitle(text, start, isKey)
  const line = {start, end: start + lineAt(text, start).trimEnd().length}
  const {isClosed, ...rest} = block
  if (from > 0) return {...standsTwice, ...rest, at: line}
  if (opening.fault !== undefined) {
    const isYaml = opening.kind === 'toml' && rest.inside?.kind === 'yaml'
    const isForeign = start === 0 && isClosed && !isYaml && ['toml', 'json'].includes(opening.kind)
    const fault = isYaml ? notHyphens(lineAt(text, start).trimEnd()) : opening.fault
    const isLonger = start === 0 && isClosed && /^-{4,}$/.test(text.slice(0, line.end))
    return {...fault, ...rest, at: line, ...readAs(isForeign ? 'unsaid' : isLonger ? 'told' : undefined)}
  }
  if (start > 0) {
    const at = {start: 0, end: start}
    const before = text.slice(0, start)
    const fault = isClosed && before.endsWith('\n') ? leadOf(before) : undefined
    return fault === undefined ? {...lead(before), ...rest, at} : {...fault, ...rest, at, ...readAs('told')}
  }
  return {...(isClosed ? beginsEmpty : unclosed), ...rest, at: line}
}

function readAs(isRead: Misplaced['isRead']): Pick<Misplaced, 'isRead'> {
  return isRead === undefined ? {} : {isRead}
}

/** What stands before front matter that is read all the same. */
function leadOf(before: string): Fault | undefined {
  if (/^[ \t\n]*$/.test(before)) return belowEmpty
  return /^[ \t\n]*$/.test(before.replaceAll(/<!--[^]*?-->/g, '')) ? belowRemark : undefined
}

/** What stands below the title: two keys at least, between lines of hyphens, since one may be a heading that is underlined. */
function belowTitle(text: string, at: number, isKey: (key: string) => boolean): Misplaced | undefined {
  const title = lineAt(text, at)
  if (!/^#[ \t]/.test(title)) return undefined
  const start = skip(text, at + title.length)
  const line = lineAt(text, start)
  const opening = openingOf(line, start)
  if (opening.kind !== 'dashes' || opening.fault !== undefined) return undefined
  const block = blockOf(text, opening, isKey)
  if (block?.isClosed !== true || (keysInYaml(block.inside?.text ?? '') ?? []).length < 2) return undefined
  const own = {begin: start, end: block.end, at: {start, end: start + line.trimEnd().length}}
  return {...below, ...own, ...insideOf(block), ...readAs('told')}
}

function insideOf({inside}: Block): Pick<Misplaced, 'inside'> {
  return inside === undefined ? {} : {inside}
}

/** White space of any kind, remarks, what converters write for an empty line, and what stands for a control character. */
const nothing =
  /(?:[\s\u0085\u00AD\u180E\u200B-\u200F\u2060\u2800\u3164\u25A1\uFEFF]+|&nbsp;|&#160;|&#xa0;|<br\s*\/?>|<!--[^]*?-->)+/iuy

function skip(text: string, from: number): number {
  nothing.lastIndex = from
  return nothing.test(text) ? nothing.lastIndex : from
}

function lead(before: string): Fault {
  const message =
    'this is front matter, but it does not begin on the first line, and would be published as text'
  if (before.includes('<!--')) return {message, hint: belowRemark.hint}
  if (before.trim() === '' && before.includes('\n'))
    return {
      message,
      hint: /^\n+$/.test(before) ? 'delete the empty line before it' : 'delete the white space before it'
    }
  if (/^[ \t]+$/.test(before)) return {message, hint: 'delete the space before `---`'}
  if (/^\u00A0+$/.test(before)) return {message, hint: 'delete the no-break space before `---`'}
  return {message, hint: 'delete what stands before `---`; it may be invisible in your editor'}
}

const belowEmpty: Fault = {
  message: 'front matter begins on the first line, and an empty one stands before this',
  hint: 'delete the empty line before it'
}

const belowRemark: Fault = {
  message: 'front matter begins on the first line, and a remark stands before this',
  hint: 'move the remark before it behind it'
}

const standsTwice: Fault = {
  message: 'this is front matter a second time, and would be published as text',
  hint: 'write its keys into the front matter above'
}

const below: Fault = {
  message: 'front matter begins on the first line, and the title stands before this',
  hint: 'move it above the title, to the first line'
}

const beginsEmpty: Fault = {
  message: 'this is front matter, but it begins with an empty line, and would be published as text',
  hint: 'delete the empty line below `---`'
}

const unclosed: Fault = {
  message: 'the front matter that begins here never closes',
  hint: 'end it with a line `---`'
}

interface Block extends Pick<Misplaced, 'end' | 'inside'> {
  readonly isClosed: boolean
}

/** What an opening line opens, if it is a mapping with a known key. */
function blockOf(text: string, opening: Opening, isKey: (key: string) => boolean): Block | undefined {
  if (opening.kind === 'quotation') return quotationOf(text, opening.content, isKey)
  const {kind, content, closes} = opening
  if (kind === 'none' && keyOf(lineAt(text, content)) === undefined) return undefined
  const lines = text.slice(content).split('\n')
  const close = lines.findIndex((line, index) => (index > 0 || kind === 'json') && closes(line))
  if (close !== -1) {
    const isPart = kind === 'json' && !/^\s*;/.test(lines[close] ?? '')
    const inner = lines.slice(0, isPart ? close + 1 : close).join('\n')
    const found = mappingOf({text: inner, offset: content}, kind, isKey)
    if (found !== undefined) return {end: endOf(lines, close + 1, content), isClosed: true, ...found.block}
  }
  // What never closes ends before the first empty line.
  if (kind !== 'dashes' && kind !== 'toml' && kind !== 'json') return undefined
  const first = lines.findIndex((line) => line.trim() !== '')
  const length = lines.slice(first).findIndex((line) => line.trim() === '')
  const stop = length === -1 ? lines.length : first + length
  const found = mappingOf({text: lines.slice(0, stop).join('\n'), offset: content}, kind, isKey)
  // One line with a colon may be a sentence below a thematic break.
  const isMeant =
    found !== undefined && (found.keys.length > 1 || found.keys.every((key) => key === key.toLowerCase()))
  return isMeant ? {end: endOf(lines, stop, content), isClosed: false, ...found.block} : undefined
}

function endOf(lines: readonly string[], count: number, content: number): number {
  return content + lines.slice(0, count).join('\n').length + (count < lines.length ? 1 : 0)
}

/** Front matter whose every line is quoted. */
function quotationOf(text: string, start: number, isKey: (key: string) => boolean): Block | undefined {
  const quoted = /(?:>.*(?:\n|$))+/y
  quoted.lastIndex = start
  const [lines = ''] = quoted.exec(text) ?? []
  const inner = lines.replace(/^>[ \t]?/gm, '')
  const opening = openingOf(lineAt(inner, 0), 0)
  if (opening.kind === 'none' || opening.kind === 'quotation') return undefined
  return blockOf(inner, opening, isKey) === undefined
    ? undefined
    : {end: start + lines.length, isClosed: true}
}

interface Piece {
  readonly text: string
  readonly offset: number
}

function mappingOf(
  piece: Piece,
  kind: Opening['kind'],
  isKey: (key: string) => boolean
): {readonly keys: readonly string[]; readonly block: Pick<Misplaced, 'inside'>} | undefined {
  const toml =
    kind === 'toml' ? known(keysInToml(piece.text), isKey, {inside: {kind: 'toml', ...piece}}) : undefined
  if (toml !== undefined) return toml
  // JSON is YAML.
  if (kind === 'json') return known(keysInJson(piece.text), isKey, {inside: {kind: 'yaml', ...piece}})
  const fenced = kind === 'code' || kind === 'plain-code' ? withoutFences(piece) : undefined
  if (kind === 'plain-code' && fenced === undefined) return undefined
  const yaml = fenced ?? piece
  const inside = {kind: 'yaml', ...yaml} as const
  const keys = keysInYaml(yaml.text)
  // Examples and headings have such words too: their keys are as front matter writes them.
  if (kind !== 'dashes') return known(keys ?? [], (key) => isKey(key) && key === key.toLowerCase(), {inside})
  return keys === undefined
    ? known(keysInToml(yaml.text), isKey, {inside: {kind: 'toml', ...yaml}})
    : known(keys, isKey, {inside})
}

function known(
  keys: readonly string[],
  isKey: (key: string) => boolean,
  block: Pick<Misplaced, 'inside'>
): {readonly keys: readonly string[]; readonly block: Pick<Misplaced, 'inside'>} | undefined {
  return keys.some(isKey) ? {keys, block} : undefined
}

/** What stands between lines of dashes, where there are any. */
function withoutFences({text, offset}: Piece): Piece | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1 || !isDashes(lines[first] ?? '')) return undefined
  const inner = lines.slice(first + 1)
  const close = inner.findIndex(isDashes)
  const skipped = lines.slice(0, first + 1).join('\n').length + 1
  return {text: (close === -1 ? inner : inner.slice(0, close)).join('\n'), offset: offset + skipped}
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end === -1 ? undefined : end)
}
