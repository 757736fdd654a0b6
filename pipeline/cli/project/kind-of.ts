/** Tells what stands at a path of the system. */
import {stat} from 'node:fs/promises'

/** Links are followed. What may not be looked at is absent. */
export async function kindOf(target: string): Promise<'file' | 'folder' | 'absent'> {
  try {
    return (await stat(target)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'absent'
  }
}
