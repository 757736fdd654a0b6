/** Tells which files of a folder have changed while nobody watched it. */
import {readdirSync, type Dirent} from 'node:fs'
import path from 'node:path'
import {isSameStamp, realPath, stampsBelow, type Stamp} from '../../platform/cache/stamps.ts'

/**
 * Sees the files below a folder as they are. The function that it gives sees them again, and tells those that came, went or are others
 * by now, as absolute paths. What no stamp tells of, as a symbolic link or a folder that can't be read, is always among them.
 */
export function changedSince(root: string, isLeftOut: (file: string) => boolean): () => readonly string[] {
  const before = stampsOf(root, isLeftOut)
  return () => {
    const now = stampsOf(root, isLeftOut)
    const all = new Set([...before.keys(), ...now.keys()])
    return [...all].filter((file) => !isSameStamp(before.get(file), now.get(file)))
  }
}

function stampsOf(
  root: string,
  isLeftOut: (file: string) => boolean
): ReadonlyMap<string, Stamp | undefined> {
  const stampOf = stampsBelow(realPath(root) ?? root)
  const stamps = new Map<string, Stamp | undefined>()
  const see = (folder: string): void => {
    const entries = entriesIn(path.join(root, folder))
    if (entries === undefined) stamps.set(path.join(root, folder), undefined)
    for (const entry of entries ?? []) {
      const inRoot = path.posix.join(folder, entry.name)
      const file = path.join(root, inRoot)
      if (isLeftOut(file)) continue
      if (entry.isDirectory()) see(inRoot)
      else stamps.set(file, stampOf(inRoot))
    }
  }
  see('')
  return stamps
}

/** Undefined for a folder that is gone or can't be read. */
function entriesIn(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return undefined
  }
}
