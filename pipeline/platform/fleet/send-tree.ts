/** Sends a project's files to a store as a tree of digests. */
import type {ProjectFiles} from '../../model/cache.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import type {FleetBlobs} from './fleet-blobs.ts'
import type {Entry} from './project-tree.ts'
import {shareObjects, type ObjectPlace} from './share-objects.ts'

export interface SentFiles {
  /** Paths of the files that are sent. */
  readonly files: readonly string[]
  /** Paths of what is there and not sent. */
  readonly kept: readonly string[]
}

export interface Sending {
  readonly source: ProjectFiles
  readonly blobs: Pick<FleetBlobs, 'put'>
  /** Is told of each object that is sent. */
  readonly onSent: (sha256: string, bytes: Uint8Array) => void
}

/** The largest file that is sent: larger ones are images that no build takes. */
const mostBytes = 1_000_000_000

/** Objects that are sent at once: a store that is far away is waited for once, and not for each of them. */
const mostAtOnce = 16
/** Bytes of them, after which no other is read before they are sent. */
const mostBytesAtOnce = 64 * 1024 * 1024

/** Files of at most so many bytes share an object with their neighbours: a request costs more than they do. */
const smallBytes = 32 * 1024

/** The digest of the tree: the same of the same files. */
export async function sendTree({files, kept}: SentFiles, {source, blobs, onSent}: Sending): Promise<string> {
  const root: Branch = new Map()
  for (const file of kept) plant(root, file, {kind: 'kept'})
  const send = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = await blobs.put(bytes)
    onSent(sha256, bytes)
    return sha256
  }
  let group: Uint8Array[] = []
  let places: ObjectPlace[][] = []
  const sendGroup = async (): Promise<void> => {
    const digests = await Promise.all(group.map(send))
    for (const [index, files] of places.entries()) {
      const sha256 = digests[index] ?? ''
      for (const {file, ...place} of files) plant(root, file, {kind: 'file', sha256, ...place})
    }
    group = []
    places = []
  }
  const add = async (bytes: Uint8Array, files: ObjectPlace[]): Promise<void> => {
    group.push(bytes)
    places.push(files)
    const weight = group.reduce((sum, {length}) => sum + length, 0)
    if (group.length === mostAtOnce || weight > mostBytesAtOnce) await sendGroup()
  }
  const shared = shareObjects(add)
  for (const file of [...files].sort(compareStrings)) {
    const read = await source.read(file, mostBytes)
    if (!read.ok) plant(root, file, {kind: 'failed', failure: read.failure})
    else if (read.value.length > smallBytes) await add(read.value, [{file, size: read.value.length}])
    else await shared.add(file, read.value)
  }
  await shared.end()
  await sendGroup()
  /** Folders in a folder share objects as files do; their names say where these end. */
  const folderOf = async (branch: Branch): Promise<Uint8Array> => {
    const sorted = [...branch].sort(([a], [b]) => compareStrings(a, b))
    const places = new Map<string, Entry>()
    const folders = shareObjects(async (bytes, found) => {
      const sha256 = await send(bytes)
      for (const {file, ...place} of found) places.set(file, {kind: 'folder', sha256, ...place})
    })
    for (const [name, one] of sorted) if (one instanceof Map) await folders.add(name, await folderOf(one))
    await folders.end()
    const entries = sorted.map(([name, one]) => [name, one instanceof Map ? places.get(name) : one] as const)
    return new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)))
  }
  return send(await folderOf(root))
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
