/** Merges lists that are in order of path, without all of them in memory. */
import {compareStrings} from '../diagnostic.ts'

interface Next {
  readonly path: string
  readonly list: number
  readonly at: number
}

/** One entry of each path, in order: that of the last list which has it. A list gives one entry at a time, since it may be put by. */
export function* mergeSorted<T extends {readonly path: string}>(
  lists: readonly ((at: number) => T | undefined)[]
): Generator<T> {
  /** Of each list its next entry; the first in order is the last. */
  const queue: Next[] = []
  const add = (list: number, at: number): void => {
    const path = lists[list]?.(at)?.path
    if (path === undefined) return
    let [low, high] = [0, queue.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = queue[middle]
      const order = other === undefined ? 0 : compareStrings(other.path, path) || other.list - list
      if (order > 0) low = middle + 1
      else high = middle
    }
    queue.splice(low, 0, {path, list, at})
  }
  for (const list of lists.keys()) add(list, 0)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const {path, list, at} = next
    const entry = lists[list]?.(at)
    add(list, at + 1)
    if (entry !== undefined && queue.at(-1)?.path !== path) yield entry
  }
}
