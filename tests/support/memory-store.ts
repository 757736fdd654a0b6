/** A store in memory. */
import type {Store} from '../../pipeline/platform/store/store.ts'

export interface MemoryStore extends Store {
  readonly objects: Map<string, Uint8Array>
  /** When each was put there; now, for those that are not named. */
  readonly changed: Map<string, number>
}

export function memoryStore(): MemoryStore {
  const objects = new Map<string, Uint8Array>()
  const changed = new Map<string, number>()
  return {
    objects,
    changed,
    address: 'memory',
    get: async (name) => objects.get(name),
    has: async (name) => (objects.get(name)?.length ?? 0) > 0,
    put: async (name, bytes) => {
      objects.set(name, Uint8Array.from(bytes))
      changed.set(name, Date.now())
    },
    remove: async (name) => void objects.delete(name),
    list: async function* () {
      for (const [name, bytes] of objects) {
        yield {name, bytes: bytes.length, changed: changed.get(name) ?? 0}
      }
    }
  }
}
