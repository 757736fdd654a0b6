/** Reads objects from a pack of a git repository (gitformat-pack, version 2 of both files). */
import {constants} from 'node:fs'
import {open, type FileHandle} from 'node:fs/promises'
import {inflateSync} from 'node:zlib'
import {readSize} from './apply-delta.ts'

/** What lies in a pack: a whole object, or what differs from another one. */
export type PackEntry =
  | {readonly kind: 'whole'; readonly bytes: Buffer}
  | {readonly kind: 'delta'; readonly base: number | string; readonly bytes: Buffer}

const magic = 0xff744f63
const headerBytes = 8
const fanoutBytes = 1024
/** Objects as large are no trees that anyone has. */
export const mostObjectBytes = 16 * 1024 * 1024

/** Where the object lies in the pack of this index; undefined when it does not. */
export async function offsetIn(index: string, id: string): Promise<number | undefined> {
  return withFile(index, async (file) => {
    const head = await bytesAt(file, 0, headerBytes + fanoutBytes)
    if (head.readUInt32BE(0) !== magic || head.readUInt32BE(4) !== 2) return undefined
    const upTo = (first: number): number => (first < 0 ? 0 : head.readUInt32BE(headerBytes + 4 * first))
    const wanted = Buffer.from(id, 'hex')
    const width = wanted.length
    const first = wanted.readUInt8(0)
    const [start, end, all] = [upTo(first - 1), upTo(first), upTo(255)]
    const ids = await bytesAt(file, headerBytes + fanoutBytes + start * width, (end - start) * width)
    const found = indexOf(ids, wanted)
    if (found === undefined) return undefined
    const offsets = headerBytes + fanoutBytes + all * (width + 4)
    const offset = (await bytesAt(file, offsets + 4 * (start + found), 4)).readUInt32BE(0)
    if (offset < 0x80000000) return offset
    const large = offsets + 4 * all + 8 * (offset - 0x80000000)
    return Number((await bytesAt(file, large, 8)).readBigUInt64BE(0))
  })
}

/** The entry at an offset; a delta's base is an offset in the same pack, or an id. */
export async function entryAt(pack: string, offset: number, idBytes: number): Promise<PackEntry> {
  return withFile(pack, async (file) => {
    const head = await bytesAt(file, offset, 64)
    const type = (head.readUInt8(0) >> 4) & 7
    const {size, end} = sizeIn(head)
    if (size > mostObjectBytes) throw new RangeError('an object of the repository is too large')
    if (type === 6) {
      const back = readOffset(head, end)
      const bytes = await inflatedAt(file, offset + back.end, size)
      return {kind: 'delta', base: offset - back.offset, bytes}
    }
    if (type !== 7) return {kind: 'whole', bytes: await inflatedAt(file, offset + end, size)}
    const base = head.toString('hex', end, end + idBytes)
    return {kind: 'delta', base, bytes: await inflatedAt(file, offset + end + idBytes, size)}
  })
}

/** Four bits stand beside the type, the others in the bytes behind. */
function sizeIn(head: Buffer): {readonly size: number; readonly end: number} {
  const first = head.readUInt8(0)
  if (first < 0x80) return {size: first & 15, end: 1}
  const {size, end} = readSize(head, 1)
  return {size: (first & 15) + size * 16, end}
}

/** Each byte but the last counts one more than it says. */
function readOffset(head: Buffer, start: number): {readonly offset: number; readonly end: number} {
  let at = start
  let offset = head.readUInt8(at) & 0x7f
  while (head.readUInt8(at) >= 0x80) {
    at += 1
    offset = (offset + 1) * 128 + (head.readUInt8(at) & 0x7f)
  }
  return {offset, end: at + 1}
}

function indexOf(ids: Buffer, wanted: Buffer): number | undefined {
  for (let at = 0; at + wanted.length <= ids.length; at += wanted.length) {
    if (ids.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) return at / wanted.length
  }
  return undefined
}

/** How long the deflated bytes are is not written: at most a little longer than what they hold. */
async function inflatedAt(file: FileHandle, offset: number, size: number): Promise<Buffer> {
  const deflated = await bytesAt(file, offset, size + (size >> 9) + 64)
  return inflateSync(deflated, {maxOutputLength: Math.max(1, size)})
}

/** As many as there are: a number in a file may promise more than it has. */
async function bytesAt(file: FileHandle, position: number, wanted: number): Promise<Buffer> {
  const length = Math.max(0, Math.min(wanted, (await file.stat()).size - position))
  const {bytesRead, buffer} = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

async function withFile<T>(name: string, read: (file: FileHandle) => Promise<T>): Promise<T> {
  // A pipe without a writer would block an open that waits.
  const file = await open(name, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) throw new RangeError('a file of the repository is none')
    return await read(file)
  } finally {
    await file.close()
  }
}
