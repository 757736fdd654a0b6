/** Keeps what a fleet works with in its store, by SHA-256: what comes out of it is hashed again. */
import type {Blobs} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {StoreFailure} from '../errors.ts'
import {createSealing} from '../store/sealing.ts'
import type {Store} from '../store/store.ts'

export interface FleetBlobs extends Blobs {
  /** Throws `MissingBlob`. */
  get(sha256: string): Promise<Uint8Array>
  /** Whether something of the name of these bytes is there. */
  has(bytes: Uint8Array): Promise<boolean>
  /** Puts bytes that may be there and spoilt. */
  replace(bytes: Uint8Array): Promise<string>
  /** Leaves nothing of bytes that are spoilt, so that they are put again. */
  giveUp(sha256: string): Promise<void>
}

/** What a fleet works with, or what it made: that goes to the output, and is kept for builds of other outputs. */
export type FleetFolder = 'fleet' | 'blobs'

/** Bytes that the store does not have, or not as their digest says. */
export class MissingBlob extends Error {
  override readonly name = 'MissingBlob'
  readonly sha256: string
  readonly folder: FleetFolder
  constructor(sha256: string, folder: FleetFolder = 'fleet') {
    super(`missing ${sha256}`)
    this.sha256 = sha256
    this.folder = folder
  }
}

/** What `MissingBlob` says, where it comes from another machine as text; whoever was at work may have said before that with what. */
export function missingIn(message: string): string | undefined {
  return /(?:^|: )missing ([0-9a-f]{64})$/.exec(message)?.[1]
}

/** Whoever has no key can't tell from a name what it stands for. All methods throw `StoreFailure`. */
export function createFleetBlobs(store: Store, key: string, folder: FleetFolder = 'fleet'): FleetBlobs {
  const known = new Set<string>()
  const sealing = createSealing(key)
  const nameOf = (sha256: string): string => sealing.nameOf(folder, sha256)
  const replace = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = sha256Of(bytes)
    await store.put(nameOf(sha256), bytes)
    known.add(sha256)
    return sha256
  }
  return {
    replace,
    has: (bytes) => store.has(nameOf(sha256Of(bytes))),
    get: async (sha256) => {
      const bytes = await store.get(nameOf(sha256))
      if (bytes !== undefined && sha256Of(bytes) === sha256) return bytes
      known.delete(sha256)
      throw new MissingBlob(sha256, folder)
    },
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      if (known.has(sha256)) return sha256
      known.add(sha256)
      return (await store.has(nameOf(sha256))) ? sha256 : replace(bytes)
    },
    giveUp: async (sha256) => {
      known.delete(sha256)
      await store.put(nameOf(sha256), new Uint8Array())
    }
  }
}

/** Puts a text and gets it back: whoever can't would take batches, and fail at each. Throws `StoreFailure`. */
export async function tryBlobs(blobs: FleetBlobs, text: string): Promise<void> {
  const sha256 = await blobs.replace(new TextEncoder().encode(text))
  await blobs.get(sha256).catch((error: unknown) => {
    throw error instanceof MissingBlob
      ? new StoreFailure('it does not give back what was put there', {cause: error})
      : error
  })
}
