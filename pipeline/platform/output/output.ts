/** Implements `Output`: files are staged in the folder, then swapped in under a lock and a journal. */
import {existsSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {realpath, rmdir} from 'node:fs/promises'
import path from 'node:path'
import type {Output, WrittenFile} from '../../model/host.ts'
import type {World} from '../../model/world.ts'
import {disk as realDisk, makeFolders, onDisk, type Disk} from './disk.ts'
import {journalFile, undoFile} from './journal.ts'
import {lockFile} from './lock.ts'
import {barred, mostBytes, openFolder, tooLarge, workFolder, type OutputFolder} from './output-folder.ts'
import {planSwap} from './plan-swap.ts'
import {previousFiles, unlistedFiles} from './previous-files.ts'
import {rehearse} from './rehearse.ts'
import {createStaging, type StagingOptions} from './stage.ts'
import {createShelf} from '../shelf.ts'
import {isPending, performSwap, settleSwap} from './swap.ts'
import {createWritten, type StampedFile, type Written} from './written.ts'
import {enterWorkFolder, leaveWorkFolder, makeOwnPart, removeLeftParts, removeOwnPart} from './work-folder.ts'

export interface OutputOptions {
  /** A path of the system; the folder is made when it is absent. */
  readonly root: string
  /** Gives the images of files in pieces. */
  readonly imageParts?: World['imageParts']
  /** Gives what lies in the store that machines share. */
  readonly stored?: StagingOptions['stored']
  /** Files as an earlier command saw them. */
  readonly known?: readonly StampedFile[]
  /** The steps on the disk; a test gives its own. */
  readonly disk?: Disk
}

export interface DiskOutput extends Output {
  /** Files that are in place as they were written, with their stamps; undefined when one is not. */
  written(files: readonly Pick<WrittenFile, 'path' | 'sha256'>[]): Promise<readonly StampedFile[] | undefined>
  /** For a signal: drops what was staged at once, unless a swap has begun, which the next command finishes. */
  abandon(): void
}

const rootManifest = 'manifest.json'

/** Opens the output under its lock, and settles a swap that was interrupted. Throws `OutputFailure`. */
export async function createOutput({
  root: wanted,
  imageParts,
  stored,
  known = [],
  disk = realDisk
}: OutputOptions): Promise<DiskOutput> {
  let isEmpty = await onDisk(wanted, () => makeFolders(wanted))
  const root = await onDisk(wanted, () => realpath(wanted))
  const folder = openFolder(root, disk)
  const lock = await onDisk(wanted, () => enterWorkFolder(folder))
  const leave = async (): Promise<void> => {
    await lock.release()
    await leaveWorkFolder(root)
    if (isEmpty) await rmdir(root).catch(() => undefined)
  }
  const work = await onDisk(wanted, () => begin(folder, disk)).catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const written = createWritten({root, folder, known})
  const staging = createStaging({folder, work, disk, imageParts, stored})
  const shelf = createShelf(path.join(root, work, 'shelf'))

  return {
    previous: (file) => onDisk(file, () => folder.read(file)),
    holds: (file) => onDisk(file.path, () => written.holds(file)),
    written: (files) => onDisk(root, () => written.stamped(files)),
    stage: (file) => staging.stage(file),
    drop: (publications) => staging.drop(publications),
    shelf,
    swap: async (publications, keep) => {
      const kept = new Set(keep)
      await onDisk(root, async () => {
        // What was staged for a publication that turned out to have an error goes nowhere.
        const staged = new Map([...(await staging.finish())].filter(([file]) => kept.has(file)))
        const previous = await filesBefore(folder, known, written)
        const steps = await planSwap({folder, work, staged, publications, keep, previous})
        await rehearse(steps, folder)
        await lock.confirm()
        isEmpty = false
        const isChanged = (file: string): boolean => staged.has(file) || !kept.has(file)
        await performSwap({work, steps}, folder).finally(() => written.forget(isChanged))
        written.put(staged.keys())
      })
    },
    close: async () => {
      shelf.close()
      if (!(await isPending(folder).catch(() => true))) await removeOwnPart(work, folder)
      await leave()
    },
    abandon: () => {
      shelf.close()
      if ([journalFile, undoFile].some((file) => existsSync(path.join(root, file)))) return
      for (const file of [lockFile, work]) rmSync(path.join(root, file), {recursive: true, force: true})
      if (readdirSync(path.join(root, workFolder)).length === 0) rmdirSync(path.join(root, workFolder))
    }
  }
}

/** Settles and clears away what commands before left, and makes this command's own part. */
async function begin(folder: OutputFolder, disk: Disk): Promise<string> {
  await settleSwap(folder)
  await removeLeftParts(folder, disk)
  await lookAtManifest(folder)
  return makeOwnPart(folder, disk)
}

/** The root's manifest says what is ours: one that can't be read is told before anything is made. */
async function lookAtManifest(folder: OutputFolder): Promise<void> {
  const place = await folder.look(rootManifest)
  if (place.kind === 'barred') throw barred(place)
  if (place.kind === 'file' && place.status.size > mostBytes) throw tooLarge(rootManifest)
  if (place.kind === 'file') await onDisk(rootManifest, () => folder.mayRead(rootManifest))
}

/** What the root's manifest names, which is not opened where it is the one of the build that these files are known of. */
async function filesBefore(
  folder: OutputFolder,
  known: readonly StampedFile[],
  {holds}: Pick<Written, 'holds'>
): Promise<ReadonlySet<string>> {
  const [, sha256] = known.find(([file]) => file === rootManifest) ?? []
  if (sha256 !== undefined && (await holds({path: rootManifest, sha256})))
    return new Set([...known.map(([file]) => file), ...unlistedFiles])
  await lookAtManifest(folder)
  return previousFiles(await folder.read(rootManifest))
}
