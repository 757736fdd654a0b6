/** Holds every path of an output to one rule: no folder on the way is a symbolic link, and no link is written through. */
import type {Stats} from 'node:fs'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode} from '../errors.ts'
import type {Disk, Entry} from './disk.ts'

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
  /** The entries of a folder, in no order; none where it is absent. */
  entriesIn(folder: string): Promise<readonly Entry[]>
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
  mayRead(file: string): Promise<void>
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
  return new FolderOnDisk(root, disk)
}

class FolderOnDisk implements OutputFolder {
  readonly #root: string
  readonly #disk: Disk

  constructor(root: string, disk: Disk) {
    this.#root = root
    this.#disk = disk
  }

  async look(file: string): Promise<Place> {
    const parent = path.posix.dirname(file)
    const bar = await this.#barOnTheWay(parent)
    if (bar !== undefined) return bar
    const status = await this.#disk.status(this.#at(file))
    if (status === undefined) {
      const above = await this.#disk.status(this.#at(parent))
      const isBarred = above !== undefined && !above.isDirectory()
      return isBarred ? {kind: 'barred', file: parent, what: kindOf(above)} : {kind: 'absent'}
    }
    if (status.isFile()) return {kind: 'file', status}
    if (status.isDirectory()) return {kind: 'folder', status}
    return {kind: 'barred', file, what: kindOf(status)}
  }

  async has(file: string): Promise<boolean> {
    return (await this.#disk.status(await this.pathOf(file))) !== undefined
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    const {kind} = await this.look(file)
    return kind === 'file' ? this.#disk.read(this.#at(file), mostBytes) : undefined
  }

  async pathOf(file: string): Promise<string> {
    const bar = await this.#barOnTheWay(path.posix.dirname(file))
    if (bar?.kind === 'barred') throw barred(bar)
    return this.#at(file)
  }

  async entriesIn(folder: string): Promise<readonly Entry[]> {
    const place = await this.#folderAt(folder)
    return (await this.has(folder)) ? this.#disk.list(place) : []
  }

  async entriesBelow(
    folder: string
  ): Promise<{readonly files: readonly string[]; readonly folders: readonly string[]}> {
    const files: string[] = []
    const folders: string[] = []
    const walk = async (below: string): Promise<void> => {
      for (const {name, isFolder} of await this.#disk.list(path.join(this.#at(folder), below))) {
        const file = path.posix.join(below, name)
        ;(isFolder ? folders : files).push(file)
        if (isFolder) await walk(file)
      }
    }
    await this.#folderAt(folder)
    if (await this.has(folder)) await walk('')
    return {files, folders}
  }

  async write(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    await this.#disk.write(await this.pathOf(file), content)
  }

  async move(from: string, to: string): Promise<void> {
    const place = await this.look(to)
    if (place.kind === 'barred') throw barred(place)
    await this.#disk.rename(await this.pathOf(from), this.#at(to))
  }

  async keep(file: string, kept: string): Promise<void> {
    try {
      await this.#disk.link(await this.pathOf(file), await this.pathOf(kept))
    } catch (error) {
      if (!withoutLinks.includes(systemCode(error) ?? '')) throw error
      await this.move(file, kept)
    }
  }

  async remove(file: string): Promise<void> {
    await this.#disk.unlink(await this.pathOf(file))
  }

  async makeFolder(folder: string): Promise<void> {
    const parts = folder.split('/')
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/')
      if ((await this.look(part)).kind !== 'folder') await this.#makeOne(part)
    }
  }

  async removeEmptyFolder(folder: string): Promise<boolean> {
    const place = await this.look(folder)
    if (place.kind !== 'folder') return place.kind === 'absent'
    if ((await this.#disk.list(this.#at(folder))).length > 0) return false
    await this.#disk.removeFolder(this.#at(folder))
    return true
  }

  async mayRead(file: string): Promise<void> {
    await this.#disk.mayRead(await this.pathOf(file))
  }

  async mayChange(folder: string): Promise<void> {
    await this.#disk.mayChange(await this.#folderAt(folder))
  }

  async sync(folder: string): Promise<void> {
    await this.#disk.syncFolder(await this.#folderAt(folder))
  }

  #at(file: string): string {
    if (file !== '.' && !isBelow(file)) throw new Error(`a path in the output was expected: ${file}`)
    return path.join(this.#root, file)
  }

  async #barOnTheWay(folder: string): Promise<Place | undefined> {
    // One call tells most often; the walk names what is in the way, and knows a name in other letters from a link.
    if ((await this.#disk.realPath(this.#at(folder))) === this.#at(folder)) return undefined
    const parts = folder.split('/')
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/')
      const status = await this.#disk.status(this.#at(part))
      if (status === undefined) return undefined
      if (!status.isDirectory()) return {kind: 'barred', file: part, what: kindOf(status)}
    }
    return undefined
  }

  /** The path of a folder, which is none of a link. */
  async #folderAt(folder: string): Promise<string> {
    const place = await this.look(folder)
    if (place.kind === 'barred') throw barred(place)
    return this.#at(folder)
  }

  /** Of two who make a folder at once, one finds it made. */
  async #makeOne(folder: string): Promise<void> {
    try {
      await this.#disk.makeFolder(await this.pathOf(folder))
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || (await this.look(folder)).kind !== 'folder') throw error
    }
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

/** Says that a file of somebody else's stands where one is to be written. */
export function foreign(file: string): OutputFailure {
  return new OutputFailure(
    `\`${file}\` in the output was not written by Tetrapla; move it away, or choose another output`
  )
}

/** Says what is in the way; nothing was written, moved or removed through it. */
export function barred({file, what}: Extract<Place, {kind: 'barred'}>): OutputFailure {
  return new OutputFailure(`\`${file}\` in the output is ${what}, which a build does not write; move it away`)
}
