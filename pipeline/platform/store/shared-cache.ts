/** Keeps results and blobs in a store that several machines share: what is damaged, forged or out of reach is as if it were not there. */
import type {Blobs, KeptResult, Results} from '../../model/cache.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {isKeptResult} from '../cache/kept-result.ts'
import {createSealing} from './sealing.ts'
import {StoreFailure} from '../errors.ts'
import type {Store} from './store.ts'
import {leaveTrail} from './trail.ts'

export interface SharedCache {
  readonly results: Results
  readonly blobs: Blobs
  /** The bytes of a blob; undefined when it is not there as its digest says. Throws `StoreFailure` where it may be there. */
  readonly stored: (sha256: string) => Promise<Uint8Array | undefined>
  /** Is told what a build had in its own cache and would have taken from here. */
  readonly noteUse: (kind: 'results' | 'blobs', id: string) => void
  /** Writes down what was used for an output, by the SHA-256 of its manifest, and of the one that was in its place. */
  readonly leaveTrail: (manifest: string, before?: string) => Promise<void>
  /** What the store did not do, in words; undefined when it did all. */
  readonly fault: () => string | undefined
}

export interface SharedCacheOptions {
  readonly store: Store
  /** Stands for all of Tetrapla that results depend on. */
  readonly version: string
  /** Names are made and records signed with it; without it they are plain digests, and whoever may write to the store is believed. */
  readonly key?: string
  readonly isReadOnly: boolean
}

/** A store that is out of reach is asked no more; one that refuses to be written is still read. */
export function createSharedCache({store, version, key, isReadOnly}: SharedCacheOptions): SharedCache {
  const sealing = createSealing(key)
  const nameOf = (kind: 'results' | 'blobs', id: string): string =>
    kind === 'blobs' ? sealing.nameOf(kind, id) : sealing.nameOf(kind, version, id)
  const used = new Set<string>()
  const reach = new Reach(store, isReadOnly, used)
  return {
    fault: () => reach.fault,
    noteUse: (kind, id) => {
      if (!isReadOnly) used.add(nameOf(kind, id))
    },
    leaveTrail: async (manifest, before) => {
      if (!reach.isOpen || used.size === 0) return
      const trail = {manifest, names: used, ...(before === undefined ? {} : {before})}
      await leaveTrail(reach, sealing, trail)
    },
    ...blobsIn(reach, used, (sha256) => nameOf('blobs', sha256)),
    results: {
      get: async (id) => {
        const name = nameOf('results', id)
        const bytes = await reach.get(name)
        const kept = bytes === undefined ? undefined : keptIn(sealing.open(name, bytes))
        if (kept !== undefined) used.add(name)
        return kept
      },
      put: (id, {asked, blob}) => {
        const name = nameOf('results', id)
        return reach.put(name, sealing.seal(name, JSON.stringify({asked, blob})))
      }
    }
  }
}

/** A store as long as it can be reached: one that is out of reach is not asked again, for each attempt would take its time. */
class Reach implements Pick<Store, 'get' | 'put'> {
  /** What it did not do, in words. */
  fault: string | undefined
  readonly #store: Store
  readonly #used: Set<string>
  #out: StoreFailure | undefined
  #isClosed: boolean

  /** Notes in `used` what is put into it. */
  constructor(store: Store, isReadOnly: boolean, used: Set<string>) {
    this.#store = store
    this.#used = used
    this.#isClosed = isReadOnly
  }

  /** Whether it takes anything. */
  get isOpen(): boolean {
    return this.#out === undefined && !this.#isClosed
  }

  /** Undefined where it can't be read, too. */
  async get(name: string): Promise<Uint8Array | undefined> {
    if (this.#out !== undefined) return undefined
    return this.#store.get(name).catch((error: unknown) => this.#note(error, "it can't be read"))
  }

  /** Throws `StoreFailure` where it can't be read. */
  async need(name: string): Promise<Uint8Array | undefined> {
    if (this.#out !== undefined) throw this.#out
    try {
      return await this.#store.get(name)
    } catch (error) {
      this.#note(error, "it can't be read")
      throw error
    }
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (!this.isOpen) return
    this.#used.add(name)
    await this.#store.put(name, bytes).catch((error: unknown) => {
      this.#isClosed = true
      this.#note(error, 'nothing more is kept there')
    })
  }

  #note(error: unknown, what: string): undefined {
    if (!(error instanceof StoreFailure)) throw error
    this.fault ??= `${what}: ${error.message}`
    if (!error.isDenied) this.#out ??= error
  }
}

function blobsIn(
  reach: Reach,
  used: Set<string>,
  nameOf: (sha256: string) => string
): Pick<SharedCache, 'blobs' | 'stored'> {
  const written = new Map<string, Promise<void>>()
  const asNamed = (sha256: string, bytes: Uint8Array | undefined): Uint8Array | undefined => {
    if (bytes === undefined || sha256Of(bytes) !== sha256) {
      written.delete(sha256)
      return undefined
    }
    used.add(nameOf(sha256))
    return bytes
  }
  return {
    stored: async (sha256) => asNamed(sha256, await reach.need(nameOf(sha256))),
    blobs: {
      get: async (sha256) => asNamed(sha256, await reach.get(nameOf(sha256))),
      put: async (bytes) => {
        const sha256 = sha256Of(bytes)
        const writing = written.get(sha256) ?? reach.put(nameOf(sha256), bytes)
        written.set(sha256, writing)
        await writing
        return sha256
      }
    }
  }
}

function keptIn(text: string | undefined): KeptResult | undefined {
  const value: unknown = text === undefined ? undefined : JSON.parse(text)
  return isKeptResult(value) ? value : undefined
}
