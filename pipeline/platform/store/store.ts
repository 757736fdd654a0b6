/** Describes a store of bytes by name that several machines share. */

/** Names are relative paths of lower-case letters, digits and slashes. A method throws `StoreFailure` when the store does not answer. */
export interface Store {
  /** How messages call it: its address, which holds no secret. */
  readonly address: string
  /** Undefined when there is nothing of the name. */
  get(name: string): Promise<Uint8Array | undefined>
  /** Whether there is something of the name; what is empty is put again by whoever has it, so that spoilt bytes are given up without a right to remove. */
  has(name: string): Promise<boolean>
  /** Whoever reads meanwhile finds the bytes before or these, whole. */
  put(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  /** All that builds and workers have put there, and nothing else that may lie beside it. */
  list(): AsyncIterable<StoredObject>
}

export interface StoredObject {
  readonly name: string
  readonly bytes: number
  /** When it was put there last: milliseconds since 1970, by the clock of the store. */
  readonly changed: number
}

/** What names begin with: records of what was made, bytes, what workers work with, and what a build used. */
export const storeFolders = ['results', 'blobs', 'fleet', 'trails'] as const

/** Whether a name is one that Tetrapla gives. */
export function isStoreName(name: string): boolean {
  const [folder, ...rest] = name.split('/')
  return storeFolders.some((one) => one === folder) && digestForm.test(rest.join('/'))
}

/** A digest of which the first two letters are a folder. */
const digestForm = /^[0-9a-f]{2}\/[0-9a-f]{62}$/
