/** Plans a swap: which steps put what was staged in place, and which files go; refuses to touch what is not ours. */
import {readFile, realpath} from 'node:fs/promises'
import path from 'node:path'
import {compareStrings} from '../../model/diagnostic.ts'
import {OutputFailure} from '../../model/host.ts'
import {isInside} from '../locate.ts'
import {exists, readIfPresent} from './files.ts'
import {filesBelow, type Step} from './journal.ts'

export interface SwapRequest {
  /** The output's real path. */
  readonly root: string
  /** The staged files' paths in the output, and whether each is shared. */
  readonly staged: ReadonlyMap<string, {readonly shared: boolean}>
  /** The folders that are replaced wholly. */
  readonly publications: readonly string[]
  /** Every file of the library after the swap. */
  readonly keep: readonly string[]
  /** Every file that the build before wrote. */
  readonly previous: ReadonlySet<string>
}

/** Where staged files and replaced folders wait, relative to the output's root. */
export const stagingFolder = '.tetrapla/new'
export const replacedFolder = '.tetrapla/old'

/**
 * The steps, in order: shared files, publications, the root's files, removals. Throws `OutputFailure` when a file that
 * Tetrapla did not write stands where one is to be written, unless it has the same bytes.
 */
export async function planSwap(request: SwapRequest): Promise<readonly Step[]> {
  const {root, staged, publications, keep, previous} = request
  const folderOf = (file: string) => publications.find((folder) => file.startsWith(`${folder}/`))
  const paths = [...staged.keys()].sort(compareStrings)
  for (const file of paths) await checkTarget(file, request)
  const adds: Step[] = []
  const puts: Step[] = []
  for (const to of paths) {
    const from = `${stagingFolder}/${to}`
    if (staged.get(to)?.shared === true && isNamedByDigest(to)) adds.push({kind: 'add', from, to})
    else if (folderOf(to) === undefined) puts.push({kind: 'put', from, to})
  }
  const replacements: Step[] = []
  for (const [index, to] of publications.entries()) {
    const present = (await filesBelow(path.join(root, to))).sort(compareStrings)
    const foreign = present.filter((file) => !previous.has(`${to}/${file}`) && !staged.has(`${to}/${file}`))
    replacements.push({
      kind: 'replace',
      from: `${stagingFolder}/${to}`,
      to,
      old: `${replacedFolder}/${index}`,
      foreign
    })
  }
  const kept = new Set(keep)
  const removals = [...previous]
    .filter((file) => !kept.has(file) && folderOf(file) === undefined)
    .sort(compareStrings)
    .map((file): Step => ({kind: 'remove', path: file}))
  return [...adds, ...replacements, ...puts, ...removals]
}

/** Such a file only adds: another of its name has the same bytes. */
function isNamedByDigest(file: string): boolean {
  return /^[0-9a-f]{16,}\.\w+$/.test(path.posix.basename(file))
}

/** A target may be absent, ours, or the same; and its folders may not lead out of the output. */
async function checkTarget(file: string, {root, previous}: SwapRequest): Promise<void> {
  const target = path.join(root, file)
  if (!(await exists(target))) return
  if (!isInside(root, await realpath(target))) {
    throw new OutputFailure(`\`${file}\` leads out of the output by a symbolic link; move it away`)
  }
  if (previous.has(file)) return
  const present = await readIfPresent(target)
  const written = await readFile(path.join(root, stagingFolder, file))
  if (present === undefined || !written.equals(present)) {
    throw new OutputFailure(
      `\`${file}\` in the output was not written by Tetrapla; move it away, or choose another output`
    )
  }
}
