/** Sends a project's files to a store as a tree of digests, and reads them there: a machine without the project sees no path of the system. */
import path from 'node:path'
import type {ProjectFiles} from '../../model/cache.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {ProjectFailure, type ReadFailure, type ReadResult} from '../../model/world.ts'
import type {FleetBlobs} from './fleet-blobs.ts'

type Entry =
  | {readonly kind: 'file'; readonly sha256: string; readonly size: number}
  | {readonly kind: 'folder'; readonly sha256: string}
  | {readonly kind: 'failed'; readonly failure: ReadFailure}
  /** Something that is not sent: whoever asks for it is told, for it would be there on one machine. */
  | {readonly kind: 'kept'}

/** By name, in order. */
type Folder = Readonly<Record<string, Entry>>

export interface SentFiles {
  /** Paths of the files that are sent. */
  readonly files: readonly string[]
  /** Paths of what is there and not sent. */
  readonly kept: readonly string[]
}

export interface Sending {
  readonly source: ProjectFiles
  readonly blobs: Pick<FleetBlobs, 'put'>
  /** Is told where bytes come from that may be asked for again. */
  readonly onSent: (sha256: string, from: string | Uint8Array) => void
}

/** The largest file that is sent: larger ones are images that no build takes. */
const mostBytes = 1_000_000_000

/** Files that are sent at once: a store that is far away is waited for once, and not for each of them. */
const mostAtOnce = 16
/** Bytes of them, after which no other is read before they are sent. */
const mostBytesAtOnce = 64 * 1024 * 1024

/** The digest of the tree. */
export async function sendTree({files, kept}: SentFiles, {source, blobs, onSent}: Sending): Promise<string> {
  const root: Branch = new Map()
  for (const file of kept) plant(root, file, {kind: 'kept'})
  let group: {readonly file: string; readonly bytes: Uint8Array}[] = []
  const sendGroup = async (): Promise<void> => {
    const digests = await Promise.all(group.map(({bytes}) => blobs.put(bytes)))
    for (const [index, {file, bytes}] of group.entries()) {
      const sha256 = digests[index] ?? ''
      onSent(sha256, file)
      plant(root, file, {kind: 'file', sha256, size: bytes.length})
    }
    group = []
  }
  for (const file of files) {
    const read = await source.read(file, mostBytes)
    if (read.ok) group.push({file, bytes: read.value})
    else plant(root, file, {kind: 'failed', failure: read.failure})
    const weight = group.reduce((sum, {bytes}) => sum + bytes.length, 0)
    if (group.length === mostAtOnce || weight > mostBytesAtOnce) await sendGroup()
  }
  await sendGroup()
  const sendFolder = async (branch: Branch): Promise<string> => {
    const sorted = [...branch].sort(([a], [b]) => compareStrings(a, b))
    const folder = await Promise.all(
      sorted.map(async ([name, one]): Promise<[string, Entry]> =>
        one instanceof Map ? [name, {kind: 'folder', sha256: await sendFolder(one)}] : [name, one]
      )
    )
    const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(folder)))
    const sha256 = await blobs.put(bytes)
    onSent(sha256, bytes)
    return sha256
  }
  return sendFolder(root)
}

type Branch = Map<string, Branch | Entry>

function plant(root: Branch, file: string, entry: Entry): void {
  const names = file.normalize('NFC').split('/')
  const last = names.pop() ?? ''
  let branch = root
  for (const name of names) {
    const next = branch.get(name)
    const below: Branch = next instanceof Map ? next : new Map<string, Branch | Entry>()
    branch.set(name, below)
    branch = below
  }
  if (!(branch.get(last) instanceof Map)) branch.set(last, entry)
}

/** The files of a tree. Reading throws `MissingBlob` for what the store has not, and `ProjectFailure` for what was not sent. */
export function treeFiles(blobs: Pick<FleetBlobs, 'get'>, tree: string): ProjectFiles {
  const folders = new Map<string, Promise<Folder>>()
  const folderOf = (sha256: string): Promise<Folder> => {
    const opening = folders.get(sha256) ?? blobs.get(sha256).then(parse)
    folders.set(sha256, opening)
    opening.catch(() => folders.delete(sha256))
    return opening
  }
  const entryAt = async (normal: string): Promise<Entry | undefined> => {
    let entry: Entry | undefined = {kind: 'folder', sha256: tree}
    for (const name of normal === '.' ? [] : normal.normalize('NFC').split('/')) {
      if (entry.kind !== 'folder') return entry.kind === 'kept' ? entry : undefined
      const folder = await folderOf(entry.sha256)
      entry = Object.hasOwn(folder, name) ? folder[name] : undefined
      if (entry === undefined) return undefined
    }
    return entry
  }
  const listBelow = async (sha256: string, at: string): Promise<readonly string[]> => {
    const found: string[] = []
    for (const [name, entry] of Object.entries(await folderOf(sha256))) {
      if (/^[_.]/.test(name) && !/^_index\.(?:md|markdown)$/.test(name)) continue
      const below = path.posix.join(at, name)
      if (entry.kind === 'folder') found.push(...(await listBelow(entry.sha256, below)))
      else if (entry.kind !== 'kept') found.push(below)
    }
    return found
  }
  return {
    read: async (file, limit, room) => {
      const normal = path.posix.normalize(file).replace(/\/$/, '')
      if (file.includes('\0') || path.posix.isAbsolute(file) || normal === '..' || normal.startsWith('../'))
        return failed({kind: 'outside'})
      const entry = await entryAt(normal)
      if (entry === undefined) return failed({kind: 'missing'})
      switch (entry.kind) {
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
          const bytes = await blobs.get(entry.sha256)
          if (room === undefined) return {ok: true, value: bytes}
          const value = room(bytes.length)
          value.set(bytes)
          return {ok: true, value}
        }
      }
    },
    list: async (folder) => {
      const normal = path.posix.normalize(folder).replace(/\/$/, '')
      const entry = await entryAt(normal)
      if (entry?.kind !== 'folder') return []
      return [...(await listBelow(entry.sha256, normal === '.' ? '' : normal))].sort(compareStrings)
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
