/** Holds every path of an output to one rule: no folder on the way is a symbolic link, and no link is written through. */
import type {Stats} from 'node:fs'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode} from '../errors.ts'
import type {Disk} from './disk.ts'

/** What stands at a path of the output. */
export type Place =
  | {readonly kind: 'absent'}
  | {readonly kind: 'file' | 'folder'; readonly status: Stats}
  /** A link, pipe, socket or device, here or on the way, or a file on the way: `file` is its path. */
  | {readonly kind: 'barred'; readonly file: string; readonly what: string}

/** Paths are relative to the output, with forward slashes. What is barred makes each method but `look` and `read` throw `OutputFailure`. */
export interface OutputFolder {
  look(file: string): Promise<Place>
  /** Whether there is an entry of this name, of whatever kind. */
  has(file: string): Promise<boolean>
  /** The bytes of a regular file, or undefined when there is none. */
  read(file: string): Promise<Uint8Array | undefined>
  /** The path of the system, which no link leads away from. */
  pathOf(file: string): Promise<string>
  /** Every entry below a folder that is no folder, and every folder, as paths relative to it, in no order. */
  entriesBelow(
    folder: string
  ): Promise<{readonly files: readonly string[]; readonly folders: readonly string[]}>
  write(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  /** Moves an entry as it is; only a regular file is replaced. */
  move(from: string, to: string): Promise<void>
  /** Gives a file a second name, or moves it where the disk knows no second names. */
  keep(file: string, kept: string): Promise<void>
  remove(file: string): Promise<void>
  /** Makes a folder and those around it, where they are absent. */
  makeFolder(folder: string): Promise<void>
  /** Removes a folder when it is empty; whether it was. */
  removeEmptyFolder(folder: string): Promise<boolean>
  mayChange(folder: string): Promise<void>
  sync(folder: string): Promise<void>
}

/** The folder in an output for Tetrapla's own work: the lock, the journal, and what is staged. */
export const workFolder = '.tetrapla'

/** Bytes of a file that is read to decide something. */
const mostBytes = 256 * 1024 * 1024

/** Whether a path from a file names a place in the output, outside Tetrapla's work folder. */
export function isOutputPath(file: string): boolean {
  return isBelow(file) && file.split('/')[0]?.toLowerCase() !== workFolder
}

function isBelow(file: string): boolean {
  // Elsewhere than on Windows these are letters of a name like others.
  const hasRoot = path.sep === '\\' && /\\|^[a-z]:/i.test(file)
  return !hasRoot && !file.includes('\0') && file.split('/').every((part) => !['', '.', '..'].includes(part))
}

/** `root` is the output's real path. */
export function openFolder(root: string, disk: Disk): OutputFolder {
  const at = (file: string): string => {
    if (file !== '.' && !isBelow(file)) throw new Error(`a path in the output was expected: ${file}`)
    return path.join(root, file)
  }
  const barOnTheWay = async (folder: string): Promise<Place | undefined> => {
    // One call tells most often; the walk names what is in the way, and knows a name in other letters from a link.
    if ((await disk.realPath(at(folder))) === at(folder)) return undefined
    const parts = folder.split('/')
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/')
      const status = await disk.status(at(part))
      if (status === undefined) return undefined
      if (!status.isDirectory()) return {kind: 'barred', file: part, what: kindOf(status)}
    }
    return undefined
  }
  const look = async (file: string): Promise<Place> => {
    const parent = path.posix.dirname(file)
    const bar = await barOnTheWay(parent)
    if (bar !== undefined) return bar
    const status = await disk.status(at(file))
    if (status === undefined) {
      const above = await disk.status(at(parent))
      const isBarred = above !== undefined && !above.isDirectory()
      return isBarred ? {kind: 'barred', file: parent, what: kindOf(above)} : {kind: 'absent'}
    }
    if (status.isFile()) return {kind: 'file', status}
    if (status.isDirectory()) return {kind: 'folder', status}
    return {kind: 'barred', file, what: kindOf(status)}
  }
  const pathOf = async (file: string): Promise<string> => {
    const bar = await barOnTheWay(path.posix.dirname(file))
    if (bar?.kind === 'barred') throw barred(bar)
    return at(file)
  }
  const has = async (file: string): Promise<boolean> => (await disk.status(await pathOf(file))) !== undefined
  /** The path of a folder, which is none of a link. */
  const folderAt = async (folder: string): Promise<string> => {
    const place = await look(folder)
    if (place.kind === 'barred') throw barred(place)
    return at(folder)
  }
  const move = async (from: string, to: string): Promise<void> => {
    const place = await look(to)
    if (place.kind === 'barred') throw barred(place)
    await disk.rename(await pathOf(from), at(to))
  }
  /** Of two who make a folder at once, one finds it made. */
  const makeOne = async (folder: string): Promise<void> => {
    try {
      await disk.makeFolder(await pathOf(folder))
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || (await look(folder)).kind !== 'folder') throw error
    }
  }
  return {
    look,
    has,
    read: async (file) =>
      (await look(file)).kind === 'file' ? await disk.read(at(file), mostBytes) : undefined,
    pathOf,
    entriesBelow: async (folder) => {
      const files: string[] = []
      const folders: string[] = []
      const walk = async (below: string): Promise<void> => {
        for (const {name, isFolder} of await disk.list(path.join(at(folder), below))) {
          const file = path.posix.join(below, name)
          ;(isFolder ? folders : files).push(file)
          if (isFolder) await walk(file)
        }
      }
      await folderAt(folder)
      if (await has(folder)) await walk('')
      return {files, folders}
    },
    write: async (file, content) => disk.write(await pathOf(file), content),
    move,
    keep: async (file, kept) => {
      try {
        await disk.link(await pathOf(file), await pathOf(kept))
      } catch (error) {
        if (!withoutLinks.includes(systemCode(error) ?? '')) throw error
        await move(file, kept)
      }
    },
    remove: async (file) => disk.unlink(await pathOf(file)),
    makeFolder: async (folder) => {
      const parts = folder.split('/')
      for (const [index] of parts.entries()) {
        const part = parts.slice(0, index + 1).join('/')
        if ((await look(part)).kind !== 'folder') await makeOne(part)
      }
    },
    removeEmptyFolder: async (folder) => {
      const place = await look(folder)
      if (place.kind !== 'folder') return place.kind === 'absent'
      if ((await disk.list(at(folder))).length > 0) return false
      await disk.removeFolder(at(folder))
      return true
    },
    mayChange: async (folder) => disk.mayChange(await folderAt(folder)),
    sync: async (folder) => disk.syncFolder(await folderAt(folder))
  }
}

/** What a disk says that gives a file one name only. */
export const withoutLinks: readonly string[] = [
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL'
]

function kindOf(status: Stats): string {
  if (status.isSymbolicLink()) return 'a symbolic link'
  return status.isFile() ? 'a file' : 'a pipe, a socket or a device'
}

/** Says what is in the way; nothing was written, moved or removed through it. */
export function barred({file, what}: Extract<Place, {kind: 'barred'}>): OutputFailure {
  return new OutputFailure(`\`${file}\` in the output is ${what}, which a build does not write; move it away`)
}
