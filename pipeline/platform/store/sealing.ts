/** Names and signs what lies in a store that machines share. */
import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import type {storeFolders} from './store.ts'

export interface Sealing {
  /** The name of what `parts` stand for, which it tells nothing of. */
  nameOf(folder: (typeof storeFolders)[number], ...parts: readonly string[]): string
  /** Text that can be read under this name alone. */
  seal(name: string, text: string): Uint8Array
  /** Undefined for what nobody sealed with this key under this name. */
  open(name: string, bytes: Uint8Array): string | undefined
}

/** Without a key, names and signatures are plain digests: whoever may write to the store is believed. */
export function createSealing(key: string | undefined): Sealing {
  const digest = (text: string): string =>
    (key === undefined ? createHash('sha256') : createHmac('sha256', key)).update(text).digest('hex')
  return {
    nameOf: (folder, ...parts) => {
      const name = digest(JSON.stringify([folder, ...parts]))
      return `${folder}/${name.slice(0, 2)}/${name.slice(2)}`
    },
    seal: (name, text) => new TextEncoder().encode(`${digest(`${name}\n${text}`)}\n${text}`),
    open: (name, bytes) => {
      const [signature = '', text = ''] = new TextDecoder().decode(bytes).split('\n', 2)
      const [found, wanted] = [Buffer.from(signature), Buffer.from(digest(`${name}\n${text}`))]
      return found.length === wanted.length && timingSafeEqual(found, wanted) ? text : undefined
    }
  }
}
