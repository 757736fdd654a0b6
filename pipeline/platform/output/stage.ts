/** Stages an output's files: writes them aside, into a new folder of this command's own. */
import {createHash, type Hash} from 'node:crypto'
import path from 'node:path'
import {sizeOfFile} from '../../model/edition/edition-file.ts'
import type {EditionFile, PiecedArtifact} from '../../model/edition/edition.ts'
import type {WrittenFile} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import {onDisk, type Disk} from './disk.ts'
import {stagedAt} from './journal.ts'
import {isOutputPath, type OutputFolder} from './output-folder.ts'

export interface StagingOptions {
  readonly folder: OutputFolder
  /** This command's own folder, relative to the output. */
  readonly work: string
  readonly disk: Disk
  /** Gives the images of files in pieces. */
  readonly imageParts?: World['imageParts'] | undefined
}

export interface Staging {
  /** Throws `OutputFailure`. */
  stage(file: EditionFile): Promise<WrittenFile>
  /** What was staged, and whether each is shared; all of it lasts. */
  finish(): Promise<ReadonlyMap<string, {readonly shared: boolean}>>
}

export function createStaging({folder, work, disk, imageParts}: StagingOptions): Staging {
  const staged = new Map<string, {readonly shared: boolean; readonly sha256: string | undefined}>()
  const folders = new Map<string, string>()
  /** No other program can put a link into this folder, so each folder below it is checked once. */
  const placeOf = async (file: string): Promise<string> => {
    const parent = path.posix.dirname(stagedAt(work, file))
    const known = folders.get(parent)
    if (known !== undefined) return path.join(known, path.posix.basename(file))
    await folder.makeFolder(parent)
    const place = await folder.pathOf(stagedAt(work, file))
    folders.set(parent, path.dirname(place))
    return place
  }
  return {
    stage: async (file) => {
      const sha256 = 'bytes' in file ? sha256Of(file.bytes) : undefined
      const present = staged.get(file.path)
      if (present !== undefined) {
        if (sha256 !== undefined && present.sha256 === sha256) return writtenFile(file, sha256)
        throw new Error(`two artifacts with the path ${file.path}`)
      }
      if (!isOutputPath(file.path)) {
        throw new Error(`an artifact's path must be relative to the output: ${file.path}`)
      }
      staged.set(file.path, {shared: file.shared === true, sha256})
      const hash = createHash('sha256')
      const content = 'bytes' in file ? file.bytes : contentOf(file, hash, imageParts)
      await onDisk(file.path, async () => disk.write(await placeOf(file.path), content))
      return writtenFile(file, sha256 ?? hash.digest('hex'))
    },
    finish: async () => {
      for (const parent of folders.keys()) await folder.sync(parent)
      return staged
    }
  }
}

/** The file's pieces, each image read as its turn comes, and hashed on the way. */
async function* contentOf(
  {path: file, pieces}: PiecedArtifact,
  hash: Hash,
  imageParts: StagingOptions['imageParts']
): AsyncIterable<Uint8Array> {
  for (const piece of pieces) {
    const parts = piece instanceof Uint8Array ? [piece] : imageParts?.(piece)
    if (parts === undefined) throw new Error(`nothing gives the images of ${file}`)
    for await (const part of parts) {
      hash.update(part)
      yield part
    }
  }
}

function writtenFile(file: EditionFile, sha256: string): WrittenFile {
  return {path: file.path, mediaType: file.mediaType, bytes: sizeOfFile(file), sha256}
}
