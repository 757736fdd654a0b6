/** Tells folders from all else on the disk. */
import {stat} from 'node:fs/promises'

/** Whether a folder is there, or a link to one. */
export async function isFolder(target: string): Promise<boolean> {
  try {
    return (await stat(target)).isDirectory()
  } catch {
    return false
  }
}
