/** Reads a project's files in a store, where they are a tree of digests: a machine without the project sees no path of the system. */
import path from 'node:path'
import type {ProjectFiles} from '../../model/cache.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {ProjectFailure, type ReadFailure, type ReadResult} from '../../model/world.ts'
import type {FleetBlobs} from './fleet-blobs.ts'

export type Entry =
  | ({readonly kind: 'file' | 'folder'} & ObjectPart)
  | {readonly kind: 'failed'; readonly failure: ReadFailure}
  /** Something that is not sent: whoever asks for it is told, for it would be there on one machine. */
  | {readonly kind: 'kept'}

/** Bytes of an object that several share; all of it where it does not say from where. */
interface ObjectPart {
  readonly sha256: string
  readonly size: number
  readonly at?: number
}

/** By name, in order: as JSON it is an object of the store. */
type Folder = Readonly<Record<string, Entry>>

/** The files of a tree. Reading throws `MissingBlob` for what the store has not, and `ProjectFailure` for what was not sent. */
export function treeFiles(blobs: Pick<FleetBlobs, 'get'>, root: string): ProjectFiles {
  const tree = new Tree(blobs, root)
  return {
    read: async (file, limit, room) => {
      const normal = path.posix.normalize(file).replace(/\/$/, '')
      if (file.includes('\0') || path.posix.isAbsolute(file) || normal === '..' || normal.startsWith('../'))
        return failed({kind: 'outside'})
      const entry = await tree.entryAt(normal)
      switch (entry?.kind) {
        case undefined:
          return failed({kind: 'missing'})
        case 'folder':
          return failed({kind: 'not-a-file'})
        case 'failed':
          return failed(entry.failure)
        case 'kept':
          throw new ProjectFailure(
            `\`${file}\` is not sent to workers`,
            'names that begin with a dot, packages and outputs are not: put it elsewhere'
          )
        case 'file': {
          if (entry.size > limit) return failed({kind: 'too-large', bytes: entry.size, limit})
          const bytes = await tree.bytesOf(entry)
          if (room === undefined) return {ok: true, value: bytes}
          const value = room(bytes.length)
          value.set(bytes)
          return {ok: true, value}
        }
      }
    },
    list: async (folder) => {
      const asked = path.posix.normalize(folder).replace(/\/$/, '')
      const isOfUnderscored = path.posix.basename(asked) === '_*'
      const normal = isOfUnderscored ? path.posix.dirname(asked) : asked
      const entry = await tree.entryAt(normal)
      if (entry?.kind !== 'folder') return []
      const at = normal === '.' ? '' : normal
      const found = isOfUnderscored ? tree.listUnderscored(entry, at) : tree.listBelow(entry, at)
      return [...(await found)].sort(compareStrings)
    }
  }
}

/** Its folders are taken from the store when they are first asked for. */
class Tree {
  readonly #root: Entry
  readonly #blobs: Pick<FleetBlobs, 'get'>
  readonly #objects: Pick<FleetBlobs, 'get'>
  readonly #folders = new Map<string, Promise<Folder>>()

  constructor(blobs: Pick<FleetBlobs, 'get'>, root: string) {
    this.#root = {kind: 'folder', sha256: root, size: 0}
    this.#blobs = blobs
    this.#objects = createRecent(blobs)
  }

  async bytesOf({sha256, size, at}: ObjectPart): Promise<Uint8Array> {
    return at === undefined ? this.#blobs.get(sha256) : (await this.#objects.get(sha256)).slice(at, at + size)
  }

  async entryAt(normal: string): Promise<Entry | undefined> {
    let entry: Entry | undefined = this.#root
    for (const name of normal === '.' ? [] : normal.normalize('NFC').split('/')) {
      if (entry.kind !== 'folder') return entry.kind === 'kept' ? entry : undefined
      const folder = await this.#folderOf(entry)
      entry = Object.hasOwn(folder, name) ? folder[name] : undefined
      if (entry === undefined) return undefined
    }
    return entry
  }

  async listBelow(part: ObjectPart, at: string): Promise<readonly string[]> {
    const found: string[] = []
    for (const [name, entry] of Object.entries(await this.#folderOf(part))) {
      if (/^[_.]/.test(name) && !/^_index\.(?:md|markdown)$/.test(name)) continue
      const below = path.posix.join(at, name)
      if (entry.kind === 'folder') for (const one of await this.listBelow(entry, below)) found.push(one)
      else if (entry.kind !== 'kept') found.push(below)
    }
    return found
  }

  /** Of the folders whose names begin with `_`. */
  async listUnderscored(part: ObjectPart, at: string): Promise<readonly string[]> {
    const found: string[] = []
    for (const [name, entry] of Object.entries(await this.#folderOf(part))) {
      if (entry.kind !== 'folder' || name.startsWith('.')) continue
      const below = path.posix.join(at, name)
      found.push(
        ...(await (name.startsWith('_') ? this.listBelow(entry, below) : this.listUnderscored(entry, below)))
      )
    }
    return found
  }

  #folderOf(part: ObjectPart): Promise<Folder> {
    const key = `${part.sha256} ${String(part.at)}`
    const opening = this.#folders.get(key) ?? this.bytesOf(part).then(parse)
    this.#folders.set(key, opening)
    opening.catch(() => this.#folders.delete(key))
    return opening
  }
}

/** Objects that several files share and that were asked for last. */
const mostRecent = 32

/** What is asked for again and again is taken from the store once. */
function createRecent(blobs: Pick<FleetBlobs, 'get'>): Pick<FleetBlobs, 'get'> {
  const recent = new Map<string, Promise<Uint8Array>>()
  return {
    get: (sha256) => {
      const getting = recent.get(sha256) ?? blobs.get(sha256)
      recent.delete(sha256)
      recent.set(sha256, getting)
      getting.catch(() => recent.delete(sha256))
      const [oldest] = recent.keys()
      if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest)
      return getting
    }
  }
}

/** It hashes to what the header of a build says, which is signed. */
function parse(bytes: Uint8Array): Folder {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (!isFolder(value)) throw new Error('expected a folder of a tree')
  return value
}

function isFolder(value: unknown): value is Folder {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function failed(failure: ReadFailure): ReadResult<Uint8Array> {
  return {ok: false, failure}
}
