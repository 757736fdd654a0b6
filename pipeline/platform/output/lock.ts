/** Locks an output for one command at a time: a lock file names its process, and beats. */
import {randomUUID} from 'node:crypto'
import {readFileSync, unlinkSync} from 'node:fs'
import {link, open, unlink} from 'node:fs/promises'
import {OutputFailure} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {systemCode} from '../errors.ts'
import {startBeat} from './beat.ts'
import {isGone, parseHolder, thisHolder} from './holder.ts'
import {barred, withoutLinks, workFolder, type OutputFolder} from './output-folder.ts'
import {syncFile} from './sync-file.ts'

export interface Lock {
  /** Throws `OutputFailure` when another command took the lock over, as it does with one that was silent. */
  confirm(): Promise<void>
  release(): Promise<void>
  /** The same at once, when the process ends. */
  abandon(): void
}

/** The lock, from the output's root. */
export const lockFile = `${workFolder}/lock`

/** Milliseconds without a beat after which a lock may be taken over. */
const longestSilence = 30_000

/** A lock as it lies on the disk. */
interface Found {
  readonly text: string
  /** Milliseconds since its last beat, by the clock of the disk. */
  readonly silence: number
}

/**
 * Takes the lock of an output; throws `OutputFailure` when another command holds it. A lock is taken over when its process
 * ran here and is gone, or when it has not beaten for 30 s.
 */
export async function takeLock(folder: OutputFolder): Promise<Lock> {
  const text = `${JSON.stringify(thisHolder(randomUUID()))}\n`
  const file = await folder.pathOf(lockFile)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await create(file, text)) return lockWith({file, text}, folder)
    const found = await findLock(folder)
    if (found === undefined) continue
    if (!isFree(found)) throw heldBy(found)
    await removeStale(found, folder)
  }
  throw new OutputFailure('other commands are writing to this output; wait until they have ended')
}

/**
 * Creates the file only when there is none: the one step that the system decides for one process alone. It is written under
 * another name first, so that there is never half a lock; where the disk gives files one name only, it is written in place.
 */
async function create(file: string, text: string): Promise<boolean> {
  const unfinished = `${file}-${randomUUID()}`
  await writeNew(unfinished, text)
  try {
    await link(unfinished, file)
    return true
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (code === 'EEXIST') return false
    if (!withoutLinks.includes(code)) throw error
    return await writeNew(file, text)
  } finally {
    await unlink(unfinished)
  }
}

/** Whether there was none before. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o644)
    try {
      await handle.writeFile(text)
      await syncFile(handle.fd)
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

function lockWith({file, text}: {readonly file: string; readonly text: string}, folder: OutputFolder): Lock {
  const beat = startBeat(file, text)
  const isOurs = async (): Promise<boolean> => (await textOf(folder)) === text
  return {
    confirm: async () => {
      if (!(await isOurs())) {
        throw new OutputFailure(
          'another command took this output over, since this one gave no sign of life for 30 s'
        )
      }
    },
    release: async () => {
      await beat.stop()
      if (await isOurs().catch(() => false)) await folder.remove(lockFile).catch(() => undefined)
    },
    abandon: () => {
      try {
        if (readFileSync(file, 'utf8') === text) unlinkSync(file)
      } catch {
        // One that is gone, or that can't be removed, is taken over.
      }
    }
  }
}

async function textOf(folder: OutputFolder): Promise<string> {
  return new TextDecoder().decode(await folder.read(lockFile))
}

/** Undefined when it has gone meanwhile. */
async function findLock(folder: OutputFolder): Promise<Found | undefined> {
  const place = await folder.look(lockFile)
  if (place.kind === 'absent') return undefined
  if (place.kind === 'barred') throw barred(place)
  if (place.kind === 'folder') throw barred({kind: 'barred', file: lockFile, what: 'a folder'})
  return {text: await textOf(folder), silence: (await timeOfDisk(folder)) - place.status.mtimeMs}
}

/** What the disk takes for the time: that of another machine may be another. */
async function timeOfDisk(folder: OutputFolder): Promise<number> {
  const name = `${workFolder}/time-${randomUUID()}`
  const handle = await open(await folder.pathOf(name), 'wx')
  try {
    return (await handle.stat()).mtimeMs
  } finally {
    await handle.close()
    await folder.remove(name)
  }
}

/** A beat from the time to come is none: the next one would bring it back. */
function isFree({text, silence}: Found): boolean {
  const holder = parseHolder(text)
  return Math.abs(silence) > longestSilence || (holder !== undefined && isGone(holder))
}

/** Only one of those who found this lock removes it, and never one that came after it. */
async function removeStale({text, silence}: Found, folder: OutputFolder): Promise<void> {
  const name = `${lockFile}-${sha256Of(text).slice(0, 16)}`
  if (!(await create(await folder.pathOf(name), text))) {
    const place = await folder.look(name)
    if (place.kind === 'file' && (await timeOfDisk(folder)) - place.status.mtimeMs < longestSilence) {
      throw heldBy({text, silence})
    }
    // Of one who was stopped just here.
    return folder.remove(name)
  }
  try {
    if ((await textOf(folder)) === text) await folder.remove(lockFile)
  } finally {
    await folder.remove(name)
  }
}

function heldBy({text, silence}: Found): OutputFailure {
  const holder = parseHolder(text)
  const name = holder === undefined ? '' : ` (process ${holder.process} on ${holder.host})`
  const seconds = Math.max(0, Math.ceil((longestSilence - silence) / 1000))
  return new OutputFailure(`another command${name} is writing to this output; wait until it has ended`, {
    hint: `if it was stopped, its lock is free in ${seconds} s`,
    isLocked: true
  })
}
