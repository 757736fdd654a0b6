/** Sends a project's files to a store as a tree of digests, one folder after the other: of a library of any size little is held. */
import path from 'node:path'
import type {ProjectFiles} from '../../model/cache.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {ProjectFailure} from '../../model/world.ts'
import type {FleetBlobs} from './fleet-blobs.ts'
import type {Entry} from './project-tree.ts'
import {shareObjects} from './share-objects.ts'
import {sumOf} from '../../model/values/sum-of.ts'

/** A path below the root of a tree. */
export interface TreeFile {
  readonly file: string
  /** It is there, and not sent. */
  readonly isKept?: boolean
}

export interface Sending {
  readonly source: ProjectFiles
  readonly blobs: Pick<FleetBlobs, 'put'>
  /** Is told of each object that is sent. */
  readonly onSent: (sha256: string, bytes: Uint8Array) => void
}

/** The order of a tree: all below a folder is together, and names are in order. */
export function compareInTree(a: string, b: string): number {
  return compareStrings(inTree(a), inTree(b))
}

function inTree(file: string): string {
  return file.normalize('NFC').replaceAll('/', '\0')
}

/** The largest file that is sent: larger ones are images that no build takes. */
const mostBytes = 1_000_000_000

/** Files of at most so many bytes share an object with their neighbours: a request costs more than they do. */
const smallBytes = 32 * 1024

/** The digest of the tree, the same of the same files; these are given in its order. */
export async function sendTree(
  files: AsyncIterable<TreeFile> | Iterable<TreeFile>,
  {source, blobs, onSent}: Sending
): Promise<string> {
  const objects = createObjects({blobs, onSent})
  const shared = shareObjects(objects.send)
  const root = new Folder('', objects.send)
  let open = [root]
  let before: string | undefined
  for await (const {file, isKept} of files) {
    const order = before === undefined ? -1 : compareInTree(before, file)
    if (order === 0 && isKept === true) continue
    if (order === 0) throw twice(file)
    if (order > 0) throw twice(path.posix.dirname(file))
    before = file
    const names = file.normalize('NFC').split('/')
    const name = names.pop() ?? ''
    open = around(names, open, objects.send)
    await objects.room()
    const read = isKept === true ? undefined : await source.read(file, mostBytes)
    open.at(-1)?.add(name, entryOf(file, read, {shared, send: objects.send}))
  }
  shared.end()
  leave(open, 1)
  const tree = await objects.send(await root.list())
  await objects.end()
  return tree
}

/** Of a file or a folder. */
function twice(file: string): ProjectFailure {
  return new ProjectFailure(
    `\`${file}\` is there twice`,
    'its name is written in two ways in Unicode, which are the same on other machines: rename one'
  )
}

interface Ways {
  readonly shared: ReturnType<typeof shareObjects>
  readonly send: Send
}

async function entryOf(
  file: string,
  read: Awaited<ReturnType<ProjectFiles['read']>> | undefined,
  {shared, send}: Ways
): Promise<Entry> {
  if (read === undefined) return {kind: 'kept'}
  if (!read.ok) return {kind: 'failed', failure: read.failure}
  const {value} = read
  if (value.length <= smallBytes) return {kind: 'file', ...(await shared.add(file, value))}
  return {kind: 'file', sha256: await send(value), size: value.length}
}

/** A folder whose files come. Folders in it share objects as files do; their names say where these end. */
class Folder {
  readonly name: string
  readonly #entries = new Map<string, Promise<Entry>>()
  readonly #lists: ReturnType<typeof shareObjects>
  /** What was added before: lists are put together in their order. */
  #added: Promise<unknown> = Promise.resolve()

  constructor(name: string, send: Send) {
    this.name = name
    this.#lists = shareObjects(send)
  }

  add(name: string, entry: Promise<Entry>): void {
    this.#entries.set(name, entry)
  }

  /** One of which all has come. */
  addFolder(folder: Folder): void {
    const added = Promise.all([folder.list(), this.#added]).then(([list]) => ({
      part: this.#lists.add(folder.name, list)
    }))
    this.#added = added
    this.add(
      folder.name,
      added.then(async ({part}) => ({kind: 'folder', ...(await part)}))
    )
  }

  /** What workers read of it. */
  async list(): Promise<Uint8Array> {
    await this.#added
    this.#lists.end()
    const entries: (readonly [name: string, entry: Entry])[] = []
    for (const [name, entry] of this.#entries) entries.push([name, await entry])
    return new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)))
  }
}

/** The folders of a path, of which those that are open stay so; the others are whole. */
function around(names: readonly string[], open: readonly Folder[], send: Send): Folder[] {
  const same = open.slice(1).findIndex(({name}, index) => name !== names[index])
  const depth = same === -1 ? open.length : same + 1
  leave(open, depth)
  return [...open.slice(0, depth), ...names.slice(depth - 1).map((name) => new Folder(name, send))]
}

/** Inner ones first. */
function leave(open: readonly Folder[], depth: number): void {
  for (let at = open.length - 1; at >= depth; at -= 1) {
    const folder = open[at]
    if (folder !== undefined) open[at - 1]?.addFolder(folder)
  }
}

/** Objects that are sent at once: a store that is far away is waited for once, and not for each of them. */
const mostAtOnce = 16
/** Bytes of them, after which no other is read before they are sent. */
const mostBytesAtOnce = 64 * 1024 * 1024

type Send = (bytes: Uint8Array) => Promise<string>

/** What fails is told by `room` and `end`, for nobody else may wait then. */
function createObjects({blobs, onSent}: Pick<Sending, 'blobs' | 'onSent'>) {
  const sending = new Map<Promise<string>, number>()
  let failed: {readonly reason: unknown} | undefined
  const put = async (bytes: Uint8Array): Promise<string> => {
    try {
      const sha256 = await blobs.put(bytes)
      onSent(sha256, bytes)
      return sha256
    } catch (reason) {
      failed ??= {reason}
      return ''
    }
  }
  const wait = async (isMuch: () => boolean): Promise<void> => {
    while (isMuch()) await Promise.race(sending.keys())
    if (failed !== undefined) throw failed.reason
  }
  const weight = (): number => sumOf(sending.values())
  return {
    send: (bytes: Uint8Array): Promise<string> => {
      const one = put(bytes).finally(() => sending.delete(one))
      sending.set(one, bytes.length)
      return one
    },
    /** Waits until another may be read. */
    room: () => wait(() => sending.size >= mostAtOnce || weight() > mostBytesAtOnce),
    end: () => wait(() => sending.size > 0)
  }
}
