/** Makes a folder with all that are missing above it. */
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {systemCode} from './errors.ts'
import {isFolder} from './is-folder.ts'

/** Makes one folder, or throws what the system says. */
export type MakeFolder = (folder: string) => Promise<unknown>

/**
 * Whether there was one to make. Throws what the system says of the first that can't be made. `mkdir` of Node (`recursive`) tries without
 * end where nothing can be made in a folder that is there, as in /proc (Node 20, 22), and of a disk that is read-only it says that there
 * is no such place.
 */
export async function makeFolders(
  folder: string,
  make: MakeFolder = async (one) => mkdir(one)
): Promise<boolean> {
  try {
    return await makeOrFind(folder, make)
  } catch (error) {
    const above = path.dirname(folder)
    if (systemCode(error) !== 'ENOENT' || above === folder) throw error
    await makeFolders(above, make)
    return makeOrFind(folder, make)
  }
}

/** Another may have made it meanwhile. */
async function makeOrFind(folder: string, make: MakeFolder): Promise<boolean> {
  try {
    await make(folder)
    return true
  } catch (error) {
    if (await isFolder(folder)) return false
    throw error
  }
}
