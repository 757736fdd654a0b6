/** Plans a swap: which steps put what was staged in place, and which files go; refuses to touch what is not ours. */
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import {foldersAround} from '../../model/edition/folders-around.ts'
import {pathsBeside, type PathList} from './path-list.ts'
import type {Staged} from './stage.ts'
import {onDisk} from './disk.ts'
import {stagedAt, type Step} from './journal.ts'
import {barred, foreign, type OutputFolder} from './output-folder.ts'

export interface SwapRequest {
  readonly folder: OutputFolder
  /** The folder of what is staged. */
  readonly work: string
  readonly staged: Staged
  /** The folders that are replaced wholly. */
  readonly publications: readonly string[]
  /** Every file of the library after the swap. */
  readonly keep: PathList
  /** Every file that the build before wrote. */
  readonly previous: PathList
}

/**
 * The steps, in order: folders, shared files, publications, the root's files, removals. Throws `OutputFailure` when
 * something that Tetrapla did not write stands where a file is to be written, unless it has the same bytes, or where a
 * link would be followed. What is ours is a regular file in folders that are none of links.
 */
export async function planSwap(request: SwapRequest): Promise<readonly Step[]> {
  const {folder, staged, publications, keep, previous} = request
  const folders = new Set(publications)
  const shared: Step[] = []
  const puts: Step[] = []
  for (const to of await staged.beside(folders)) {
    // What was staged for a publication that turned out to have an error goes nowhere.
    if (!keep.has(to)) continue
    const step = {kind: 'put', to, had: await checkTarget(to, request)} as const
    if (!(staged.isShared(to) && isNamedByDigest(to))) puts.push(step)
    // Another of its name has the same bytes, unless it was damaged.
    else if (!step.had || !(await isAsStaged(to, request))) shared.push(step)
  }
  const replacements: Step[] = []
  for (const to of publications) replacements.push(await replacement(to, request))
  const leaving: string[] = []
  for (const file of pathsBeside(previous, keep)) {
    const isLeft = !foldersAround(file).some((one) => folders.has(one))
    if (isLeft && (await folder.look(file)).kind === 'file') leaving.push(file)
  }
  const removals = (await asWholeFolders(leaving, request)).map((to) => ({kind: 'remove', to}) as const)
  const steps = [...shared, ...replacements, ...puts]
  return [...(await absentFolders(steps, folder)), ...steps, ...removals]
}

function isNamedByDigest(file: string): boolean {
  return /^[0-9a-f]{16,}\.\w+$/.test(path.posix.basename(file))
}

/** Whether a file stands at the target; it may be absent, ours, or the same. */
async function checkTarget(file: string, request: SwapRequest): Promise<boolean> {
  const place = await request.folder.look(file)
  if (place.kind === 'absent') return false
  if (place.kind === 'barred') throw barred(place)
  if (place.kind === 'file' && (request.previous.has(file) || (await isAsStaged(file, request)))) return true
  throw foreign(file)
}

/** Whether the file that stands at the target has the bytes of the one that was staged. */
async function isAsStaged(file: string, {folder, work}: SwapRequest): Promise<boolean> {
  const [present, written] = [await folder.read(file), await folder.read(stagedAt(work, file))]
  return present !== undefined && written !== undefined && Buffer.compare(present, written) === 0
}

/** Makes room in what is staged for files of the folder that are not ours. */
async function replacement(to: string, request: SwapRequest): Promise<Step> {
  const {folder, work, staged, previous} = request
  const place = await folder.look(to)
  if (place.kind === 'barred') throw barred(place)
  if (place.kind === 'file') throw barred({kind: 'barred', file: to, what: 'a file'})
  if (place.kind === 'absent') return {kind: 'replace', to, had: false, foreign: []}
  const own = await staged.below(to)
  for (const file of own) await checkTarget(file, request)
  const ours = new Set(own)
  const {files} = await folder.entriesBelow(to)
  const foreign = files
    .filter((file) => !previous.has(`${to}/${file}`) && !ours.has(`${to}/${file}`))
    .sort(compareStrings)
  for (const around of new Set(foreign.map((file) => path.posix.dirname(file)))) {
    if (around !== '.') await onDisk(to, () => folder.makeFolder(stagedAt(work, `${to}/${around}`)))
  }
  return {kind: 'replace', to, had: true, foreign}
}

/** A folder of which nothing stays goes as one, so that no publication is there in part. */
async function asWholeFolders(
  leaving: readonly string[],
  {folder, keep}: SwapRequest
): Promise<readonly string[]> {
  const files = new Set(leaving)
  const known = new Map<string, boolean>()
  const leavesWhole = async (one: string): Promise<boolean> => {
    const said = known.get(one)
    if (said !== undefined) return said
    const isWhole =
      !keep.reaches(one) &&
      (await folder.entriesBelow(one)).files.every((file) => files.has(`${one}/${file}`))
    known.set(one, isWhole)
    return isWhole
  }
  const outermost = async (file: string): Promise<string> => {
    for (const around of foldersAround(file)) if (await leavesWhole(around)) return around
    return file
  }
  const found = new Set<string>()
  for (const file of leaving) found.add(await outermost(file))
  return [...found]
}

/** The folders that the steps need and the output lacks, outer ones first. */
async function absentFolders(steps: readonly Step[], folder: OutputFolder): Promise<readonly Step[]> {
  const absent = new Set<string>()
  const find = async (wanted: string): Promise<void> => {
    if (wanted === '.' || absent.has(wanted) || (await folder.look(wanted)).kind === 'folder') return
    await find(path.posix.dirname(wanted))
    absent.add(wanted)
  }
  for (const parent of new Set(steps.map(({to}) => path.posix.dirname(to)))) await find(parent)
  return [...absent].map((to) => ({kind: 'folder', to}))
}
