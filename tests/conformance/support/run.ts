/** Runs a program and gives what it said. */
import {spawn} from 'node:child_process'

export interface Ran {
  /** Null when it was ended by a signal or not found. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
}

export async function run(
  command: string,
  args: readonly string[],
  {cwd, env = {}, input = ''}: RunOptions = {}
): Promise<Ran> {
  const child = spawn(command, args, {env: {...process.env, ...env}, ...(cwd === undefined ? {} : {cwd})})
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  return {
    status,
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8')
  }
}
