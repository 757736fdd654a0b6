/** Compares files of a project with the commit that is checked out. */
import {createHash} from 'node:crypto'
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {isInside, locate} from '../locate.ts'
import {readProjectFile} from '../read-file.ts'
import {createCommittedFiles} from './committed-files.ts'
import type {Repository} from './find-repository.ts'
import {createObjectReader} from './read-objects.ts'

export type InputState =
  /** Every file is in the commit as it is. */
  | {readonly state: 'clean'}
  /** Files that are in the commit with another content, and files that are not in it. */
  | {readonly state: 'changed'; readonly modified: readonly string[]; readonly untracked: readonly string[]}
  /** The project lies in no git repository. */
  | {readonly state: 'outside-git'}
  /** The repository has no commit yet, or its files can't be read. */
  | {readonly state: 'unknown'}

const mostInputBytes = 1024 * 1024 * 1024

/** Paths are relative to the project's root. */
export async function compareInputs(
  root: string,
  paths: readonly string[],
  repository: Repository | undefined
): Promise<InputState> {
  if (repository === undefined) return {state: 'outside-git'}
  const {commonFolder, revision, workTree} = repository
  if (revision === undefined) return {state: 'unknown'}
  try {
    const committed = await createCommittedFiles(await createObjectReader(commonFolder), revision)
    const modified: string[] = []
    const untracked: string[] = []
    for (const file of paths) {
      const place = await placeInTree(root, file, workTree)
      const id = place === undefined ? undefined : await committed(place)
      if (id === undefined) untracked.push(file)
      else if (!(await hasId(root, file, id))) modified.push(file)
    }
    if (modified.length + untracked.length === 0) return {state: 'clean'}
    return {state: 'changed', modified, untracked}
  } catch {
    // What is wrong with the repository is for git to report: the build only records that its state is unknown.
    return {state: 'unknown'}
  }
}

/** Where a file really lies, from the folder that is checked out; undefined when it does not lie there. */
async function placeInTree(root: string, file: string, workTree: string): Promise<string | undefined> {
  const located = locate(await realpath(root), file)
  if (!located.ok || !isInside(workTree, located.value)) return undefined
  return path.relative(workTree, located.value).split(path.sep).join('/')
}

/** Whether a file is the one that git keeps under this id: as it is, with the line ends of Windows, or by Git LFS. */
async function hasId(root: string, file: string, id: string): Promise<boolean> {
  const read = await readProjectFile(root, file, mostInputBytes)
  if (!read.ok) return false
  const bytes = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength)
  if (blobId(bytes, id) === id) return true
  if (bytes.includes('\r\n')) {
    const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    if (blobId(unix, id) === id) return true
  }
  return blobId(pointerTo(bytes), id) === id
}

function blobId(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 40 ? 'sha1' : 'sha256')
  return hash
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')
}

/** What stands in a repository for a file that Git LFS keeps. */
function pointerTo(bytes: Buffer): Buffer {
  const oid = sha256Of(bytes)
  return Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${String(bytes.length)}\n`
  )
}
