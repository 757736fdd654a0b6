/** One command at a time writes to an output: a lock file that names its process. */
import {readFileSync} from 'node:fs'
import {link, open, readFile, rename, unlink} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode} from '../errors.ts'

export interface Lock {
  release(): Promise<void>
}

/** Takes the lock `file`; throws `OutputFailure` when a living process holds it. A lock whose process is gone is taken over. */
export async function takeLock(file: string): Promise<Lock> {
  if (!(await create(file))) {
    const content = await readFile(file, 'utf8').catch(() => '')
    if (isHeld(content)) throw heldBy(content)
    await setAside(file, content)
    if (!(await create(file))) throw heldBy(await readFile(file, 'utf8').catch(() => ''))
  }
  return {
    release: async () => {
      await unlink(file).catch(() => undefined)
    }
  }
}

/** Creates the file only when there is none: the one step that the system decides for one process alone. */
async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o644)
    await handle.writeFile(`${process.pid} ${startOf(process.pid)}\n`)
    await handle.sync()
    await handle.close()
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Moves a stale lock away; puts it back when another process had taken it over in the meantime. */
async function setAside(file: string, stale: string): Promise<void> {
  const aside = path.join(path.dirname(file), `stale-lock-${process.pid}`)
  try {
    await rename(file, aside)
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file)
    await unlink(aside)
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
}

function isHeld(content: string): boolean {
  const [pid = '', start = ''] = content.trim().split(' ')
  if (!/^\d+$/.test(pid)) return false
  return isAlive(Number(pid)) && startOf(Number(pid)) === start
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/** When a process began, in the kernel's ticks, so that a number given out again is not taken for it; `-` where the system does not say. */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; the start time is the twentieth field after it (proc(5)).
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
  } catch {
    return '-'
  }
}

function heldBy(content: string): OutputFailure {
  const [pid = '?'] = content.trim().split(' ')
  return new OutputFailure(
    `another command (process ${pid}) is writing to this output; wait until it has ended`
  )
}
