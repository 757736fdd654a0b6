/** Asks a process that has the command loaded for one run after the other, and waits for each as `spawnSync` does. */
import {spawn, spawnSync} from 'node:child_process'
import {closeSync, constants, mkdtempSync, openSync, readSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** What a run is asked for. */
export interface Request {
  readonly folder: string
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface WarmRun {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Whether it had workers do something. */
  readonly hasWorked: boolean
}

const server = path.join(import.meta.dirname, 'serve-runs.mjs')

/** Starts the process, which ends with this one. Throws when the process ended before it answered. */
export function warmCommand(command: string): (request: Request) => WarmRun {
  const {answers, atChild} = makePipe()
  const child = spawn(process.execPath, [server, command], {stdio: ['pipe', 'inherit', 'inherit', atChild]})
  closeSync(atChild)
  child.unref()
  const {stdin} = child
  if (stdin === null) throw new Error('the process has no standard input')
  return (request) => {
    stdin.write(`${JSON.stringify(request)}\n`)
    return JSON.parse(readLine(answers)) as WarmRun
  }
}

/** A pipe with a name, which can be waited for without an event loop. */
function makePipe(): {readonly answers: number; readonly atChild: number} {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-test-'))
  const pipe = path.join(folder, 'answers')
  const {status} = spawnSync('mkfifo', [pipe])
  if (status !== 0) throw new Error('mkfifo made no pipe')
  // For both: opening one end alone would wait for the other.
  const atChild = openSync(pipe, constants.O_RDWR)
  const answers = openSync(pipe, constants.O_RDONLY)
  rmSync(folder, {recursive: true})
  return {answers, atChild}
}

const lineEnd = 10

function readLine(file: number): string {
  const parts: Buffer[] = []
  while (parts.at(-1)?.at(-1) !== lineEnd) {
    const part = Buffer.alloc(65536)
    const length = readSync(file, part)
    if (length === 0) throw new Error('the process that runs the command has ended')
    parts.push(part.subarray(0, length))
  }
  return Buffer.concat(parts).toString()
}
