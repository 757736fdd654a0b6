/** Finds the root of the project that a folder belongs to: the nearest folder upward that holds a `tetrapla.yaml`. */
import path from 'node:path'
import {kindOf} from './kind-of.ts'

/** Absolute; undefined when no folder up to the file system's root is a project's. */
export async function findRoot(folder: string): Promise<string | undefined> {
  if ((await kindOf(path.join(folder, 'tetrapla.yaml'))) === 'file') return folder
  const parent = path.dirname(folder)
  return parent === folder ? undefined : findRoot(parent)
}
