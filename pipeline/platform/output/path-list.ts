/** Lists paths of an output in order: many more than are held. */
import {foldersAround} from '../../model/edition/folders-around.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {writeList, type Listed} from '../line-list.ts'

export interface PathList extends Iterable<Listed> {
  has(path: string): boolean
  /** Whether a path lies below a folder. */
  reaches(folder: string): boolean
}

/** A list without any. */
export const noPaths: PathList = {
  has: () => false,
  reaches: () => false,
  [Symbol.iterator]: () => [][Symbol.iterator]()
}

/** So many are held; more lie on the disk. */
const mostHeld = 65_536

export interface Asides {
  /** Puts paths aside in their order; many lie on the disk, and undefined is given where these come in another. */
  put(paths: Iterable<string>): PathList | undefined
  close(): void
}

/** In files whose names begin with `prefix`, a path of the system. */
export function createAsides(prefix: string): Asides {
  const closers: (() => void)[] = []
  let count = 0
  return {
    put: (paths) => {
      const from = paths[Symbol.iterator]()
      const first: string[] = []
      for (let next = from.next(); next.done !== true; next = from.next())
        if (first.push(next.value) > mostHeld) break
      if (first.length <= mostHeld) return heldPaths(first.sort(compareStrings))
      count += 1
      const all = goingOn(first, {[Symbol.iterator]: () => from})
      const opened = writeList(`${prefix}${count}`, entriesOf(all), isEntry)
      if (opened !== undefined) closers.push(opened.close)
      return opened?.list
    },
    close: () => {
      for (const close of closers.splice(0)) close()
    }
  }
}

/** What was begun to be walked. */
function* goingOn(first: readonly string[], others: Iterable<string>): Generator<string> {
  yield* first
  yield* others
}

function heldPaths(paths: readonly string[]): PathList {
  const all = new Set(paths)
  let folders: ReadonlySet<string> | undefined
  return {
    has: (path) => all.has(path),
    reaches: (folder) => {
      folders ??= new Set(paths.flatMap(foldersAround))
      return folders.has(folder)
    },
    [Symbol.iterator]: () => entriesOf(all)
  }
}

function* entriesOf(paths: Iterable<string>): Generator<readonly [path: string]> {
  for (const path of paths) yield [path]
}

function isEntry(value: unknown): value is readonly [path: string] {
  return Array.isArray(value) && typeof value[0] === 'string'
}

/** The paths of a list that another does not have. */
export function* pathsBeside(list: Iterable<Listed>, other: Iterable<Listed>): Generator<string> {
  const others = other[Symbol.iterator]()
  let next = others.next()
  for (const [path] of list) {
    while (next.done !== true && compareStrings(next.value[0], path) < 0) next = others.next()
    if (next.done === true || next.value[0] !== path) yield path
  }
}
