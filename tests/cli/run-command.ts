/** Runs the built command: in a process that has it loaded, or where the process itself is what is tested in one of its own. */
import {spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {warmCommand, type WarmRun} from './warm-command/warm-command.ts'

/** The built command: `make test` builds it first. */
export const command = path.join(import.meta.dirname, '../../dist/program/main.js')

// What waits for the answer of a program that is not there waits for ever.
if (!existsSync(command))
  throw new Error(`${command} is not built: \`npm run dist\` builds it, and \`make test\` first does`)

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

let warm: ReturnType<typeof warmCommand> | undefined

/** Runs `tetrapla` with the words given, in a folder, and waits for its end. */
export function tetrapla(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Run {
  const {code, out, err} = watchedTetrapla(folder, words, env)
  return {code, out, err}
}

/** The same, which also tells whether the run had anything to do. */
export function watchedTetrapla(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {}
): WarmRun {
  warm ??= warmCommand(command)
  return warm({folder, words, env: {...process.env, FORCE_COLOR: undefined, ...env}})
}

/** The same in a process of its own, which begins with nothing loaded. */
export function tetraplaAlone(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Run {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, FORCE_COLOR: undefined, ...env}
  })
  return {code: status, out: stdout, err: stderr}
}

/** Runs `tetrapla` and sends a signal after a while; gives the exit code and the signal that ended it. */
export async function tetraplaStopped(
  folder: string,
  words: readonly string[],
  {signal, after}: {readonly signal: NodeJS.Signals; readonly after: number}
): Promise<{readonly code: number | null; readonly signal: NodeJS.Signals | null}> {
  const child = spawn(process.execPath, [command, ...words], {cwd: folder, stdio: 'ignore'})
  const timer = setTimeout(() => child.kill(signal), after)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve({code, signal})
    })
  })
}
