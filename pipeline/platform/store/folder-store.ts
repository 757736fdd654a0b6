/** Keeps a store in a folder, which may lie on a disk that machines share. */
import {readdir, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {readRegular, unfinished, writeAtomically} from '../cache/atomic-file.ts'
import {StoreFailure, systemCode, systemReason} from '../errors.ts'
import {isStoreName, storeFolders, type Store, type StoredObject} from './store.ts'

/** `folder` is made when something is put into it. */
export function createFolderStore(folder: string): Store {
  const tell = (error: unknown): never => {
    throw new StoreFailure(systemReason(error), {cause: error, isDenied: true})
  }
  return {
    address: folder,
    get: (name) => readRegular(path.join(folder, name)),
    has: (name) =>
      stat(path.join(folder, name)).then(
        (status) => status.isFile() && status.size > 0,
        () => false
      ),
    put: (name, bytes) => writeAtomically(path.join(folder, name), bytes).catch(tell),
    remove: (name) => rm(path.join(folder, name), {force: true}).catch(tell),
    list: async function* () {
      for (const name of await namesIn(folder).catch(tell)) {
        const object = await objectAt(folder, name).catch(tell)
        if (object !== undefined) yield object
      }
    }
  }
}

/** What writers that were ended left half written is listed, too. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const top of storeFolders) {
    for (const shard of await readdir(path.join(folder, top)).catch(noneWhereAbsent)) {
      const files = await readdir(path.join(folder, top, shard)).catch(noneWhereAbsent)
      for (const file of files) {
        const name = `${top}/${shard}/${file}`
        if (isStoreName(name) || file.startsWith(unfinished)) names.push(name)
      }
    }
  }
  return names
}

function noneWhereAbsent(error: unknown): readonly string[] {
  if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
  throw error
}

/** Undefined for what another removed meanwhile. */
async function objectAt(folder: string, name: string): Promise<StoredObject | undefined> {
  try {
    const {size, mtimeMs} = await stat(path.join(folder, name))
    return {name, bytes: size, changed: mtimeMs}
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
