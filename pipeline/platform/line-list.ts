/** Reads lists back from a file of lines, each a value in JSON, one block after the other: a list of any length takes the same memory. */
import {closeSync, openSync, unlinkSync, writeSync} from 'node:fs'
import {compareStrings} from '../model/diagnostic.ts'
import {readAt} from './read-at.ts'

/** What begins with the path that it is found by. */
export type Listed = readonly [path: string, ...others: unknown[]]

/** Bytes that are read at once. */
const blockBytes = 64 * 1024
/** So many blocks are held, opened: the files of a library of some thousand documents are looked at several times. */
const mostBlocks = 64

/** Lines that are read together. */
export interface Block {
  readonly at: number
  readonly length: number
  /** The path of its first entry. */
  readonly first: string
}

export type Guard<T extends Listed> = (value: unknown) => value is T

/** Entries as they were written; only those of a list in order of path are found by it. */
export class LineList<T extends Listed> implements Iterable<T> {
  readonly #descriptor: number
  readonly #blocks: readonly Block[]
  readonly #isEntry: Guard<T>
  readonly #held = new Map<Block, readonly T[]>()
  /** Where the last one was found: most are asked for in their order. */
  #last: readonly T[] = []
  #lastAt = 0

  constructor(descriptor: number, blocks: readonly Block[], isEntry: Guard<T>) {
    this.#descriptor = descriptor
    this.#blocks = blocks
    this.#isEntry = isEntry
  }

  *[Symbol.iterator](): Generator<T> {
    for (const block of this.#blocks) yield* this.#entriesIn(block)
  }

  get(path: string): T | undefined {
    const at = this.#last[this.#lastAt]?.[0] === path ? this.#lastAt : this.#lastAt + 1
    const near = this.#last[at]
    if (near?.[0] === path) {
      this.#lastAt = at
      return near
    }
    const entry = this.#from(path)
    return entry?.[0] === path ? entry : undefined
  }

  has(path: string): boolean {
    return this.get(path) !== undefined
  }

  /** Whether it has a path below a folder. */
  reaches(folder: string): boolean {
    return this.#from(`${folder}/`)?.[0].startsWith(`${folder}/`) === true
  }

  /** The first entry that is not before a path. */
  #from(path: string): T | undefined {
    const next = firstIndex(this.#blocks, ({first}) => first > path)
    const block = this.#blocks[next - 1]
    const entries = block === undefined ? [] : this.#entriesIn(block)
    this.#last = entries
    this.#lastAt = firstIndex(entries, ([one]) => one >= path)
    const after = this.#blocks[next]
    return entries[this.#lastAt] ?? (after === undefined ? undefined : this.#entriesIn(after)[0])
  }

  #entriesIn(block: Block): readonly T[] {
    const known = this.#held.get(block)
    const entries = known ?? this.#read(block)
    // The one that was asked for last is the last.
    this.#held.delete(block)
    this.#held.set(block, entries)
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= mostBlocks) break
      this.#held.delete(oldest)
    }
    return entries
  }

  #read({at, length}: Block): readonly T[] {
    const text = readAt(this.#descriptor, at, length).toString('utf8', 0, length - 1)
    const entries: unknown = JSON.parse(`[${text.replaceAll('\n', ',')}]`)
    return Array.isArray(entries) ? entries.filter(this.#isEntry) : []
  }
}

/** Where the first is that fulfils a condition, as all behind it do. */
function firstIndex<T>(all: readonly T[], isBehind: (one: T) => boolean): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = all[middle]
    if (one === undefined || isBehind(one)) high = middle
    else low = middle + 1
  }
  return low
}

export interface OpenList<T extends Listed> {
  readonly list: LineList<T>
  readonly close: () => void
}

/** Writes a list in order of path aside, to find entries of it; undefined where it is in another order. The file has no name but on Windows. */
export function writeList<T extends Listed>(
  file: string,
  entries: Iterable<T>,
  isEntry: Guard<T>
): OpenList<T> | undefined {
  const descriptor = openSync(file, 'wx+', 0o600)
  const close = (): void => closeSync(descriptor)
  try {
    if (process.platform !== 'win32') unlinkSync(file)
    const blocks = writeBlocks(descriptor, entries)
    if (blocks !== undefined) return {list: new LineList(descriptor, blocks, isEntry), close}
    close()
    return undefined
  } catch (error) {
    close()
    throw error
  }
}

function writeBlocks(descriptor: number, entries: Iterable<Listed>): readonly Block[] | undefined {
  const blocks: Block[] = []
  let [at, length, first, last] = [0, 0, '', '']
  let lines: string[] = []
  const write = (): void => {
    const bytes = Buffer.from(lines.join(''))
    for (let done = 0; done < bytes.length;)
      done += writeSync(descriptor, bytes, done, bytes.length - done, at + done)
    blocks.push({at, length: bytes.length, first})
    at += bytes.length
    lines = []
    length = 0
  }
  for (const entry of entries) {
    const [path] = entry
    if (compareStrings(last, path) > 0) return undefined
    last = path
    if (lines.length === 0) first = path
    const line = `${JSON.stringify(entry)}\n`
    lines.push(line)
    length += line.length
    if (length >= blockBytes) write()
  }
  if (lines.length > 0) write()
  return blocks
}
