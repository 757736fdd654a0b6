/** Keeps bytes in a folder, each piece in a file that its SHA-256 names. */
import {createHash} from 'node:crypto'
import {readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import type {Blobs} from '../../model/cache.ts'
import {partsOfList} from '../../model/edition/list-parts.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readRegular, unfinished, writeAtomically} from './atomic-file.ts'

export interface DiskBlobs extends Blobs {
  /** Puts what is long in parts, which are asked for twice; its SHA-256. */
  putTexts(texts: () => Iterable<string>): Promise<string>
  /** Removes all but those that are named, and what a command that was ended left half written. */
  keepOnly(named: ReadonlySet<string>): Promise<void>
}

export function createDiskBlobs(folder: string): DiskBlobs {
  const get = async (sha256: string): Promise<Uint8Array | undefined> => {
    const bytes = await readRegular(path.join(folder, sha256))
    return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
  }
  return {
    get,
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      if ((await get(sha256)) === undefined) await writeAtomically(path.join(folder, sha256), bytes)
      return sha256
    },
    putTexts: async (texts) => {
      const hash = createHash('sha256')
      for (const part of partsOfList({texts})) hash.update(part)
      const sha256 = hash.digest('hex')
      await writeAtomically(path.join(folder, sha256), partsOfList({texts}))
      return sha256
    },
    keepOnly: async (named) => {
      for (const name of await readdir(folder)) {
        const isOurs = /^[0-9a-f]{64}$/.test(name) || name.startsWith(unfinished)
        if (isOurs && !named.has(name)) await rm(path.join(folder, name), {force: true})
      }
    }
  }
}
