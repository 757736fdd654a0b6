/** Builds in small, on a disk that can be broken: shared files, publications, and the manifest of them all. */
import {createHash, randomUUID} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import {disk, type Disk} from '../../../pipeline/platform/output/disk.ts'
import {thisHolder} from '../../../pipeline/platform/output/holder.ts'
import {createOutput, type OutputOptions} from '../../../pipeline/platform/output/output.ts'

export interface Build {
  readonly files: Readonly<Record<string, string>>
  readonly shared: Readonly<Record<string, string>>
  readonly folders: readonly string[]
}

export const first: Build = {
  shared: {'assets/1111111111111111.css': 'one'},
  files: {'a/en/index.html': 'a1', 'a/en/gone.html': 'gone', 'b/en/index.html': 'b1', 'index.html': 'first'},
  folders: ['a/en', 'b/en']
}

export const second: Build = {
  shared: {'assets/1111111111111111.css': 'one', 'assets/2222222222222222.css': 'two'},
  files: {'a/en/index.html': 'a2', 'c/en/index.html': 'c2', 'index.html': 'second'},
  folders: ['a/en', 'c/en']
}

export function artifact(file: string, text: string, shared = false): Artifact {
  return {path: file, mediaType: 'text/plain', bytes: new TextEncoder().encode(text), shared}
}

export function manifestOf(files: Readonly<Record<string, string>>): string {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
  const listed = inOrder.map(([file, text]) => ({
    path: file,
    mediaType: 'text/plain',
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex')
  }))
  return JSON.stringify({format: 'tetrapla-manifest', files: listed})
}

/** What an output holds when the build has ended, in order of path. */
export function filesOf({files, shared}: Build): Record<string, string> {
  const all = {...files, ...shared, 'manifest.json': manifestOf({...files, ...shared})}
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export async function write(
  root: string,
  build: Build,
  given: Disk | Pick<OutputOptions, 'known' | 'disk'> = disk
): Promise<void> {
  const output = await createOutput({root, ...('status' in given ? {disk: given} : given)})
  try {
    for (const [file, text] of Object.entries(build.shared)) await output.stage(artifact(file, text, true))
    for (const [file, text] of Object.entries(build.files)) await output.stage(artifact(file, text))
    await output.stage(artifact('manifest.json', manifestOf({...build.files, ...build.shared})))
    await output.swap(build.folders, Object.keys(filesOf(build)))
  } finally {
    await output.close()
  }
}

interface Broken {
  readonly disk: Disk
  /** What was asked of it so far. */
  readonly steps: readonly (keyof Disk)[]
}

/** A disk whose steps fail as they are told to by their number, counted from 1. */
export function breakingDisk(failureAt: (step: number) => Error | undefined, whole = disk): Broken {
  const steps: (keyof Disk)[] = []
  const counted = <A extends readonly unknown[], R>(name: keyof Disk, act: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      steps.push(name)
      const failure = failureAt(steps.length)
      if (failure !== undefined) throw failure
      return act(...given)
    }
  }
  const broken: Disk = {
    status: counted('status', whole.status),
    realPath: counted('realPath', whole.realPath),
    read: counted('read', whole.read),
    list: counted('list', whole.list),
    mayRead: counted('mayRead', whole.mayRead),
    mayChange: counted('mayChange', whole.mayChange),
    write: counted('write', whole.write),
    link: counted('link', whole.link),
    rename: counted('rename', whole.rename),
    unlink: counted('unlink', whole.unlink),
    makeFolder: counted('makeFolder', whole.makeFolder),
    makePrivateFolder: counted('makePrivateFolder', whole.makePrivateFolder),
    removeFolder: counted('removeFolder', whole.removeFolder),
    syncFolder: counted('syncFolder', whole.syncFolder)
  }
  return {disk: broken, steps}
}

export class Killed extends Error {}

/** A disk whose steps stop at the given one, as a process that is killed stops. */
export function diskThatStopsAt(step: number): Broken {
  return breakingDisk((count) => (count >= step ? new Killed() : undefined))
}

/** The lock that a process on this machine leaves when it is killed. */
export async function leaveDeadLock(root: string): Promise<void> {
  await mkdir(path.join(root, '.tetrapla'), {recursive: true})
  const lock = JSON.stringify({...thisHolder(randomUUID()), process: 999_999_999})
  await writeFile(path.join(root, '.tetrapla/lock'), lock)
}
