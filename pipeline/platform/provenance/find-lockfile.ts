/** Finds the lockfile that says which packages a project installs. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import {readProjectFile} from '../read-file.ts'

export interface Lockfile {
  /** Relative to the project's root. */
  readonly path: string
  /** In hexadecimal. */
  readonly sha256: string
}

const names = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb'
]
const mostBytes = 64 * 1024 * 1024

/** The first of those that package managers write, at the project's root; undefined when there is none. */
export async function findLockfile(root: string): Promise<Lockfile | undefined> {
  for (const path of names) {
    const read = await readProjectFile(root, path, mostBytes)
    if (read.ok) return {path, sha256: sha256Of(read.value)}
  }
  return undefined
}
