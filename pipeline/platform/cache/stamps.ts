/** Tells whether a file is the one that was read, without reading it. */
import {lstatSync, realpathSync, type Stats} from 'node:fs'
import path from 'node:path'
import {systemCode} from '../errors.ts'

/** Of a regular file: bytes, milliseconds of both times, and the number that the disk gave it. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number]

/** Milliseconds in which a disk may give two versions of a file the same times: FAT counts by two seconds. */
const grain = 2000

/**
 * The stamps of files below `root`, a real path. Undefined for what is no regular file, and for what is reached by a
 * symbolic link: where that leads may change while the file does not.
 */
export function stampsBelow(root: string): (file: string) => Stamp | undefined {
  /** By their folder, where that is plain: what is none may become one. */
  const places = new Map<string, string>()
  const placeOf = (folder: string): string | undefined => {
    if (`${path.posix.normalize(folder)}/`.startsWith('../')) return undefined
    const place = path.join(root, folder)
    if (realPath(place) !== place) return undefined
    places.set(folder, place)
    return place
  }
  return (file) => {
    if (path.isAbsolute(file)) return undefined
    const end = file.lastIndexOf('/')
    const [folder, name] = [end === -1 ? '.' : file.slice(0, end), file.slice(end + 1)]
    const place = places.get(folder) ?? placeOf(folder)
    if (place === undefined || namesOfFolders.has(name)) return undefined
    const status = statusOf(`${place}${path.sep}${name}`)
    if (status?.isFile() !== true) return undefined
    return [status.size, status.mtimeMs, status.ctimeMs, status.ino]
  }
}

const namesOfFolders: ReadonlySet<string> = new Set(['', '.', '..'])

/** Never of a file that has no stamp. */
export function isSameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3]
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

/** The same, of a file: there may be a file where its folder was. Throws what else the system says. */
export function statusOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, {throwIfNoEntry: false})
  } catch (error) {
    if (systemCode(error) !== 'ENOTDIR') throw error
    return undefined
  }
}
