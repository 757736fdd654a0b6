/** Keeps the folder in an output that Tetrapla works in: one command at a time, each in a part of its own. */
import {rmdirSync, rmSync} from 'node:fs'
import {rm, rmdir} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import type {Disk} from './disk.ts'
import {lockFile, takeLock, type Lock} from './lock.ts'
import {barred, workFolder, type OutputFolder} from './output-folder.ts'

/** Makes the folder and takes its lock. */
export async function enterWorkFolder(folder: OutputFolder): Promise<Lock> {
  // Another command that ends at this moment may remove the folder: then once more.
  for (let attempt = 0; ; attempt += 1) {
    try {
      const place = await folder.look(workFolder)
      if (place.kind === 'barred') throw barred(place)
      await folder.makeFolder(workFolder)
      return await takeLock(folder)
    } catch (error) {
      if (error instanceof OutputFailure || attempt === 5) throw error
    }
  }
}

/** Makes this command's part, which only its owner may read and no other command ever had; its path in the output. */
export async function makeOwnPart(folder: OutputFolder, disk: Disk): Promise<string> {
  const made = await disk.makePrivateFolder(await folder.pathOf(`${workFolder}/work-`))
  const work = `${workFolder}/${path.basename(made)}`
  await folder.makeFolder(`${work}/new`)
  await folder.makeFolder(`${work}/old`)
  return work
}

/** Removes this command's part; what can't be removed stays for the next command, which never uses it. */
export async function removeOwnPart(work: string, folder: OutputFolder): Promise<void> {
  const target = await folder.pathOf(work).catch(() => undefined)
  if (target !== undefined) await removeTree(target)
}

/** Removes what earlier commands left, all but the lock, which is this command's. */
export async function removeLeftParts(folder: OutputFolder, disk: Disk): Promise<void> {
  const lock = await folder.pathOf(lockFile)
  for (const {name} of await disk.list(path.dirname(lock))) {
    const left = path.join(path.dirname(lock), name)
    if (left !== lock) await removeTree(left)
  }
}

/** Removes the folder when nothing is left in it. */
export async function leaveWorkFolder(root: string): Promise<void> {
  await rmdir(path.join(root, workFolder)).catch(() => undefined)
}

/** The same at once, this command's part and its lock with it, when the process ends; nothing of another command goes. */
export function abandonWorkFolder(root: string, work: string, lock: Pick<Lock, 'abandon'>): void {
  lock.abandon()
  try {
    rmSync(path.join(root, work), {recursive: true, force: true})
    rmdirSync(path.join(root, workFolder))
  } catch {
    // What is left is removed by the next command, and what another one works in stays.
  }
}

/** Links in it go, and not what they lead to. */
async function removeTree(target: string): Promise<void> {
  await rm(target, {recursive: true, force: true}).catch(() => undefined)
}
