/** Keeps what was made of parts of a publication in memory, for a process that makes it again and again. */
import type {Memo} from '../../model/memo.ts'

export interface MemoryMemos {
  /** That of one thing; what the run before last used and the last one did not is let go of. */
  open(name: string): Memo
}

/** `most` things are kept: the one that was not opened for longest goes first. What is kept is given as it is, so nobody may change it. */
export function createMemoryMemos(most: number): MemoryMemos {
  const all = new Map<string, ReadonlyMap<string, unknown>>()
  return {
    open: (name) => {
      const before = all.get(name)
      const used = new Map<string, unknown>()
      all.delete(name)
      all.set(name, used)
      for (const one of all.keys()) {
        if (all.size <= most) break
        all.delete(one)
      }
      const get = (key: string): unknown => {
        const value = used.get(key) ?? before?.get(key)
        if (value !== undefined) used.set(key, value)
        return value
      }
      return {
        get,
        has: (key) => get(key) !== undefined,
        put: (key, value) => used.set(key, value)
      }
    }
  }
}
