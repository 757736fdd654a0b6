/** Finds the git repository that a folder lies in, and the commit that is checked out, from git's own files. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {readProjectFile} from '../read-file.ts'
import {isFolder} from '../is-folder.ts'

export interface Repository {
  /** The real path of the folder that is checked out. */
  readonly workTree: string
  /** Where objects and branches are. */
  readonly commonFolder: string
  /** The commit that HEAD names; absent on a branch without one, or when it can't be read. */
  readonly revision?: string
}

/** Bytes of a file that names a commit, a branch or a folder. */
const mostNameBytes = 4096
const mostPackedBytes = 64 * 1024 * 1024

/** Undefined outside of a repository. git is not run, and nothing outside the folders that it keeps is read. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const entry = path.join(folder, '.git')
  const gitFolder = await gitFolderOf(folder, entry)
  if (gitFolder === undefined) {
    const parent = path.dirname(folder)
    return parent === folder ? undefined : findRepository(parent)
  }
  // A second work tree has a HEAD of its own, and shares the rest.
  const common = await nameIn(gitFolder, 'commondir')
  const commonFolder = common === undefined ? gitFolder : path.resolve(gitFolder, common)
  const revision = await revisionOf(gitFolder, commonFolder)
  return {
    workTree: await realpath(folder),
    commonFolder,
    ...(revision === undefined ? {} : {revision})
  }
}

/** `.git` is the folder itself, or a file that names it: in a second work tree, and in a submodule. */
async function gitFolderOf(folder: string, entry: string): Promise<string | undefined> {
  if (await isFolder(entry)) return (await nameIn(entry, 'HEAD')) === undefined ? undefined : entry
  const [, named] = /^gitdir: (.+)$/.exec((await nameIn(folder, '.git')) ?? '') ?? []
  if (named === undefined) return undefined
  const gitFolder = path.resolve(folder, named)
  return (await nameIn(gitFolder, 'HEAD')) === undefined ? undefined : gitFolder
}

async function revisionOf(gitFolder: string, commonFolder: string): Promise<string | undefined> {
  const head = (await nameIn(gitFolder, 'HEAD')) ?? ''
  const [, branch] = /^ref: (refs\/[\w./-]+)$/.exec(head) ?? []
  if (branch === undefined) return asRevision(head)
  const loose = await nameIn(commonFolder, branch)
  if (loose !== undefined) return asRevision(loose)
  const packed = await textOf(commonFolder, 'packed-refs', mostPackedBytes)
  const line = packed?.split('\n').find((one) => one.endsWith(` ${branch}`))
  return asRevision(line?.split(' ')[0] ?? '')
}

function asRevision(text: string): string | undefined {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined
}

async function nameIn(folder: string, file: string): Promise<string | undefined> {
  return (await textOf(folder, file, mostNameBytes))?.trim()
}

async function textOf(folder: string, file: string, limit: number): Promise<string | undefined> {
  const read = await readProjectFile(folder, file, limit)
  return read.ok ? new TextDecoder().decode(read.value) : undefined
}
