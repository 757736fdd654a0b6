/** Stages an output's files: writes them aside, into a new folder of this command's own. */
import {createHash} from 'node:crypto'
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import {piecesOf} from '../../model/edition/edition-file.ts'
import {partsOfList} from '../../model/edition/list-parts.ts'
import type {
  ArrivingArtifact,
  EditionFile,
  ListArtifact,
  StoredArtifact
} from '../../model/edition/edition.ts'
import {StoredMissing, type WrittenFile} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import {digestFile} from '../cache/digest-file.ts'
import {StoreFailure, systemCode} from '../errors.ts'
import {onDisk, type Disk} from './disk.ts'
import {stagedAt} from './journal.ts'
import {isOutputPath, withoutLinks, type OutputFolder} from './output-folder.ts'

export interface StagingOptions {
  readonly folder: OutputFolder
  /** This command's own folder, relative to the output. */
  readonly work: string
  readonly disk: Disk
  /** Gives the images of files in pieces. */
  readonly imageParts?: World['imageParts'] | undefined
  /** Whether a file of the output is known to be in place with these bytes. */
  readonly holds: (file: Pick<WrittenFile, 'path' | 'sha256'>) => boolean
  /** Gives what lies in the store that machines share, by its SHA-256; undefined when it is not there as that says. Throws `StoreFailure`. */
  readonly stored?: ((sha256: string) => Promise<Uint8Array | undefined>) | undefined
}

/** A file that is staged as it is, or as it comes. */
type StagedFile = EditionFile | ListArtifact | ArrivingArtifact

export interface Staging {
  /** Throws `OutputFailure` and `StoredMissing`. */
  stage(file: StagedFile | StoredArtifact): Promise<WrittenFile>
  /** What was staged below some folders goes nowhere. */
  drop(folders: readonly string[]): void
  /** All that was staged lasts. */
  finish(): Promise<Staged>
}

/** What was staged, as it lies on the disk: of a large library it is too much to be held. */
export interface Staged {
  /** The files that are staged below a folder, in order of path. */
  below(folder: string): Promise<readonly string[]>
  /** Those of all other folders than these, in order of path. */
  beside(folders: ReadonlySet<string>): Promise<readonly string[]>
  /** Whether a file was staged as one that publications share. */
  isShared(file: string): boolean
}

/** Stages files by their paths relative to the output; throws an `Error` for a path that leads elsewhere. */
export function createStaging(options: StagingOptions): Staging {
  const {folder, work, stored} = options
  const shared = new Set<string>()
  const dropped = new Set<string>()
  const places = createPlaces(folder, work)
  const write = writerOf(options, places)
  /** One that is asked for again waits until it is whole. */
  const writing = new Map<string, Promise<unknown>>()
  const stage = async (file: StagedFile): Promise<WrittenFile> => {
    if (!isOutputPath(file.path)) {
      throw new Error(`an artifact's path must be relative to the output: ${file.path}`)
    }
    if (file.shared === true) shared.add(file.path)
    const before = writing.get(file.path)
    const written = before === undefined ? write(file) : before.then(() => write(file))
    writing.set(file.path, written)
    try {
      return await written
    } finally {
      if (writing.get(file.path) === written) writing.delete(file.path)
    }
  }
  const stageStored = async (file: StoredArtifact): Promise<WrittenFile> => {
    const bytes = await stored?.(file.sha256).catch((error: unknown) => {
      throw error instanceof StoreFailure ? new StoredMissing(file, {cause: error}) : error
    })
    if (bytes === undefined) throw new StoredMissing(file)
    const {sha256: _, size: __, ...facts} = file
    return stage({...facts, bytes})
  }
  /** What publications share is taken from the store for the first of them. */
  const fetching = new Map<string, Promise<WrittenFile>>()
  return {
    stage: async (file) => {
      if (!('sha256' in file)) return stage(file)
      if (file.shared !== true) return stageStored(file)
      const key = `${file.sha256} ${file.path}`
      const known = fetching.get(key) ?? stageStored(file)
      fetching.set(key, known)
      known.catch(() => fetching.delete(key))
      return known
    },
    drop: (folders) => {
      for (const one of folders) dropped.add(one)
    },
    finish: async () => {
      await places.sync()
      return stagedOn({folder, work, dropped, shared})
    }
  }
}

/** What a file that is written has for all. */
const readable = 0o644

type Places = ReturnType<typeof createPlaces>

/** Writes a file where none of its path was staged, or one of the same bytes. What the output has is another name of the file there, which lasts already. */
function writerOf(
  {disk, folder, imageParts, holds}: StagingOptions,
  places: Places
): (file: StagedFile) => Promise<WrittenFile> {
  const isLinked = async (file: Pick<WrittenFile, 'path' | 'sha256'>, place: string): Promise<boolean> => {
    if (!holds(file)) return false
    const present = await folder.pathOf(file.path)
    const {mode = 0} = (await disk.status(present)) ?? {}
    // What somebody took from others to read is published anew.
    return (mode & readable) === readable && disk.link(present, place).then(() => true, withoutLink)
  }
  return (file) =>
    onDisk(file.path, async () => {
      const place = await places.of(file.path)
      const isThere = (await disk.status(place)) !== undefined
      if ('bytes' in file) {
        const sha256 = sha256Of(file.bytes)
        if (isThere && digestFile(place) !== sha256) throw twice(file)
        if (!isThere && !(await isLinked({path: file.path, sha256}, place)))
          await disk.write(place, file.bytes)
        return writtenFile(file, sha256, file.bytes.length)
      }
      if (isThere) throw twice(file)
      const measured = measure(partsOf(file, imageParts))
      await disk.write(place, measured.parts)
      return writtenFile(file, measured.sha256(), measured.size())
    })
}

/** Where a file has one name only, it is written again. */
function withoutLink(error: unknown): boolean {
  if (!withoutLinks.includes(systemCode(error) ?? '')) throw error
  return false
}

function twice({path: file}: Pick<WrittenFile, 'path'>): Error {
  return new Error(`two artifacts with the path ${file}`)
}

function stagedOn({
  folder,
  work,
  dropped,
  shared
}: Pick<StagingOptions, 'folder' | 'work'> & {
  readonly dropped: ReadonlySet<string>
  readonly shared: ReadonlySet<string>
}): Staged {
  const filesIn = async (below: string, left: ReadonlySet<string>): Promise<string[]> => {
    const files: string[] = []
    for (const {name, isFolder} of await folder.entriesIn(path.posix.join(work, 'new', below))) {
      const file = path.posix.join(below, name)
      if (!isFolder) files.push(file)
      else if (!left.has(file) && !dropped.has(file))
        for (const one of await filesIn(file, left)) files.push(one)
    }
    return files
  }
  return {
    below: async (one) => (await filesIn(one, new Set())).sort(compareStrings),
    beside: async (folders) => (await filesIn('', folders)).sort(compareStrings),
    isShared: (file) => shared.has(file)
  }
}

/** Where staged files wait. No other program can put a link into this folder, so each folder below it is checked once. */
function createPlaces(
  folder: OutputFolder,
  work: string
): {readonly of: (file: string) => Promise<string>; readonly sync: () => Promise<void>} {
  /** With the first file of a folder; a hundred others ask while it is made. */
  const folders = new Map<string, Promise<string>>()
  return {
    of: async (file) => {
      const place = stagedAt(work, file)
      const parent = path.posix.dirname(place)
      const made = folders.get(parent) ?? folder.makeFolder(parent).then(() => folder.pathOf(place))
      folders.set(parent, made)
      return path.join(path.dirname(await made), path.posix.basename(file))
    },
    sync: async () => {
      for (const parent of folders.keys()) await folder.sync(parent)
    }
  }
}

/** The same parts, of which the size and the digest are known when the last was taken. */
function measure(given: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let size = 0
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of given) {
      hash.update(part)
      size += part.length
      yield part
    }
  }
  return {parts: parts(), sha256: (): string => hash.digest('hex'), size: (): number => size}
}

/** The file, each image read as its turn comes. */
async function* partsOf(
  file: StagedFile,
  imageParts: StagingOptions['imageParts']
): AsyncGenerator<Uint8Array> {
  if ('arriving' in file) {
    yield* file.arriving
    return
  }
  if ('texts' in file) {
    yield* partsOfList(file)
    return
  }
  for (const piece of piecesOf(file)) {
    const parts = piece instanceof Uint8Array ? [piece] : imageParts?.(piece)
    if (parts === undefined) throw new Error(`nothing gives the images of ${file.path}`)
    yield* parts
  }
}

function writtenFile(
  {path: file, mediaType}: Pick<WrittenFile, 'path' | 'mediaType'>,
  sha256: string,
  bytes: number
): WrittenFile {
  return {path: file, mediaType, bytes, sha256}
}
