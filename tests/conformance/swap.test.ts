/** The output against the system itself: failing calls, kills, other users, other containers. */
import {spawn} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {run, type Ran} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, tools} from './support/tools.ts'

const command = path.join(import.meta.dirname, 'support', 'swap-command.mjs')
/** One thread for the calls to the disk, so that their numbers are those of the process. */
const env = {UV_THREADPOOL_SIZE: '1'}
/**
 * EVERY_FAULT=1: 200 errors and 300 kills; EVERY_FAULT=2/3: the second third of them. Else a fifth, enough to lie on both sides of a
 * swap.
 */
const [part = 0, parts = 1] = process.env['EVERY_FAULT']?.split('/').map(Number) ?? []

/** What is published, by path. */
type Library = Readonly<Record<string, string>>

let built: string
let old: Library
let renewed: Library

beforeAll(async () => {
  const folder = temporaryFolder()
  built = path.join(folder, 'output')
  expect(await build(built, 'first')).toMatchObject({status: 0})
  // Files that are not ours stay in either library.
  writeFileSync(path.join(built, 'README.md'), 'mine')
  mkdirSync(path.join(built, 'doc2/en/mine'))
  writeFileSync(path.join(built, 'doc2/en/mine/note.txt'), 'mine')
  old = library(built)
  const other = copy()
  expect(await build(other, 'second')).toMatchObject({status: 0})
  renewed = library(other)
  expect(renewed).not.toEqual(old)
  expect(readdirSync(other)).not.toContain('.tetrapla')
})

async function build(output: string, name: 'first' | 'second'): Promise<Ran> {
  return run(process.execPath, [command, output, name], {env})
}

function copy(): string {
  const output = path.join(temporaryFolder(), 'output')
  cpSync(built, output, {recursive: true})
  return output
}

function library(output: string): Library {
  const files = readdirSync(output, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.tetrapla'))
    .sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(output, file), 'utf8')]))
}

const calls = ['rename', 'write', 'fsync', 'link', 'mkdir', 'unlink'] as const
type Call = (typeof calls)[number]

/** Runs the build of `second` with one of its calls to the system changed: which number, and what happens to it. */
async function buildWith(output: string, call: Call, what: string): Promise<Ran> {
  // The quick way to trace does not send signals.
  const way = what.startsWith('signal') ? [] : ['--seccomp-bpf']
  const trace = [
    '-f',
    '-qq',
    ...way,
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${what}`
  ]
  return run('strace', [...trace, process.execPath, command, output, 'second'], {env})
}

/** How often the thread of a build of `second` that makes a call most often makes it. */
async function countCalls(): Promise<ReadonlyMap<Call, number>> {
  const log = path.join(temporaryFolder(), 'log')
  const output = copy()
  await run(
    'strace',
    ['-f', '-qq', '-o', log, '-e', `trace=${calls.join(',')}`, process.execPath, command, output, 'second'],
    {env}
  )
  // Each line begins with the thread, and strace numbers the calls of each thread by themselves.
  const lines = readFileSync(log, 'utf8').split('\n')
  const threads = new Set(lines.map((line) => line.split(' ')[0]))
  const countOf = (call: Call, thread = ''): number =>
    lines.filter((line) => line.startsWith(`${thread} `) && line.includes(` ${call}(`)).length
  return new Map(
    calls.map((call) => [call, Math.max(...[...threads].map((thread) => countOf(call, thread)))])
  )
}

interface Fault {
  readonly call: Call
  readonly number: number
}

/** As many faults of each call, spread over all times that it is made; `most` of them altogether, or what is asked for of them. */
async function faults(most: number): Promise<readonly Fault[]> {
  const counts = await countCalls()
  const wanted = Math.ceil((part === 0 ? most / 5 : most) / calls.length)
  const all = calls.flatMap((call) => {
    const every = (counts.get(call) ?? 0) / wanted
    return Array.from({length: wanted}, (_, index) => ({call, number: Math.floor(index * every) + 1}))
  })
  return part === 0 ? all : all.filter((_, index) => index % parts === part - 1)
}

/** Two at a time. */
async function inTurn<T>(items: readonly T[], act: (item: T, index: number) => Promise<void>): Promise<void> {
  const waiting = [...items.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next[1], next[0])
  }
  await Promise.all([work(), work()])
}

async function expectNextCommandIsFree(output: string): Promise<void> {
  const next = await build(output, 'second')
  expect(next).toMatchObject({status: 0, stderr: ''})
  expect(library(output)).toEqual(renewed)
  expect(readdirSync(output)).not.toContain('.tetrapla')
  rmSync(path.dirname(output), {recursive: true})
}

describe('a call to the system', () => {
  test('that fails leaves the library old or new, and the next command is free', async (context) => {
    await need(tools.strace, context)
    const errors = ['ENOSPC', 'EIO', 'EACCES', 'EDQUOT', 'EROFS'] as const
    const ends = {old: 0, new: 0}
    await inTurn(await faults(200), async ({call, number}, index) => {
      const output = copy()
      const error = errors[index % errors.length] ?? 'EIO'
      const {status, stderr} = await buildWith(output, call, `error=${error}:when=${number}`)
      // A thread that can't wake the other ends the process: then it is one that was killed.
      if (status !== null) {
        expect([call, number, error, status, stderr]).toEqual([
          call,
          number,
          error,
          expect.toBeOneOf([0, 3]),
          stderr
        ])
        expect(library(output)).toEqual(status === 0 ? renewed : old)
      }
      ends[status === 0 ? 'new' : 'old'] += 1
      await expectNextCommandIsFree(output)
    })
    expect(ends.old).toBeGreaterThan(ends.new)
  })

  test('at which the process is killed leaves publications whole, and the next command finishes', async (context) => {
    await need(tools.strace, context)
    const killed = {before: 0, after: 0}
    await inTurn(await faults(300), async ({call, number}) => {
      const output = copy()
      const {status} = await buildWith(output, call, `signal=SIGKILL:when=${number}`)
      // How often one thread wakes another with a write differs from run to run.
      if (call !== 'write') expect([call, number, status]).toEqual([call, number, null])
      const left = library(output)
      killed[left['index.html'] === old['index.html'] ? 'before' : 'after'] += 1
      for (const folder of ['doc0/en', 'doc3/en', 'doc8/en']) {
        const own = Object.entries(left).filter(([file]) => file.startsWith(folder))
        const states = [old, renewed].map((one) =>
          Object.entries(one).filter(([file]) => file.startsWith(folder))
        )
        expect([[], ...states]).toContainEqual(own)
      }
      await expectNextCommandIsFree(output)
    })
    expect(killed.before).toBeGreaterThan(5)
    expect(killed.after).toBeGreaterThan(5)
  })
})

describe('what belongs to another user', () => {
  const nobody = 65_534

  test.skipIf(process.getuid?.() !== 0)('is refused before anything is changed', async () => {
    const output = copy()
    for (const folder of [path.dirname(path.dirname(output)), path.dirname(output)]) chmodSync(folder, 0o755)
    const entries = readdirSync(output, {recursive: true, encoding: 'utf8'})
    for (const file of ['', ...entries]) chownSync(path.join(output, file), nobody, nobody)
    chownSync(path.join(output, 'doc2/en'), 0, 0)
    const user = ['--reuid', String(nobody), '--clear-groups', process.execPath, command, output, 'second']
    expect(await run('setpriv', user, {env})).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('cannot write `doc2/en`: permission denied')
    })
    expect(library(output)).toEqual(old)
    chownSync(path.join(output, 'doc2/en'), nobody, nobody)
    expect(await run('setpriv', user, {env})).toMatchObject({status: 0})
    expect(library(output)).toEqual(renewed)
  })
})

describe('a container', () => {
  const apart = ['unshare', '--pid', '--uts', '--fork', '--mount-proc'] as const

  test('does not take the lock of another that lives', async (context) => {
    if ((await run('unshare', [...apart.slice(1), 'true'])).status !== 0)
      context.skip('namespaces need rights')
    const output = copy()
    const [program, ...words] = [...apart, process.execPath, command, output]
    const holder = spawn(program, [...words, 'hold'], {stdio: ['pipe', 'pipe', 'inherit']})
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const refused = {status: 3, stderr: expect.stringContaining('another command (process 1 on')}
    expect(await run(program, [...words, 'second'], {env})).toMatchObject(refused)
    expect(await build(output, 'second')).toMatchObject(refused)
    expect(library(output)).toEqual(old)
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    holder.stdin.end()
    await ended
    expect(await run(program, [...words, 'second'], {env})).toMatchObject({status: 0})
    expect(library(output)).toEqual(renewed)
  })

  test('takes the lock of another when it has been silent', async (context) => {
    if ((await run('unshare', [...apart.slice(1), 'true'])).status !== 0)
      context.skip('namespaces need rights')
    const output = copy()
    const [program, ...words] = [...apart, process.execPath, command, output]
    const holder = spawn(program, ['--kill-child', ...words, 'hold'], {stdio: ['pipe', 'pipe', 'inherit']})
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await ended
    expect(await build(output, 'second')).toMatchObject({status: 3})
    const lock = path.join(output, '.tetrapla/lock')
    const before = Date.now() / 1000 - 31
    utimesSync(lock, before, before)
    expect(await build(output, 'second')).toMatchObject({status: 0, stderr: ''})
    expect(library(output)).toEqual(renewed)
  })
})
