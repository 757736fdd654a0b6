/** Lays a cache that machines share behind that of the project. */
import type {BuildCache, KeptResult} from '../../model/cache.ts'
import type {SharedCache} from '../store/shared-cache.ts'

/** What the project's own has no more, or not of these files, is taken from the other; what is new is kept in both. */
export function layCaches(
  own: BuildCache,
  shared: Pick<SharedCache, 'results' | 'blobs' | 'noteUse'>
): BuildCache {
  const isStillSo = async ({asked}: KeptResult): Promise<boolean> => {
    for (const [path, answer, where] of asked) if ((await own.answer(path, where)) !== answer) return false
    return true
  }
  return {
    answer: (path, where) => own.answer(path, where),
    results: {
      get: async (key) => {
        const mine = await own.results.get(key)
        if (mine !== undefined && (await isStillSo(mine))) {
          shared.noteUse('results', key)
          return mine
        }
        const theirs = await shared.results.get(key)
        if (theirs !== undefined) await own.results.put(key, theirs)
        return theirs ?? mine
      },
      put: async (key, result) => {
        await Promise.all([own.results.put(key, result), shared.results.put(key, result)])
      }
    },
    blobs: {
      get: async (sha256) => {
        const mine = await own.blobs.get(sha256)
        if (mine !== undefined) {
          shared.noteUse('blobs', sha256)
          return mine
        }
        const theirs = await shared.blobs.get(sha256)
        if (theirs !== undefined) await own.blobs.put(theirs)
        return theirs
      },
      put: async (bytes) => {
        const [, sha256] = await Promise.all([own.blobs.put(bytes), shared.blobs.put(bytes)])
        return sha256
      }
    },
    editions: shared
  }
}
