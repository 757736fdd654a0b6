/** Lists paths of an output in order: many more than are held. */
import {compareStrings} from '../../model/diagnostic.ts'
import {writeList, type Listed} from '../line-list.ts'

export interface PathList extends Iterable<Listed> {
  has(path: string): boolean
  /** Whether a path lies below a folder. */
  reaches(folder: string): boolean
}

export const noPaths: PathList = {
  has: () => false,
  reaches: () => false,
  [Symbol.iterator]: () => [][Symbol.iterator]()
}

export interface Asides {
  /** Puts paths aside, on the disk; undefined where they are in no order. */
  put(paths: Iterable<string>): PathList | undefined
  close(): void
}

/** In files whose names begin with `prefix`, a path of the system. */
export function createAsides(prefix: string): Asides {
  const closers: (() => void)[] = []
  let count = 0
  return {
    put: (paths) => {
      count += 1
      const opened = writeList(`${prefix}${count}`, entriesOf(paths), isEntry)
      if (opened !== undefined) closers.push(opened.close)
      return opened?.list
    },
    close: () => {
      for (const close of closers.splice(0)) close()
    }
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
