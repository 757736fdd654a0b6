/** Reads the members of a ZIP file by its central directory (APPNOTE 6.3.10, §4.3), with limits on what they hold. */
import {inflateSync} from 'fflate'
import type {Piece} from '../../model/edition/edition.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {fail, orFail} from '../unreadable.ts'
import {PiecedBytes} from '../../model/edition/pieced-bytes.ts'

const mostBytes = 1024 * 1024 * 1024
const mostMembers = 100_000

const signatures = {member: 0x04034b50, entry: 0x02014b50, end: 0x06054b50}
/** Of each record, without the names and notes in it. */
const lengths = {member: 30, entry: 46, end: 22}
const longestNote = 65_535
const stored = 0
const deflated = 8

const damaged = 'a ZIP file is damaged'

/** Read when it is asked for; both throw `Unreadable` for one that is damaged. */
export interface Member {
  readonly bytes: () => Uint8Array
  /** SHA-256, in hexadecimal. */
  readonly digest: () => string
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where the member begins in the file. */
  readonly offset: number
}

/** Throws `Unreadable` for a file that is damaged or holds too much. */
export function readZip(pieces: readonly Piece[]): ReadonlyMap<string, Member> {
  const file = new PiecedBytes(pieces)
  const entries = orFail(damaged, () => readDirectory(file))
  const total = entries.reduce((sum, {size}) => sum + size, 0)
  if (new Set(entries.map(({name}) => name)).size < entries.length)
    fail('a ZIP file has two members of one name')
  if (total > mostBytes || entries.length > mostMembers) fail('a ZIP file holds too much')
  return new Map(entries.map((entry) => [entry.name, memberOf(file, entry)]))
}

function memberOf(file: PiecedBytes, entry: Entry): Member {
  const bytes = (): Uint8Array => orFail(damaged, () => readMember(file, entry))
  const known = (): string | undefined =>
    orFail(damaged, () =>
      entry.method === stored ? file.digestOf(startOf(file, entry), entry.packed) : undefined
    )
  return {bytes, digest: () => known() ?? sha256Of(bytes())}
}

function readDirectory(file: PiecedBytes): readonly Entry[] {
  const end = endOf(file)
  const size = end.getUint32(12, true)
  const directory = viewOf(file.read(end.getUint32(16, true), size))
  const entries: Entry[] = []
  for (let at = 0; at < size;) {
    expectSignature(directory, at, signatures.entry)
    const [name = 0, extra = 0, note = 0] = [28, 30, 32].map((field) => directory.getUint16(at + field, true))
    entries.push({
      name: nameOf(directory, at + lengths.entry, name),
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true)
    })
    at += lengths.entry + name + extra + note
  }
  if (entries.length !== end.getUint16(10, true)) throw new Error('members are missing')
  return entries
}

/** The record at the file's end, before a note of unknown length. */
function endOf(file: PiecedBytes): DataView {
  const length = Math.min(file.size, lengths.end + longestNote, file.heldAtEnd)
  const tail = viewOf(file.read(file.size - length, length))
  for (let at = length - lengths.end; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === signatures.end) return new DataView(tail.buffer, tail.byteOffset + at)
  }
  throw new Error('its end is missing')
}

/** Where a member's content begins: behind its head, which has to name it as the directory does, and what is said more of it. */
function startOf(file: PiecedBytes, {offset, name}: Entry): number {
  const head = viewOf(file.read(offset, lengths.member))
  expectSignature(head, 0, signatures.member)
  const start = offset + lengths.member
  const length = head.getUint16(26, true)
  if (nameOf(viewOf(file.read(start, length)), 0, length) !== name) throw new Error('a member has two names')
  return start + length + head.getUint16(28, true)
}

function readMember(file: PiecedBytes, entry: Entry): Uint8Array {
  const {method, packed, size} = entry
  const bytes = file.read(startOf(file, entry), packed)
  if (method === stored && packed === size) return bytes
  if (method !== deflated) throw new Error('a member is packed in an unknown way')
  // With room for one byte more, so that a member that is larger than it says is seen.
  const inflated = inflateSync(bytes, {out: new Uint8Array(size + 1)})
  if (inflated.length !== size) throw new Error('a member has another size')
  return inflated
}

function nameOf(directory: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at, length)
  return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('a record is missing')
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
