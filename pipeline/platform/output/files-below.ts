/** Lists what is below a folder, without following links. */
import {lstat, readdir} from 'node:fs/promises'
import path from 'node:path'

/** Every entry that is no folder, as paths relative to it, in no order; nothing when it is absent. */
export async function filesBelow(folder: string): Promise<string[]> {
  const isThere = await lstat(folder).then(
    (status) => status.isDirectory(),
    () => false
  )
  if (!isThere) return []
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}
