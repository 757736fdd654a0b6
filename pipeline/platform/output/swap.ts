/** Performs a swap, all or nothing: what a journal lists is done, or undone when a step fails. */
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode} from '../errors.ts'
import {onDisk} from './disk.ts'
import {doStep, journalFile, readJournal, undoFile, undoStep, writeJournal, type Journal} from './journal.ts'
import {workFolder, type OutputFolder} from './output-folder.ts'

/** Throws `OutputFailure`: the output is as it was then, unless its message says more. */
export async function performSwap(journal: Journal, folder: OutputFolder): Promise<void> {
  try {
    await onDisk(journalFile, () => writeJournal(journal, folder))
  } catch (error) {
    if (await folder.has(journalFile)) await rollBack(journal, folder, error)
    throw error
  }
  await finish(journal, folder)
}

/** Whether a swap has begun that is neither done nor undone. */
export async function isPending(folder: OutputFolder): Promise<boolean> {
  return (await folder.has(journalFile)) || (await folder.has(undoFile))
}

/** Brings a swap that another command began to its end, or back to its beginning. Throws `OutputFailure` when neither can be. */
export async function settleSwap(folder: OutputFolder): Promise<void> {
  const undone = await readJournal(undoFile, folder)
  if (undone !== undefined) await undo(undone, folder)
  const begun = await readJournal(journalFile, folder)
  if (begun === undefined) return
  try {
    await finish(begun, folder)
  } catch (error) {
    // The output is as before that swap, and what stands in the way is told by the command's own.
    if (await isPending(folder)) throw error
  }
}

async function finish(journal: Journal, folder: OutputFolder): Promise<void> {
  try {
    for (const [index, {to}] of journal.steps.entries())
      await onDisk(to, () => doStep(journal, index, folder)).catch(suspectOpenFile)
    await syncChanged(journal, folder)
    await onDisk(journalFile, () => folder.remove(journalFile))
  } catch (error) {
    await rollBack(journal, folder, error)
    throw error
  }
  await removeLeftFolders(journal, folder)
}

/** Permissions were rehearsed, so what is refused in spite of them may be open, as a PDF in its viewer under Windows. */
function suspectOpenFile(error: unknown): never {
  if (!(error instanceof OutputFailure) || !refusals.includes(systemCode(error.cause) ?? '')) throw error
  throw new OutputFailure(error.message, {
    hint: 'what is published is whole; put this right, or close the program that has it or a file in it open, and run the command again',
    cause: error.cause
  })
}

const refusals = ['EBUSY', 'EPERM', 'EACCES']

/** From the renaming on there is one direction, back, for this command and for the next. */
async function rollBack(journal: Journal, folder: OutputFolder, cause: unknown): Promise<void> {
  try {
    await onDisk(undoFile, () => folder.move(journalFile, undoFile))
    await onDisk(workFolder, () => folder.sync(workFolder))
    await undo(journal, folder)
  } catch (error) {
    throw new OutputFailure(`${messageOf(cause)}; nor could the output be put back: ${messageOf(error)}`, {
      hint: 'a part of what is published is new and a part old; put this right and run the command again, which goes on from here',
      cause: error
    })
  }
}

async function undo(journal: Journal, folder: OutputFolder): Promise<void> {
  for (const [index, {to}] of [...journal.steps.entries()].reverse()) {
    await onDisk(to, () => undoStep(journal, index, folder))
  }
  await syncChanged(journal, folder)
  await onDisk(undoFile, () => folder.remove(undoFile))
}

/** What was renamed lasts when the folders that it was renamed in are synced. */
async function syncChanged({steps}: Journal, folder: OutputFolder): Promise<void> {
  for (const changed of new Set(['.', ...steps.map(({to}) => path.posix.dirname(to))])) {
    if ((await folder.look(changed)).kind === 'folder') await onDisk(changed, () => folder.sync(changed))
  }
}

/** Folders that became empty, of files that are named no more; one that stays does no harm. */
async function removeLeftFolders({steps}: Journal, folder: OutputFolder): Promise<void> {
  for (const step of steps) {
    if (step.kind !== 'remove') continue
    for (let left = path.posix.dirname(step.to); left !== '.'; left = path.posix.dirname(left)) {
      if (!(await folder.removeEmptyFolder(left).catch(() => false))) break
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
