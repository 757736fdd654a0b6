/** Opens a file that begins with a value and goes on with long lists: a value in JSON a line, and an empty line at the end of each list. */
import {createHash} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {parseJson} from '../../model/values/parse-json.ts'
import type {Block} from '../line-list.ts'

export interface LineFile {
  readonly head: unknown
  /** Where the lines of each list are that is whole. */
  readonly lists: readonly (readonly Block[])[]
  /** The file, which stays open until it is closed. */
  readonly descriptor: number
  readonly close: () => void
}

const partBytes = 64 * 1024
const newline = 10

/** Undefined for everything but a regular file of this digest. */
export function openLineFile(file: string, sha256: string): LineFile | undefined {
  let descriptor: number | undefined
  try {
    // A pipe without a writer would block an open that waits.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const lines = fstatSync(descriptor).isFile() ? linesIn(descriptor, sha256) : undefined
    if (lines !== undefined) return {...lines, ...opened(descriptor)}
  } catch {
    // What can't be read is as if it were not there.
  }
  if (descriptor !== undefined) closeSync(descriptor)
  return undefined
}

function opened(descriptor: number): Pick<LineFile, 'descriptor' | 'close'> {
  return {descriptor, close: () => closeSync(descriptor)}
}

function linesIn(descriptor: number, sha256: string): Pick<LineFile, 'head' | 'lists'> | undefined {
  const hash = createHash('sha256')
  const lists: Block[][] = []
  let head: unknown
  let blocks: Block[] = []
  let at = 0
  for (const bytes of wholeLines(descriptor)) {
    hash.update(bytes)
    let from = 0
    if (at === 0) {
      from = bytes.indexOf(newline) + 1 || bytes.length
      head = parseJson(bytes.subarray(0, from))
    }
    while (from < bytes.length) {
      const to = endOfList(bytes, from)
      if (to > from) blocks.push({at: at + from, length: to - from, first: pathIn(bytes, from)})
      if (to === bytes.length) break
      lists.push(blocks)
      blocks = []
      from = to + 1
    }
    at += bytes.length
  }
  return hash.digest('hex') === sha256 ? {head, lists} : undefined
}

/** Where the next empty line is; the end of the bytes where there is none. */
function endOfList(bytes: Buffer, from: number): number {
  if (bytes[from] === newline) return from
  const before = bytes.indexOf('\n\n', from)
  return before === -1 ? bytes.length : before + 1
}

/** That the entry begins with. */
function pathIn(bytes: Buffer, from: number): string {
  const end = bytes.indexOf(newline, from)
  const entry = parseJson(bytes.subarray(from, end === -1 ? bytes.length : end))
  const path: unknown = Array.isArray(entry) ? entry[0] : undefined
  return typeof path === 'string' ? path : ''
}

/** The bytes of a file, in parts that end with a line; what is behind the last line is the last. */
function* wholeLines(descriptor: number): Generator<Buffer> {
  let begun: Buffer[] = []
  for (;;) {
    const part = Buffer.allocUnsafe(partBytes)
    const length = readSync(descriptor, part)
    if (length === 0) break
    const end = part.lastIndexOf(newline, length - 1) + 1
    if (end > 0) {
      yield Buffer.concat([...begun, part.subarray(0, end)])
      begun = []
    }
    begun.push(part.subarray(end, length))
  }
  if (begun.some(({length}) => length > 0)) yield Buffer.concat(begun)
}
