/** Tells whether a file is the one that was read, without reading it. */
import {lstatSync, realpathSync} from 'node:fs'
import path from 'node:path'

/** Of a regular file: bytes, milliseconds of both times, and the number that the disk gave it. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number]

/** Milliseconds in which a disk may give two versions of a file the same times: FAT counts by two seconds. */
const grain = 2000

/**
 * The stamps of files below `root`, a real path. Undefined for what is no regular file, and for what is reached by a
 * symbolic link: where that leads may change while the file does not.
 */
export function stampsBelow(root: string): (file: string) => Stamp | undefined {
  /** What is none may become one. */
  const plain = new Set<string>()
  const isPlain = (folder: string): boolean => {
    if (plain.has(folder)) return true
    if (realPath(path.join(root, folder)) !== path.join(root, folder)) return false
    plain.add(folder)
    return true
  }
  return (file) => {
    if (path.isAbsolute(file) || path.posix.normalize(file).startsWith('../')) return undefined
    if (!isPlain(path.posix.dirname(file))) return undefined
    const status = lstatSync(path.join(root, file), {throwIfNoEntry: false})
    if (status?.isFile() !== true) return undefined
    return [status.size, status.mtimeMs, status.ctimeMs, status.ino]
  }
}

export function isSameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((part, index) => part === b[index])
}

/** Whether a file that was changed after the moment `now` would have another stamp. */
export function isSettled([, modified, changed]: Stamp, now: number): boolean {
  return Math.max(modified, changed) + grain < now
}

/** Undefined where there is nothing, or nothing to be reached. */
export function realPath(folder: string): string | undefined {
  try {
    return realpathSync.native(folder)
  } catch {
    return undefined
  }
}
