/** Touches the disk for an output: each step is one that a test can break, and what it did lasts. */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
  type Stats
} from 'node:fs'
import {access, chmod, lstat, mkdir, mkdtemp, open, readdir, rename, rmdir, unlink} from 'node:fs/promises'
import {OutputFailure} from '../../model/host.ts'
import {systemCode, systemReason} from '../errors.ts'
import {makeFolders} from '../make-folders.ts'
import {asPermitted} from './as-permitted.ts'
import {syncFile} from './sync-file.ts'

export interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

/** The steps, on paths of the system. None follows a symbolic link that is the last part of its path. */
export interface Disk {
  /** What stands at the path itself, or undefined when nothing does. */
  readonly status: (file: string) => Promise<Stats | undefined>
  /** The path without symbolic links, or undefined when it leads nowhere. */
  readonly realPath: (folder: string) => Promise<string | undefined>
  /** The bytes of a regular file of at most `limit` bytes, or undefined for anything else. */
  readonly read: (file: string, limit: number) => Promise<Uint8Array | undefined>
  readonly list: (folder: string) => Promise<readonly Entry[]>
  /** Throws when the file can't be read. */
  readonly mayRead: (file: string) => Promise<void>
  /** Throws when the folder's entries can't be changed. */
  readonly mayChange: (folder: string) => Promise<void>
  /** Writes a file that is not there yet, readable for all; one that is not written whole is removed. */
  readonly write: (file: string, content: Uint8Array | AsyncIterable<Uint8Array>) => Promise<void>
  readonly link: (from: string, to: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (file: string) => Promise<void>
  /** Makes a folder that is not there yet, readable for all. */
  readonly makeFolder: (folder: string) => Promise<void>
  /** Makes a folder that only its owner may read, with a new name that begins with `prefix`; its path. */
  readonly makePrivateFolder: (prefix: string) => Promise<string>
  readonly removeFolder: (folder: string) => Promise<void>
  readonly syncFolder: (folder: string) => Promise<void>
}

/** The disk of this machine: each of its methods throws what the system says. */
export const disk: Disk = {
  // A build asks this of each file several times, and to wait for the answer takes thirty times as long as to have it.
  async status(file) {
    return unlessAbsent(() => lstatSync(file, {throwIfNoEntry: false}))
  },
  async realPath(folder) {
    return unlessAbsent(() => realpathSync.native(folder))
  },
  async read(file, limit) {
    // A pipe without a writer would block an open that waits.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    try {
      const status = fstatSync(handle)
      return status.isFile() && status.size <= limit ? readFileSync(handle) : undefined
    } finally {
      closeSync(handle)
    }
  },
  async list(folder) {
    const entries = await readdir(folder, {withFileTypes: true})
    return entries.map((entry) => ({name: entry.name, isFolder: entry.isDirectory()}))
  },
  async mayRead(file) {
    await access(file, constants.R_OK)
  },
  async mayChange(folder) {
    await access(folder, constants.W_OK | constants.X_OK)
  },
  async write(file, content) {
    if (content instanceof Uint8Array && content.length <= smallFile) return writeSmall(file, content)
    const handle = await open(file, 'wx', 0o644)
    try {
      await makeReadable(await handle.stat(), 0o644, async (mode) =>
        asPermitted(
          () => handle.chmod(mode),
          () => chmod(file, mode)
        )
      )
      for await (const bytes of content instanceof Uint8Array ? [content] : content) {
        await handle.writeFile(bytes)
      }
      await syncFile(handle.fd)
    } catch (error) {
      await unlink(file).catch(() => undefined)
      throw error
    } finally {
      await handle.close()
    }
  },
  async link(from, to) {
    linkSync(from, to)
  },
  rename,
  unlink,
  async makeFolder(folder) {
    await mkdir(folder, 0o755)
    await makeReadable(await lstat(folder), 0o755, (mode) => chmod(folder, mode))
  },
  async makePrivateFolder(prefix) {
    return mkdtemp(prefix)
  },
  removeFolder: rmdir,
  async syncFolder(folder) {
    // A folder's handle can't be synced there: the answer is EPERM.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await syncFile(handle.fd)
    } finally {
      await handle.close()
    }
  }
}

/** Bytes of a file that are sooner in the system's hands than another thread is told to put them there. */
const smallFile = 64 * 1024

/** What takes its time is to have it last, which is waited for elsewhere. */
async function writeSmall(file: string, content: Uint8Array): Promise<void> {
  const handle = openSync(file, 'wx', 0o644)
  try {
    await makeReadable(fstatSync(handle), 0o644, async (mode) =>
      asPermitted(
        () => fchmodSync(handle, mode),
        () => chmod(file, mode)
      )
    )
    writeFileSync(handle, content)
    await syncFile(handle)
  } finally {
    closeSync(handle)
  }
}

/** What is published is there to be read, whatever the umask; a disk without permissions keeps its own. */
async function makeReadable(
  {mode}: Stats,
  wanted: number,
  change: (mode: number) => Promise<void>
): Promise<void> {
  if ((mode & wanted) === wanted) return
  try {
    await change((mode & 0o7777) | wanted)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error
  }
}

/** Makes the folder of an output and those around it that are absent, readable for all; whether there was one to make. */
export async function makeReadableFolders(folder: string): Promise<boolean> {
  return makeFolders(folder, async (one) => disk.makeFolder(one))
}

/** Runs a step on the output; a failure of the system becomes an `OutputFailure` that names the place. */
export async function onDisk<T>(place: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw failureAt(place, error)
  }
}

/** The same of what is told without waiting. */
export function toldOf<T>(place: string, tell: () => T): T {
  try {
    return tell()
  } catch (error) {
    throw failureAt(place, error)
  }
}

function failureAt(place: string, error: unknown): unknown {
  if (systemCode(error) === undefined) return error
  return new OutputFailure(`cannot write \`${place}\`: ${systemReason(error)}`, {cause: error})
}

function unlessAbsent<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw error
  }
}
