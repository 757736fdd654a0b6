/** Rehearses a swap, so that failures that can be foreseen are reported before anything is changed. */
import type {Stats} from 'node:fs'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {onDisk} from './disk.ts'
import type {Step} from './journal.ts'
import type {OutputFolder} from './output-folder.ts'

/**
 * Throws `OutputFailure` when a folder's entries can't be changed by this user, or something that is to be moved belongs to
 * another user or lies on another disk. Room, names and lengths of paths were rehearsed by staging: on the same disk,
 * under the same names, in a deeper folder.
 */
export async function rehearse(steps: readonly Step[], folder: OutputFolder): Promise<void> {
  const root = await statusOf('.', folder)
  if (root === undefined) return
  for (const parent of new Set(steps.map(({to}) => path.posix.dirname(to)))) {
    if ((await folder.look(parent)).kind === 'folder') await mayChange(parent, folder)
  }
  for (const step of steps) {
    const moved = await statusOf(step.to, folder)
    if (moved === undefined) continue
    const parent = await statusOf(path.posix.dirname(step.to), folder)
    if (moved.dev !== root.dev) throw refused(step.to, 'it lies on another disk')
    if (parent !== undefined && isStuck(moved, parent)) throw refused(step.to, 'it belongs to another user')
    if (!moved.isDirectory()) continue
    // A folder that moves changes its own entry for the one above it, and what is not ours moves out of those below.
    for (const below of ['', ...(await folder.entriesBelow(step.to)).folders]) {
      await mayChange(path.posix.join(step.to, below), folder)
    }
  }
}

async function mayChange(place: string, folder: OutputFolder): Promise<void> {
  await onDisk(place === '.' ? 'the folder of the output' : place, () => folder.mayChange(place))
}

async function statusOf(file: string, folder: OutputFolder): Promise<Stats | undefined> {
  const place = await folder.look(file)
  return place.kind === 'file' || place.kind === 'folder' ? place.status : undefined
}

/** In a folder with the sticky bit, such as /tmp, only its owner and the entry's may move an entry. */
function isStuck(moved: Stats, parent: Stats): boolean {
  const user = process.geteuid?.() ?? 0
  const isSticky = (parent.mode & 0o1000) !== 0
  return isSticky && user !== 0 && user !== parent.uid && user !== moved.uid
}

function refused(place: string, reason: string): OutputFailure {
  return new OutputFailure(`cannot write \`${place}\`: ${reason}`)
}
