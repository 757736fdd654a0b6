/** Keeps what was read in memory, for a process that judges a project again and again. */
import type {BuildCache, KeptResult} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

/** Results and blobs that outlive one judgement. */
export type MemoryStore = Pick<BuildCache, 'results' | 'blobs'>

/** Bytes of blobs that are kept: what was not used for longest goes first. */
const mostBytes = 128 * 1024 * 1024

/** Of `most` bytes: beyond that, what was not asked for longest goes first. */
export function createMemoryStore(most = mostBytes): MemoryStore {
  const results = new Map<string, KeptResult>()
  const blobs = new Map<string, Uint8Array>()
  /** The results whose blob it is. */
  const keys = new Map<string, Set<string>>()
  const letGo = (blob: string): void => {
    blobs.delete(blob)
    for (const key of keys.get(blob) ?? []) if (results.get(key)?.blob === blob) results.delete(key)
    keys.delete(blob)
  }
  let bytes = 0
  return {
    results: {
      get: (key) => Promise.resolve(results.get(key)),
      put: (key, result) => {
        if (!blobs.has(result.blob)) return Promise.resolve()
        results.set(key, result)
        keys.set(result.blob, (keys.get(result.blob) ?? new Set()).add(key))
        return Promise.resolve()
      }
    },
    blobs: {
      get: (sha256) => {
        const found = blobs.get(sha256)
        if (found !== undefined) {
          blobs.delete(sha256)
          blobs.set(sha256, found)
        }
        return Promise.resolve(found)
      },
      put: (given) => {
        const sha256 = sha256Of(given)
        if (!blobs.has(sha256)) {
          blobs.set(sha256, given)
          bytes += given.length
        }
        for (const [one, {length}] of blobs) {
          if (bytes <= most || one === sha256) break
          letGo(one)
          bytes -= length
        }
        return Promise.resolve(sha256)
      }
    }
  }
}

/** What is in memory first, then what builds have kept; nothing is written. */
export function inMemory(store: MemoryStore, cache: BuildCache): BuildCache {
  return {
    answer: (path, where) => cache.answer(path, where),
    results: {
      get: async (key) => (await store.results.get(key)) ?? cache.results.get(key),
      put: (key, result) => store.results.put(key, result)
    },
    blobs: {
      get: async (sha256) => (await store.blobs.get(sha256)) ?? cache.blobs.get(sha256),
      put: (bytes) => store.blobs.put(bytes)
    }
  }
}
