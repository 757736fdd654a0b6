/** The output folder: files are staged in it, then swapped in under a lock and a journal. */
import {createHash, type Hash} from 'node:crypto'
import {existsSync, rmSync} from 'node:fs'
import {realpath, rm, rmdir} from 'node:fs/promises'
import path from 'node:path'
import {sizeOfFile} from '../../model/edition-file.ts'
import type {EditionFile, PiecedArtifact} from '../../model/edition.ts'
import type {World} from '../../model/world.ts'
import {OutputFailure, type Output, type WrittenFile} from '../../model/host.ts'
import {disk as realDisk, exists, makeFolders, onDisk, readIfPresent, sizeOf, type Disk} from './files.ts'
import {doStep, parseSteps, type Step} from './journal.ts'
import {takeLock, type Lock} from './lock.ts'
import {planSwap, replacedFolder, stagingFolder} from './plan-swap.ts'
import {previousFiles} from './previous-files.ts'

export interface OutputOptions {
  /** A path of the system; the folder is made when it is absent. */
  readonly root: string
  /** Gives the images of files in pieces. */
  readonly imageParts?: World['imageParts']
  /** The steps on the disk; a test gives its own. */
  readonly disk?: Disk
}

export interface DiskOutput extends Output {
  /** For a signal: drops what was staged at once, unless a swap has begun, which the next command finishes. */
  abandon(): void
}

const workFolder = '.tetrapla'
const journalFile = `${workFolder}/journal.json`
/** A journal while it is written; it counts only under its own name. */
const unfinishedJournal = `${journalFile}.part`

/** Opens the output under its lock, and finishes a swap that was interrupted. Throws `OutputFailure`. */
export async function createOutput({
  root: wanted,
  imageParts,
  disk = realDisk
}: OutputOptions): Promise<DiskOutput> {
  const wasMade = await onDisk(wanted, () => makeFolders(wanted))
  const root = await onDisk(wanted, () => realpath(wanted))
  const lock = await onDisk(wanted, () => lockOf(root))
  const staged = new Map<string, {readonly shared: boolean; readonly sha256: string | undefined}>()
  let isEmpty = wasMade

  const at = (file: string): string => path.join(root, file)
  const clean = async (): Promise<void> => {
    await rm(at(stagingFolder), {recursive: true, force: true})
    await rm(at(replacedFolder), {recursive: true, force: true})
    await rm(at(unfinishedJournal), {force: true})
  }
  const perform = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) await onDisk(placeOf(step), () => doStep(step, root, disk))
    await onDisk(root, async () => {
      await disk.syncFolder(root)
      await disk.unlink(at(journalFile))
      await clean()
    })
  }
  const finishInterrupted = async (): Promise<void> => {
    const journal = await readIfPresent(at(journalFile))
    if (journal === undefined) return clean()
    await perform(readJournal(journal))
  }
  const close = async (): Promise<void> => {
    const isPending = await exists(at(journalFile))
    if (!isPending) await clean()
    await lock.release()
    await removeIfEmpty(at(workFolder))
    if (isEmpty) await removeIfEmpty(root)
  }

  try {
    await onDisk(wanted, finishInterrupted)
  } catch (error) {
    await close()
    throw error
  }

  return {
    previous: (file) => readIfPresent(at(file)),
    previousSize: (file) => sizeOf(at(file)),
    stage: async (file) => {
      const sha256 = 'bytes' in file ? digestOf(file.bytes) : undefined
      const present = staged.get(file.path)
      if (present !== undefined) {
        if (sha256 !== undefined && present.sha256 === sha256) return writtenFile(file, sha256)
        throw new Error(`two artifacts with the path ${file.path}`)
      }
      const place = at(`${stagingFolder}/${checkedPath(file)}`)
      staged.set(file.path, {shared: file.shared === true, sha256})
      await onDisk(file.path, () => disk.makeFolder(path.dirname(place)))
      const hash = createHash('sha256')
      await onDisk(file.path, () =>
        disk.write(place, 'bytes' in file ? file.bytes : contentOf(file, hash, imageParts))
      )
      return writtenFile(file, sha256 ?? hash.digest('hex'))
    },
    swap: async (publications, keep) => {
      const previous = previousFiles(await readIfPresent(at('manifest.json')))
      const kept = new Set(keep)
      // What was staged for a publication that turned out to have an error goes nowhere.
      const wanted = new Map([...staged].filter(([file]) => kept.has(file)))
      await onDisk(root, async () => {
        await syncFolders(wanted.keys(), root, disk)
        const steps = await planSwap({root, staged: wanted, publications, keep, previous})
        await writeJournal(root, steps, disk)
        isEmpty = false
        await perform(steps)
      })
      staged.clear()
    },
    close,
    abandon: () => {
      if (existsSync(at(journalFile))) return
      rmSync(at(workFolder), {recursive: true, force: true})
    }
  }
}

/** The folder of the lock may be removed by another command that ends at this moment: then once more. */
async function lockOf(root: string): Promise<Lock> {
  for (let attempt = 0; ; attempt += 1) {
    await makeFolders(path.join(root, workFolder))
    try {
      return await takeLock(path.join(root, workFolder, 'lock'))
    } catch (error) {
      if (error instanceof OutputFailure || attempt === 5) throw error
    }
  }
}

function checkedPath({path: file}: EditionFile): string {
  if (path.posix.normalize(file) !== file || file.startsWith('../') || file.startsWith('/')) {
    throw new Error(`an artifact's path must be relative to the output: ${file}`)
  }
  return file
}

/** The file's pieces, each image read as its turn comes, and hashed on the way. */
async function* contentOf(
  {path: file, pieces}: PiecedArtifact,
  hash: Hash,
  imageParts: OutputOptions['imageParts']
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

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function readJournal(bytes: Uint8Array): readonly Step[] {
  try {
    return parseSteps(new TextDecoder().decode(bytes))
  } catch {
    throw new OutputFailure(
      `\`${journalFile}\` in the output cannot be read; remove the folder \`${workFolder}\``
    )
  }
}

/** Written beside and renamed, so that there is never half a journal. */
async function writeJournal(root: string, steps: readonly Step[], disk: Disk): Promise<void> {
  const [unfinished, file] = [path.join(root, unfinishedJournal), path.join(root, journalFile)]
  await disk.write(unfinished, new TextEncoder().encode(JSON.stringify(steps)))
  await disk.rename(unfinished, file)
  await disk.syncFolder(path.dirname(file))
}

async function syncFolders(files: Iterable<string>, root: string, disk: Disk): Promise<void> {
  const folders = new Set([...files].map((file) => path.dirname(path.join(root, stagingFolder, file))))
  for (const folder of folders) await disk.syncFolder(folder)
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined)
}

function placeOf(step: Step): string {
  return step.kind === 'remove' ? step.path : step.to
}
