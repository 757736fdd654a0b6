/** Keeps a store in a folder, which may lie on a disk that machines share. */
import {rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {readRegular, writeAtomically} from '../cache/atomic-file.ts'
import {systemReason} from '../errors.ts'
import {StoreFailure, type Store} from './store.ts'

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
        (status) => status.isFile(),
        () => false
      ),
    put: (name, bytes) => writeAtomically(path.join(folder, name), bytes).catch(tell),
    remove: (name) => rm(path.join(folder, name), {force: true}).catch(tell)
  }
}
