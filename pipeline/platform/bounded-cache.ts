/** Keeps values up to a number of bytes, and lets go of those that were used longest ago. */

export interface BoundedCache<T> {
  get(key: string): T | undefined
  set(key: string, value: T, bytes: number): void
}

/** A cache of at most `capacity` bytes; a value larger than that is not kept. */
export function createBoundedCache<T>(capacity: number): BoundedCache<T> {
  const kept = new Map<string, {readonly value: T; readonly bytes: number}>()
  let total = 0
  const remove = (key: string): void => {
    total -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (entry === undefined) return undefined
      kept.delete(key)
      kept.set(key, entry)
      return entry.value
    },
    set(key, value, bytes) {
      remove(key)
      if (bytes > capacity) return
      kept.set(key, {value, bytes})
      total += bytes
      for (const oldest of kept.keys()) {
        if (total <= capacity) break
        remove(oldest)
      }
    }
  }
}
