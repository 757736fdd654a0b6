/** Starts what a fleet runs on: Redis, an S3 server, workers, each a process on the loopback that can be killed. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {createServer, type AddressInfo} from 'node:net'
import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {command} from '../cli/run-command.ts'

const judges = path.join(import.meta.dirname, '../../.judges/bin')

/** REDIS_SERVER, VERSITYGW and GOFAKES3 name the programs where they are not on the path. */
export const programs = {
  redis: process.env['REDIS_SERVER'] ?? 'redis-server',
  s3: process.env['VERSITYGW'] ?? path.join(judges, 'versitygw'),
  otherS3: process.env['GOFAKES3'] ?? path.join(judges, 'gofakes3')
}

export const environment = {
  TETRAPLA_STORE_KEY: 'f'.repeat(64),
  AWS_ACCESS_KEY_ID: 'fleet',
  AWS_SECRET_ACCESS_KEY: 'fleet-secret'
}

const children = new Set<ChildProcess>()

/** A process that goes with the tests. */
export function start(program: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(program, words, {stdio: 'ignore', env: {...process.env, ...env}})
  children.add(child)
  child.on('exit', () => children.delete(child))
  return child
}

export function stopAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Redis {
  readonly address: string
  /** Ends it as a fault of the machine would, and starts it again after a second. */
  kill(): Promise<void>
  /** Forgets all. */
  empty(): void
  /** Keeps a text by a name. */
  keep(name: string, text: string): void
  /** Lets a user in, with rights as Redis writes them. */
  admit(user: string, password: string, rights: string): void
  /** The names of all that it keeps. */
  keys(): readonly string[]
}

export async function startRedis(folder: string): Promise<Redis> {
  mkdirSync(folder, {recursive: true})
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const open = () =>
    start(programs.redis, [...words, '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'])
  const ask = (...words: readonly string[]): string =>
    spawnSync(programs.redis.replace(/server$/, 'cli'), ['-p', String(port), ...words], {encoding: 'utf8'})
      .stdout
  /** A few times: another process may have the port for a moment. */
  const opened = async (): Promise<ChildProcess> => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const child = open()
      await wait(1000)
      if (child.exitCode === null && child.signalCode === null) return child
    }
    throw new Error(`${programs.redis} does not start`)
  }
  let child = await opened()
  return {
    address: `redis://127.0.0.1:${port}`,
    kill: async () => {
      child.kill('SIGKILL')
      await wait(1000)
      child = await opened()
    },
    empty: () => void ask('flushall'),
    keep: (name, text) => void ask('set', name, text),
    admit: (user, password, rights) =>
      void ask('acl', 'setuser', user, 'on', `>${password}`, ...rights.split(' ')),
    keys: () => ask('keys', '*').split('\n').filter(Boolean)
  }
}

/** Where an S3 server writes down what it was asked. */
export function s3Log(folder: string): string {
  return `${folder}.log`
}

/** The variables by which it is found; its objects are in the folder. */
export async function startS3(folder: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(path.join(folder, 'builds'), {recursive: true})
  const port = await freePort()
  const words = ['--access-log', s3Log(folder), '--port', `127.0.0.1:${port}`, 'posix', folder]
  const child = start(programs.s3, words, {ROOT_ACCESS_KEY: 'fleet', ROOT_SECRET_KEY: 'fleet-secret'})
  await wait(2000)
  if (child.exitCode !== null) throw new Error(`${programs.s3} does not start`)
  return {...environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`}
}

/** Another S3 server: one that asks for no signature, and keeps its objects in a single file. */
export async function startOtherS3(folder: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(folder, {recursive: true})
  const port = await freePort()
  const kept = ['-backend', 'bolt', '-bolt.db', path.join(folder, 'objects.db'), '-initialbucket', 'builds']
  const child = start(programs.otherS3, ['-host', `127.0.0.1:${port}`, '-quiet', ...kept])
  await wait(2000)
  if (child.exitCode !== null) throw new Error(`${programs.otherS3} does not start`)
  return {...environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`}
}

/** Workers that are started again whenever they end. */
export function keepWorkers(count: number, words: readonly string[], env: Readonly<Record<string, string>>) {
  const workers: ChildProcess[] = []
  let isOver = false
  const open = (index: number): void => {
    const child = start(process.execPath, [command, 'worker', '--quiet', '--jobs', '1', ...words], env)
    child.on('exit', () => {
      if (!isOver) open(index)
    })
    workers[index] = child
  }
  for (let index = 0; index < count; index += 1) open(index)
  return {
    kill: (index: number) => void workers[index % count]?.kill('SIGKILL'),
    stop: () => {
      isOver = true
      for (const worker of workers) worker.kill('SIGKILL')
    }
  }
}
