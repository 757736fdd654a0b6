/** Looks for what is wrong, unless nothing was found of the same right before. */
import {digestOfData, type Memo} from '../memo.ts'

/** Whether a file is there. */
export type Paths = Pick<ReadonlySet<string>, 'has'>

/** A file that was asked for, and whether it was there. */
type Asked = readonly [path: string, isThere: boolean]

/** What is looked for. */
export interface Finding<T> {
  /** All that `find` reads beside the paths: plain data. */
  readonly of: unknown
  readonly find: (paths: Paths) => readonly T[]
}

/** That nothing was found is remembered, with the files that were asked for; where something was, it is looked for each time. */
export function findOnce<T>(memo: Memo | undefined, {of, find}: Finding<T>, paths: Paths): readonly T[] {
  if (memo === undefined) return find(paths)
  const key = digestOfData(of)
  const before = memo.get(key)
  if (isAsked(before) && before.every(([path, isThere]) => paths.has(path) === isThere)) return []
  const asked = new Map<string, boolean>()
  const has = (path: string): boolean => {
    const isThere = paths.has(path)
    asked.set(path, isThere)
    return isThere
  }
  const found = find({has})
  if (found.length === 0) memo.put(key, [...asked])
  return found
}

/** What is kept was put here by the same version of Tetrapla. */
function isAsked(value: unknown): value is readonly Asked[] {
  return Array.isArray(value)
}
