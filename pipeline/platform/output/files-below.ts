/** Lists what is below a folder, without following links. */
import {lstat, readdir} from 'node:fs/promises'
import path from 'node:path'

/** Every entry that is no folder, as paths relative to it with forward slashes, in no order; nothing when it is absent. */
export async function filesBelow(folder: string): Promise<string[]> {
  const isThere = await lstat(folder).then(
    (status) => status.isDirectory(),
    () => false
  )
  if (!isThere) return []
  const files: string[] = []
  await addFiles(folder, '', files)
  return files
}

/** Folder by folder: within an archive of Yarn's, the entries of `recursive` don't say where they stand (Yarn, Plug'n'Play). */
async function addFiles(folder: string, prefix: string, files: string[]): Promise<void> {
  for (const entry of await readdir(path.join(folder, prefix), {withFileTypes: true})) {
    const file = `${prefix}${entry.name}`
    if (entry.isDirectory()) await addFiles(folder, `${file}/`, files)
    else files.push(file)
  }
}
