/** Keeps results and blobs in a store that several machines share: what is damaged, forged or out of reach is as if it were not there. */
import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import type {Blobs, KeptResult, Results} from '../../model/cache.ts'
import {isKeptResult} from '../cache/kept-result.ts'
import {StoreFailure, type Store} from './store.ts'

export interface SharedCache {
  readonly results: Results
  readonly blobs: Blobs
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

export function createSharedCache({store, version, key, isReadOnly}: SharedCacheOptions): SharedCache {
  const digest = (text: string): string =>
    (key === undefined ? createHash('sha256') : createHmac('sha256', key)).update(text).digest('hex')
  const nameOf = (kind: 'results' | 'blobs', id: string): string => {
    const name = digest(JSON.stringify(kind === 'blobs' ? [kind, id] : [kind, version, id]))
    return `${kind}/${name.slice(0, 2)}/${name.slice(2)}`
  }
  const written = new Map<string, Promise<void>>()
  let fault: string | undefined
  let isOut = false
  let isClosed = isReadOnly

  /** A store that is out of reach is not asked again: each attempt would take its time. */
  const note = (error: unknown, what: string): undefined => {
    if (!(error instanceof StoreFailure)) throw error
    fault ??= `${what}: ${error.message}`
    isOut ||= !error.isDenied
  }
  const get = async (name: string): Promise<Uint8Array | undefined> => {
    if (isOut) return undefined
    return store.get(name).catch((error: unknown) => note(error, "it can't be read"))
  }
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    if (isOut || isClosed) return
    await store.put(name, bytes).catch((error: unknown) => {
      isClosed = true
      note(error, 'nothing more is kept there')
    })
  }
  return {
    fault: () => fault,
    blobs: {
      get: async (sha256) => {
        const bytes = await get(nameOf('blobs', sha256))
        if (bytes !== undefined && sha256Of(bytes) === sha256) return bytes
        written.delete(sha256)
        return undefined
      },
      put: async (bytes) => {
        const sha256 = sha256Of(bytes)
        const writing = written.get(sha256) ?? put(nameOf('blobs', sha256), bytes)
        written.set(sha256, writing)
        await writing
        return sha256
      }
    },
    results: {
      get: async (id) => {
        const name = nameOf('results', id)
        const bytes = await get(name)
        return bytes === undefined ? undefined : opened(bytes, (text) => digest(`${name}\n${text}`))
      },
      put: (id, {asked, blob}) => {
        const name = nameOf('results', id)
        const text = JSON.stringify({asked, blob})
        return put(name, new TextEncoder().encode(`${digest(`${name}\n${text}`)}\n${text}`))
      }
    }
  }
}

/** A record whose first line is the signature of the rest. */
function opened(bytes: Uint8Array, sign: (text: string) => string): KeptResult | undefined {
  const [signature = '', text = ''] = new TextDecoder().decode(bytes).split('\n', 2)
  const [found, wanted] = [Buffer.from(signature), Buffer.from(sign(text))]
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) return undefined
  const value: unknown = JSON.parse(text)
  return isKeptResult(value) ? value : undefined
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
