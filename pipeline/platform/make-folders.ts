/** Makes a folder with all that are missing above it. */
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {systemCode} from './errors.ts'
import {isFolder} from './is-folder.ts'

/**
 * Throws what the system says of the first that can't be made. `mkdir` of Node (`recursive`) tries without end where nothing can be
 * made in a folder that is there, as in /proc (Node 20, 22), and of a disk that is read-only it says that there is no such place.
 */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if (systemCode(error) !== 'ENOENT' || above === folder) throw error
    await makeFolders(above)
    await makeFolder(folder)
  }
}

/** Another may have made it meanwhile. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!(await isFolder(folder))) throw error
  }
}
