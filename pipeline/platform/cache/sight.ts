/** Tells at one glance whether files are as they were: their stamps lie side by side, as numbers. */
import path from 'node:path'
import {groupBy} from '../../model/values/group-by.ts'
import {realPath, statusOf, type Stamp} from './stamps.ts'

export interface Sight {
  /** Each with the names of its files, parted by `/`. */
  readonly folders: readonly (readonly [folder: string, names: string])[]
  /** The stamps of these files, one after the other. */
  readonly stamps: Float64Array
}

/** Of files with forward slashes, and the stamp that each had. */
export function sightOf(files: Iterable<readonly [file: string, stamp: Stamp]>): Sight {
  const folders = [...groupBy([...files], ([file]) => path.posix.dirname(file))]
  return {
    folders: folders.map(([folder, inIt]) => [
      folder,
      inIt.map(([file]) => path.posix.basename(file)).join('/')
    ]),
    stamps: Float64Array.from(folders.flatMap(([, inIt]) => inIt.flatMap(([, stamp]) => stamp)))
  }
}

/** Below a real path; what is reached by a symbolic link is not as it was, as with `stampsBelow`. */
export function isAsSeen(root: string, {folders, stamps}: Sight): boolean {
  let at = 0
  for (const [folder, names] of folders) {
    const place = path.join(root, folder)
    if (realPath(place) !== place) return false
    for (const name of names.split('/')) {
      const status = statusOf(`${place}${path.sep}${name}`)
      if (status?.isFile() !== true) return false
      if (status.size !== stamps[at] || status.mtimeMs !== stamps[at + 1]) return false
      if (status.ctimeMs !== stamps[at + 2] || status.ino !== stamps[at + 3]) return false
      at += 4
    }
  }
  return at === stamps.length
}
