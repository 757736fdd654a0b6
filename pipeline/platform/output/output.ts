/** Implements `Output`: files are staged in the folder, then swapped in under a lock and a journal. */
import {existsSync} from 'node:fs'
import {realpath, rmdir} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure, type Output, type WrittenFile} from '../../model/host.ts'
import type {World} from '../../model/world.ts'
import {disk as realDisk, makeReadableFolders, onDisk, toldOf, type Disk} from './disk.ts'
import {journalFile, undoFile, type Step} from './journal.ts'
import {fileParts} from './file-parts.ts'
import {nothingKnown, type KnownFiles, type StampedFile} from './known-files.ts'
import {barred, foreign, openFolder, type OutputFolder} from './output-folder.ts'
import {planSwap} from './plan-swap.ts'
import {createAsides, noPaths, type Asides, type PathList} from './path-list.ts'
import {listedFiles, NoManifest, withUnlisted} from './previous-files.ts'
import {rehearse} from './rehearse.ts'
import {createStaging, type StagingOptions} from './stage.ts'
import {createShelf, type FileShelf} from '../put-by/shelf.ts'
import {isPending, performSwap, settleSwap} from './swap.ts'
import {createWritten, type Written} from './written.ts'
import {
  abandonWorkFolder,
  enterWorkFolder,
  leaveWorkFolder,
  makeOwnPart,
  removeLeftParts,
  removeOwnPart
} from './work-folder.ts'

export interface OutputOptions {
  /** A path of the system; the folder is made when it is absent. */
  readonly root: string
  /** Gives the images of files in pieces. */
  readonly imageParts?: World['imageParts']
  /** Gives what lies in the store that machines share. */
  readonly stored?: StagingOptions['stored']
  /** Files as an earlier command saw them. */
  readonly known?: KnownFiles
  /** The steps on the disk; a test gives its own. */
  readonly disk?: Disk
}

export interface DiskOutput extends Output {
  /** Files that are in place as they were written, with their stamps; undefined for one that is not. */
  written(files: Iterable<Pick<WrittenFile, 'path' | 'sha256'>>): Generator<StampedFile | undefined>
  /** For a signal: drops what was staged at once, unless a swap has begun, which the next command finishes; nothing once it is closed. */
  abandon(): void
}

const rootManifest = 'manifest.json'

/** Opens the output under its lock, and settles a swap that was interrupted. Throws `OutputFailure`. */
export async function createOutput({
  root: wanted,
  imageParts,
  stored,
  known = nothingKnown,
  disk = realDisk
}: OutputOptions): Promise<DiskOutput> {
  let isEmpty = await onDisk(wanted, () => makeReadableFolders(wanted))
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
  const written = createWritten(root, known)
  const staging = createStaging({folder, work, disk, imageParts, stored, holds: written.knows})
  const {shelf, asides, asideFile} = openWorkFiles(path.join(root, work))
  const before: Before = {root, folder, known, written}

  return {
    previous: (file) => onDisk(file, () => folder.read(file)),
    holds: async (file) => areHeld([file], written),
    holdsAll: async (files) => areHeld(files, written),
    listed: () => listedOrNone(before),
    written: (files) => stampedOf(files, written),
    stage: (file) => staging.stage(file),
    drop: (publications) => staging.drop(publications),
    asideFile,
    shelf,
    swap: (publications, keep) =>
      onDisk(root, async () => {
        const kept = asides.put(keep)
        if (kept === undefined) throw new Error('the paths of an output are expected in order')
        const staged = await staging.finish()
        const previous = await previousPaths(before, asides)
        const steps = await planSwap({folder, work, staged, publications, keep: kept, previous})
        await rehearse(steps, folder)
        await lock.confirm()
        isEmpty = false
        await performSwap({work, steps}, folder).finally(() => forgetPut(written, steps, kept))
      }),
    close: async () => {
      shelf.close()
      asides.close()
      if (!(await isPending(folder).catch(() => true))) await removeOwnPart(work, folder)
      await leave()
    },
    abandon: () => {
      shelf.close()
      asides.close()
      if (!isSwapping(root)) abandonWorkFolder(root, work, lock)
    }
  }
}

/** What lies in a command's own part of the output beside what it staged. */
function openWorkFiles(
  work: string
): {readonly shelf: FileShelf; readonly asides: Asides} & Required<Pick<Output, 'asideFile'>> {
  let jobs = 0
  return {
    shelf: createShelf(path.join(work, 'shelf')),
    asides: createAsides(path.join(work, 'paths-')),
    asideFile: () => path.join(work, `aside-${String((jobs += 1))}`)
  }
}

function areHeld(files: Iterable<WrittenFile>, written: Written): boolean {
  for (const file of files) if (!toldOf(file.path, () => written.holds(file))) return false
  return true
}

function* stampedOf(
  files: Iterable<Pick<WrittenFile, 'path' | 'sha256'>>,
  written: Written
): ReturnType<DiskOutput['written']> {
  for (const file of files) yield toldOf(file.path, () => written.stamped(file))
}

function isSwapping(root: string): boolean {
  return [journalFile, undoFile].some((file) => existsSync(path.join(root, file)))
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
  if (place.kind === 'file') await onDisk(rootManifest, () => folder.mayRead(rootManifest))
}

/** What the steps put in place, and what went, is another than it was. */
function forgetPut(written: Written, steps: readonly Step[], kept: PathList): void {
  const places = new Set(steps.flatMap(({kind, to}) => (kind === 'put' || kind === 'replace' ? [to] : [])))
  const isPut = (file: string): boolean => {
    for (let one = file; one !== '.'; one = path.posix.dirname(one)) if (places.has(one)) return true
    return false
  }
  written.forget((file) => isPut(file) || !kept.has(file))
  written.put(isPut)
}

/** Where the build before is told from. */
interface Before extends Pick<OutputOptions, 'root'> {
  readonly folder: OutputFolder
  readonly known: KnownFiles
  readonly written: Pick<Written, 'holds'>
}

type ListedFiles = Iterable<Pick<WrittenFile, 'path' | 'sha256'>>

/**
 * What the root's manifest names, in its order; it is not opened where it is the one of the build that these files are known of. Throws
 * `NoManifest` where it is none of ours.
 */
async function listed({folder, known, written}: Before): Promise<ListedFiles> {
  const [, sha256] = known.get(rootManifest) ?? []
  if (sha256 !== undefined && written.holds({path: rootManifest, sha256})) return filesOf(known)
  await lookAtManifest(folder)
  if ((await folder.look(rootManifest)).kind !== 'file') throw new NoManifest('absent')
  return listedFiles(fileParts(await folder.pathOf(rootManifest), rootManifest))
}

/** All that is ours: nothing without a manifest. Throws `OutputFailure` for one that is none of ours, and for a long one that was put in another order. */
async function previousPaths(before: Before, asides: Asides): Promise<PathList> {
  try {
    const paths = asides.put(withUnlisted(pathsIn(await listed(before))))
    if (paths !== undefined) return paths
  } catch (error) {
    if (!(error instanceof NoManifest)) throw error
    if (error.what === 'absent') return noPaths
    if (error.what === 'other') throw foreign(rootManifest)
    throw new OutputFailure(
      `\`${rootManifest}\` in the output is cut or no JSON, and nothing else says which files there are Tetrapla’s; put it back as it was, or choose another output`
    )
  }
  throw new OutputFailure(
    `\`${rootManifest}\` in the output lists its files in another order than a build does; put it back as it was, or choose another output`
  )
}

function* pathsIn(files: ListedFiles): Generator<string> {
  for (const {path: file} of files) yield file
}

function* filesOf(known: KnownFiles): Generator<Pick<WrittenFile, 'path' | 'sha256'>> {
  for (const [file, sha256] of known) yield {path: file, sha256}
}

async function listedOrNone(before: Before): Promise<ListedFiles> {
  try {
    return soundOf(await onDisk(rootManifest, () => listed(before)))
  } catch (error) {
    if (error instanceof NoManifest) return []
    throw error
  }
}

/** As far as they are of a manifest. */
function* soundOf(files: ListedFiles): Generator<Pick<WrittenFile, 'path' | 'sha256'>> {
  try {
    yield* files
  } catch (error) {
    if (!(error instanceof NoManifest)) throw error
  }
}
