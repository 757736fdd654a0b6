/** A swap is all or nothing: whatever step of it fails or is the last, the library is the old one or the new one. */
import {cpSync, existsSync, rmSync} from 'node:fs'
import {mkdtemp, readdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {OutputFailure} from '../../../pipeline/model/host.ts'
import {disk, type Disk} from '../../../pipeline/platform/output/disk.ts'
import {createOutput} from '../../../pipeline/platform/output/output.ts'
import {someOfEach} from '../../support/runs-of.ts'
import {readFiles, writeFiles} from '../temporary-folder.ts'
import {breakingDisk, diskThatStopsAt, filesOf, first, leaveDeadLock, second, write} from './small-build.ts'

const foreign = {'README.md': 'mine', 'a/en/mine/note.txt': 'mine', 'b/en/note.txt': 'mine'}

/** An output that is built, with files in it that are not ours; made once and copied. */
let built: string
/** Of a build of `second` over it, in order. */
let steps: readonly (keyof Disk)[]

/** In memory where there is such a folder, since each step is synced. */
const folders = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

beforeAll(async () => {
  built = await mkdtemp(path.join(folders, 'tetrapla-test-'))
  await write(built, first)
  await writeFiles(built, foreign)
  const probe = breakingDisk(() => undefined)
  await write(await builtOutput(), second, probe.disk)
  ;({steps} = probe)
})

const made: string[] = []

afterAll(() => {
  for (const folder of [built, ...made]) rmSync(folder, {recursive: true, force: true})
})

async function builtOutput(): Promise<string> {
  const root = await mkdtemp(path.join(folders, 'tetrapla-test-'))
  made.push(root)
  cpSync(built, root, {recursive: true})
  return root
}

/** The numbers of steps to break: a sample of them, a larger one in conformance, or all with EVERY_STEP=1. */
function sample(one: number): readonly number[] {
  const {EVERY_STEP: every, SEED: seed} = process.env
  const numbers = steps.map((_, index) => index + 1)
  return every === '1' ? numbers : numbers.filter((number) => number % (seed === undefined ? 19 : 11) === one)
}

/** Those that change something: of each kind of step some, and all in conformance. */
function changes(): readonly number[] {
  const reading = new Set<keyof Disk>(['status', 'realPath', 'read', 'list', 'mayRead', 'mayChange'])
  const changing = steps.flatMap((name, index) => (reading.has(name) ? [] : [{name, step: index + 1}]))
  const odd = changing.filter((_, index) => index % 11 === 1)
  return [...someOfEach(changing, ({name}) => name, 2), ...odd].map(({step}) => step)
}

/** Of what is published; the next command clears away what a failed one left in its own folder. */
async function isNew(root: string): Promise<boolean> {
  const all = Object.entries(await readFiles(root))
  const files = Object.fromEntries(all.filter(([file]) => !file.startsWith('.tetrapla/')))
  const isSecond = files['index.html'] === 'second'
  expect(files).toEqual({...filesOf(isSecond ? second : first), ...foreign})
  return isSecond
}

/** A failure as the system tells it. */
function failure(code: string): Error {
  return Object.assign(new Error(code), {code})
}

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'EDQUOT'] as const

/** What a build of `second` throws on a disk that is broken so. */
async function errorOf(root: string, failureAt: (step: number) => Error | undefined): Promise<unknown> {
  const error: unknown = await write(root, second, breakingDisk(failureAt).disk).catch(
    (thrown: unknown) => thrown
  )
  if (error !== undefined) expect(error).toBeInstanceOf(OutputFailure)
  return error
}

describe('a step that fails', () => {
  test(
    'leaves the old library or the new one, and the next command is free to build',
    {timeout: 120_000},
    async () => {
      let refused = 0
      for (const broken of new Set([...changes(), ...sample(1)])) {
        const root = await builtOutput()
        const code = codes[broken % codes.length] ?? 'EIO'
        const error = await errorOf(root, (step) => (step === broken ? failure(code) : undefined))
        refused += error === undefined ? 0 : 1
        expect(await isNew(root)).toBe(error === undefined)
        await leaveDeadLock(root)
        await write(root, second)
        expect(await isNew(root)).toBe(true)
        expect(await readdir(root)).not.toContain('.tetrapla')
      }
      expect(refused).toBeGreaterThan(15)
    }
  )

  test(
    'and all after it, so that nothing can be put back, is settled by the next command',
    {timeout: 120_000},
    async () => {
      const left = {mixed: 0, old: 0, new: 0}
      for (const broken of sample(2)) {
        const root = await builtOutput()
        const error = await errorOf(root, (step) => (step >= broken ? failure('EROFS') : undefined))
        if (String(error).includes('nor could the output be put back')) left.mixed += 1
        await leaveDeadLock(root)
        await (await createOutput({root})).close()
        left[(await isNew(root)) ? 'new' : 'old'] += 1
      }
      for (const count of Object.values(left)) expect(count).toBeGreaterThan(1)
    }
  )

  test(
    'twice, so that putting back stops half-way, is undone by the next command',
    {timeout: 120_000},
    async () => {
      let undone = 0
      const begin = steps.lastIndexOf('link') - 40
      for (const broken of sample(3).filter((step) => step > begin)) {
        for (const again of [broken + 9, broken + 60]) {
          const root = await builtOutput()
          const error = await errorOf(root, (step) =>
            step === broken || step >= again ? failure('EIO') : undefined
          )
          const isHalf = existsSync(path.join(root, '.tetrapla/undo.json'))
          await leaveDeadLock(root)
          await (await createOutput({root})).close()
          if (isHalf) expect(error).toBeInstanceOf(OutputFailure)
          if (isHalf) expect(await isNew(root)).toBe(false)
          else await isNew(root)
          undone += isHalf ? 1 : 0
        }
      }
      expect(undone).toBeGreaterThan(1)
    }
  )

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open']
  ])('is told in words: %s', async (code, words) => {
    const error = await errorOf(await builtOutput(), (step) => (step > 40 ? failure(code) : undefined))
    expect(String(error)).toContain(words)
  })

  test('on a disk that gives files one name only is put back, too', async () => {
    const whole = {
      ...disk,
      link: async () => {
        throw failure('EPERM')
      }
    }
    for (const [index, name] of steps.entries()) {
      if (name !== 'unlink' && name !== 'link') continue
      const root = await builtOutput()
      const {disk: broken} = breakingDisk((step) => (step === index + 3 ? failure('EIO') : undefined), whole)
      const error: unknown = await write(root, second, broken).catch((thrown: unknown) => thrown)
      expect(await isNew(root)).toBe(error === undefined)
    }
  })
})

describe('a build that is killed at any step', () => {
  test(
    'leaves each publication whole, and the next command needs no cleaning',
    {timeout: 120_000},
    async () => {
      let finished = 0
      for (const last of new Set([...changes(), ...sample(4)])) {
        const root = await builtOutput()
        await write(root, second, diskThatStopsAt(last).disk).catch(() => undefined)
        await leaveDeadLock(root)
        await (await createOutput({root})).close()
        finished += (await isNew(root)) ? 1 : 0
      }
      expect(finished).toBeGreaterThan(5)
    }
  )

  test('is finished by a command that is killed in its turn', {timeout: 120_000}, async () => {
    const root = await builtOutput()
    const last = steps.lastIndexOf('link')
    await expect(write(root, second, diskThatStopsAt(last).disk)).rejects.toThrow()
    let killed = 0
    for (let step = 1; ; step += 3) {
      await leaveDeadLock(root)
      try {
        await (await createOutput({root, disk: diskThatStopsAt(step).disk})).close()
        break
      } catch {
        killed += 1
      }
    }
    expect(killed).toBeGreaterThan(20)
    expect(await isNew(root)).toBe(true)
  })
})

describe('a journal', () => {
  test.each([
    ['', 'empty'],
    ['{', 'cut'],
    ['[{"kind":"remove","path":"../a"}]', 'of another kind'],
    ['{"work":".tetrapla/work-abcdef","steps":[{"kind":"remove","to":"../a"}]}', 'that leads outside'],
    ['{"work":".tetrapla/work-abcdef","steps":[{"kind":"remove","to":"a","from":"b"}]}', 'with another key'],
    ['{"work":"work-abcdef","steps":[]}', 'of another folder']
  ])('%s is not guessed at (%s)', async (text) => {
    const root = await builtOutput()
    await writeFiles(root, {'.tetrapla/journal.json': text})
    const before = await readFiles(root)
    await expect(createOutput({root})).rejects.toMatchObject({
      message: expect.stringContaining('is damaged'),
      hint: 'remove the folder `.tetrapla` in the output, and build with `--no-cache`'
    })
    expect(await readFiles(root)).toEqual(before)
  })

  test('keeps names that another system would not take', async () => {
    const root = await builtOutput()
    await writeFile(path.join(root, 'a/en/c:\\alpha'), 'mine')
    await expect(write(root, second, diskThatStopsAt(steps.lastIndexOf('link')).disk)).rejects.toThrow()
    await leaveDeadLock(root)
    await write(root, second)
    expect((await readFiles(root))['a/en/c:\\alpha']).toBe('mine')
  })
})
