/** Writing so that it lasts: files and folders are synced, and every failure of the disk is told in words. */
import {mkdir, open, readFile, rename, rmdir, stat, unlink} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode, systemReason} from '../errors.ts'

/** The steps that touch the disk, so that a test can break one of them. */
export interface Disk {
  readonly write: (file: string, content: Uint8Array | AsyncIterable<Uint8Array>) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (file: string) => Promise<void>
  readonly makeFolder: (folder: string) => Promise<void>
  readonly syncFolder: (folder: string) => Promise<void>
}

export const disk: Disk = {
  async write(file, content) {
    const handle = await open(file, 'w', 0o644)
    try {
      for await (const bytes of content instanceof Uint8Array ? [content] : content) {
        await handle.writeFile(bytes)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename,
  unlink,
  async makeFolder(folder) {
    await makeFolders(folder)
  },
  async syncFolder(folder) {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/**
 * Makes a folder and those around it that are absent; whether there was one to make. Node's own recursive call never
 * ends in a file system that takes no folders, such as /proc, and hides why a disk that is read-only refuses one.
 */
export async function makeFolders(folder: string): Promise<boolean> {
  try {
    return await makeFolder(folder)
  } catch (error) {
    const parent = path.dirname(folder)
    if (systemCode(error) !== 'ENOENT' || parent === folder) throw error
    await makeFolders(parent)
    return makeFolder(folder)
  }
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (await isFolder(folder)) return false
    throw error
  }
}

async function isFolder(target: string): Promise<boolean> {
  try {
    return (await stat(target)).isDirectory()
  } catch {
    return false
  }
}

/** Whether the path exists; a broken symbolic link does not. */
export async function exists(file: string): Promise<boolean> {
  return (await sizeOf(file)) !== undefined
}

/** Bytes of a file or folder entry, or undefined when there is none. */
export async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}

/** The bytes of a file, or undefined when there is none. */
export async function readIfPresent(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}

/** Removes the empty folders from `folder` upwards, up to but not including `root`. */
export async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  for (let current = folder; current !== root && current.startsWith(root); current = path.dirname(current)) {
    try {
      await rmdir(current)
    } catch (error) {
      if (isAbsence(error)) continue
      return
    }
  }
}

/** Runs a step on the output; a failure of the system becomes an `OutputFailure` that names the place. */
export async function onDisk<T>(place: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new OutputFailure(`cannot write \`${place}\`: ${systemReason(error)}`, {cause: error})
  }
}

function isAbsence(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
