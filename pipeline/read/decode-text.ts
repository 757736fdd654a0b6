/** Turns a source file's bytes into text, and refuses what is no text. */
import {Buffer, isUtf8} from 'node:buffer'
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {raiseHint, type Limits} from '../model/limits.ts'
import {startOf} from '../model/place.ts'
import {replaceForbidden, type ForbiddenCharacter} from './forbidden-character.ts'
import {endPoint, lineTable, pointAt} from './line-table.ts'

interface Decoded extends Outcome<string | undefined> {
  /** What no edition can carry, where the file is text. */
  readonly forbidden: readonly ForbiddenCharacter[]
}

/**
 * The file's text, strictly decoded as UTF-8, without a byte order mark and with `\n` as its only line ending.
 * Undefined, with one diagnostic, when the file is too large or is no UTF-8 (`document/is-utf-8` names the first invalid
 * byte). A character that no edition can carry is an error, too, and U+25A1 stands in its place, so that all else is judged in
 * the same run.
 */
export function decodeText(path: string, bytes: Uint8Array, limits: Pick<Limits, 'documentBytes'>): Decoded {
  if (bytes.length > limits.documentBytes) {
    const message = `the document has ${bytes.length} bytes; at most ${limits.documentBytes} are read`
    const hints = ['split it into several documents', raiseHint('documentBytes')]
    return refused(finding('limit/document-size', startOf(path), message, {hints}))
  }
  const text = normalize(bytes)
  if (!isUtf8(bytes)) return refused(invalidByte(path, bytes))
  const {text: value, found} = replaceForbidden(text)
  return {value, diagnostics: findingsOf(found, {path, text, bytes}), forbidden: found}
}

interface DecodedFile {
  readonly path: string
  readonly text: string
  readonly bytes: Uint8Array
}

/**
 * Those of a document whose head ends at an offset. Single control characters in its text do no harm; in its head they may
 * hide a key that keeps it back, beside a sign of a comment that it is one, and U+0000 or many are what a file looks like that is no
 * text, or in another encoding.
 */
export function forbiddenIn(
  found: readonly ForbiddenCharacter[],
  {headEnd, ...file}: DecodedFile & {readonly headEnd: number}
): readonly Diagnostic[] {
  const {text} = file
  const isText = found.length <= mostTold && found.every(({name}) => /^U\+00(?!00)/.test(name))
  const end = headEnd > 0 ? headEnd : endOfKeys(text)
  const isHarmless = ({offset}: ForbiddenCharacter): boolean =>
    offset >= end && !/[<>!%{}/*#-]/.test(text.slice(Math.max(0, offset - 1), offset + 2))
  return isText && found.every(isHarmless)
    ? findingsOf(found, file, 'document/has-no-control-characters')
    : findingsOf(found, file)
}

/** That of the first lines, where one of them reads like a key. */
function endOfKeys(text: string): number {
  const [lines = ''] = text.trimStart().split(/\n[ \t]*\n/, 1)
  return /^[^\n]{0,60}?[:=]/m.test(lines) ? text.indexOf(lines) + lines.length : 0
}

function findingsOf(
  found: readonly ForbiddenCharacter[],
  {path, text, bytes}: DecodedFile,
  rule: 'document/is-utf-8' | 'document/has-no-control-characters' = 'document/is-utf-8'
): readonly Diagnostic[] {
  if (found.length === 0) return []
  const lines = lineTable(text)
  const hint = hintFor(bytes)
  const isText = found.length <= mostTold && hint === undefined
  return found.slice(0, isText ? mostTold : 1).map(({name, offset}) => {
    const left = isText ? 0 : found.length - 1
    const more = left === 0 ? '' : `, and ${left} more of their kind`
    const hints = [hint ?? 'delete it; it is invisible in most editors']
    const message = `the character ${name} cannot stand in a document${more}`
    return finding(rule, {path, start: pointAt(lines, offset)}, message, {hints})
  })
}

/** A file with more of them than this is no text. */
const mostTold = 20

/** What files of other kinds begin with: images, a PDF, and what is packed. */
const otherFiles: readonly string[] = ['\x89PNG', '\xff\xd8\xff', 'GIF8', '%PDF-', '\x1f\x8b']

/** What to do with a file that is no text, or one in UTF-16; undefined for another. */
function hintFor(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  const nulls = head.split('\0').length - 1
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head) || nulls > head.length / 3)
    return 'the file looks like UTF-16: save it as UTF-8'
  if (head.startsWith('PK\x03\x04'))
    return 'the file is packed, as those of Word are: `tetrapla import` takes over a DOCX file'
  const isOther = otherFiles.some((begin) => head.startsWith(begin))
  // In a text there may be one of them by mistake.
  const controls = [...head].filter((sign) => sign < ' ' && !'\t\n\f\r'.includes(sign)).length
  if (!isOther && controls < Math.max(3, head.length / 20)) return undefined
  return 'the file is no text: give it the ending of what it is, or begin its name with `_`'
}

function refused(diagnostic: Diagnostic): Decoded {
  return {value: undefined, diagnostics: [diagnostic], forbidden: []}
}

/** What can be quoted of a file that was refused: nothing of one that is too large, U+FFFD for what is invalid. */
export function quotableText(bytes: Uint8Array, limits: Pick<Limits, 'documentBytes'>): string {
  return bytes.length > limits.documentBytes ? '' : normalize(bytes)
}

/** The decoder drops the byte order mark, and puts U+FFFD for what is invalid. */
function normalize(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
}

function invalidByte(path: string, bytes: Uint8Array): Diagnostic {
  const offset = firstInvalidByte(bytes)
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const start = endPoint(normalize(bytes.subarray(0, offset)))
  const hint = hintFor(bytes) ?? 'save the file as UTF-8; it may be in an older encoding such as Windows-1252'
  const message = `the byte 0x${hex} at byte offset ${offset} is not valid UTF-8`
  return finding('document/is-utf-8', {path, start}, message, {hints: [hint]})
}

/** Lenient decoding puts U+FFFD for what is invalid: the first one that the file does not hold itself. */
function firstInvalidByte(bytes: Uint8Array): number {
  let offset = 0
  for (const character of new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)) {
    if (character === '\uFFFD' && !isReplacementCharacter(bytes, offset)) return offset
    offset += Buffer.byteLength(character)
  }
  throw new Error('expected an invalid byte')
}

function isReplacementCharacter(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
}
