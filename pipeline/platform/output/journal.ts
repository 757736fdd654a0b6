/** The journal of a swap: what is to be done, written down before it begins, so that the next command can finish it. */
import {lstat, readdir} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {exists, removeEmptyFolders, type Disk} from './files.ts'

/** Paths are relative to the output's root; each step can be done again without harm. */
export type Step =
  /** A file that only adds: dropped when it is there already. */
  | {readonly kind: 'add'; readonly from: string; readonly to: string}
  /** A publication's folder: the old one goes to `old`, `from` takes its place, and what is not ours moves from `old` into it. */
  | {
      readonly kind: 'replace'
      readonly from: string
      readonly to: string
      readonly old: string
      readonly foreign: readonly string[]
    }
  /** A file that replaces the one before it. */
  | {readonly kind: 'put'; readonly from: string; readonly to: string}
  /** A file that is named no more. */
  | {readonly kind: 'remove'; readonly path: string}

/** Does a step, or what is left of it. */
export async function doStep(step: Step, root: string, disk: Disk): Promise<void> {
  const at = (file: string): string => path.join(root, file)
  switch (step.kind) {
    case 'add':
    case 'put':
      if (step.kind === 'add' && (await exists(at(step.to)))) return
      return moveIfPresent(at(step.from), at(step.to), disk)
    case 'replace':
      await replace(at(step.from), at(step.to), at(step.old), disk)
      for (const file of step.foreign) {
        await moveIfPresent(path.join(at(step.old), file), path.join(at(step.to), file), disk)
      }
      return
    case 'remove':
      if (await isThere(at(step.path))) await disk.unlink(at(step.path))
      return removeEmptyFolders(path.dirname(at(step.path)), root)
  }
}

/** Two renames: between them the folder is absent, and the journal says where its two versions are. */
async function replace(from: string, to: string, old: string, disk: Disk): Promise<void> {
  if (!(await exists(from))) return
  if (await exists(to)) {
    if (await exists(old)) {
      throw new OutputFailure(
        `\`${to}\` appeared while it was being replaced; move it away and run the command again`
      )
    }
    await disk.makeFolder(path.dirname(old))
    await disk.rename(to, old)
  }
  await disk.makeFolder(path.dirname(to))
  await disk.rename(from, to)
  await disk.syncFolder(path.dirname(to))
}

async function moveIfPresent(from: string, to: string, disk: Disk): Promise<void> {
  if (!(await isThere(from))) return
  await disk.makeFolder(path.dirname(to))
  await disk.rename(from, to)
}

/** Whether there is an entry of this name, a symbolic link that leads nowhere included. */
async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  } catch {
    return false
  }
}

/** Every entry below a folder that is no folder, as paths relative to it, in no order; nothing when it is absent. */
export async function filesBelow(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return []
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** The steps of a journal's text; throws when it is not one. */
export function parseSteps(text: string): readonly Step[] {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed) || !parsed.every(isStep)) throw new Error('a journal of steps was expected')
  return parsed
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const paths = Object.entries(value).filter(([key]) => key !== 'kind' && key !== 'foreign')
  return (
    ['add', 'replace', 'put', 'remove'].includes(String(value.kind)) &&
    paths.every(([, path]) => typeof path === 'string' && isBelow(path))
  )
}

/** A journal that somebody else wrote must not lead out of the output. */
function isBelow(file: string): boolean {
  return !path.isAbsolute(file) && !file.split('/').includes('..')
}
