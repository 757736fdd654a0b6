/** Builds by a fleet of processes: the output is that of one machine while workers, Redis and the build itself are killed. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {command} from '../cli/run-command.ts'
import {environment, keepWorkers, s3Log, startRedis, startS3, stopAll, type Redis} from './servers.ts'

/** How many publications a sample has, in which editions, and how often something is killed meanwhile. */
const publications = Number(process.env['FLEET_PUBLICATIONS'] ?? 24)
const editions = process.env['FLEET_EDITIONS'] ?? 'html, pdf, epub, json'
const kills = Number(process.env['FLEET_KILLS'] ?? 10)
/** A worker has so many publications in hand at most. */
const mostJobs = 16

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-fleet-'))
const project = path.join(folder, 'project')
let redis: Redis
let s3: Readonly<Record<string, string>>
let expected: string

beforeAll(async () => {
  mkdirSync(path.join(project, 'source'), {recursive: true})
  writeFileSync(
    path.join(project, 'tetrapla.yaml'),
    `language: en\neditions: [${editions}]\nrules:\n  link/target-exists: warning\n`
  )
  const picture = path.join(
    import.meta.dirname,
    '../fixtures/publications/torture/source/torture/images/pixel.png'
  )
  copyFileSync(picture, path.join(project, 'source/pixel.png'))
  for (let index = 0; index < publications; index += 1) writeFileSync(textFile(index), textOf(index))
  redis = await startRedis(path.join(folder, 'redis'))
  s3 = await startS3(path.join(folder, 's3'))
  expected = await sumsOf('one', ['--no-cache'], environment)
})
afterAll(() => {
  stopAll()
  rmSync(folder, {recursive: true, force: true})
})

function textFile(index: number): string {
  return path.join(project, 'source', `alpha-${index}.md`)
}

/** Text, a table, a picture, a link to the next, and one to nowhere. */
function textOf(index: number): string {
  const next = (index + 1) % publications
  const paragraphs = Array.from(
    {length: 30},
    (_, n) => `Bravo ${n} charlie delta [echo](alpha-${next}.md#scope).`
  )
  return `# Alpha ${index}\n\n## Scope\n\n${paragraphs.join('\n\n')}\n\n| a | b |\n| - | - |\n| ${index} | 1 |\n\n![Foxtrot](pixel.png)\n\n[Golf](nowhere.md)\n`
}

function run(name: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const output = path.join(folder, name)
  const child = spawn(
    process.execPath,
    [command, 'build', project, '--quiet', '--output', output, ...words],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {...process.env, ...env}
    }
  )
  let err = ''
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return {child, ended, said: () => err}
}

/** What a build wrote, from nothing but the sources. */
async function sumsOf(
  name: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  meanwhile: (child: ChildProcess) => Promise<void> = async () => undefined
): Promise<string> {
  rmSync(path.join(project, '.tetrapla'), {recursive: true, force: true})
  const {child, ended, said} = run(name, words, env)
  await meanwhile(child)
  const code = await ended
  if (code === 0) return readFileSync(path.join(folder, name, 'SHA256SUMS'), 'utf8')
  throw new Error(`the build ended with ${code}: ${said()}`)
}

function fleetWords(store: string): readonly string[] {
  return ['--fleet', redis.address, '--cache', store]
}

/** Runs with so many workers, over a store of its own. */
async function withFleet<T>(
  name: string,
  count: number,
  act: (words: readonly string[], workers: ReturnType<typeof keepWorkers>) => Promise<T>
): Promise<T> {
  const words = fleetWords(`s3://builds/${name}`)
  const workers = keepWorkers(count, words, s3)
  try {
    return await act(words, workers)
  } finally {
    workers.stop()
  }
}

/** Of ten kills, one is of the build and two are of Redis. */
function victimOf(index: number): 'worker' | 'redis' | 'build' {
  if (index % 10 === 7) return 'build'
  return index % 5 === 3 ? 'redis' : 'worker'
}

/** Waits until something is so. Fails where the build ends before: nothing would be killed. */
async function until(isSo: () => boolean, {child, said}: ReturnType<typeof run>): Promise<void> {
  while (!isSo() && child.exitCode === null && child.signalCode === null) await wait(50)
  expect({code: child.exitCode, said: said()}).toMatchObject({code: null})
}

/** The names of what a build and its fleet have put into a store, each time that it was put. */
function putsTo(name: string): readonly string[] {
  const log = readFileSync(s3Log(path.join(folder, 's3')), 'utf8')
  return [...log.matchAll(/ s3_PutObject (\S+)/g)].flatMap(([, put = '']) =>
    put.startsWith(`${name}/fleet/`) || put.startsWith(`${name}/blobs/`) ? [put] : []
  )
}

/** Whether it is what goes between a build and its workers, or a publication as one of them made it. */
function isOfWorkers(put: string): boolean {
  const file = path.join(folder, 's3/builds', put)
  return put.includes('/fleet/') || readFileSync(file).includes('"tetrapla-made"')
}

/** The files of the objects of a store. */
function objectsOf(name: string): readonly string[] {
  const root = path.join(folder, 's3/builds', name)
  if (!existsSync(root)) return []
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((file) => path.join(root, file))
    .filter((file) => /[/\\][0-9a-f]{62}$/.test(file))
}

/** Spoils every so many objects of a store by a bit. */
function spoil(name: string, each: number): number {
  const files = objectsOf(name).filter((_, index) => index % each === 0)
  for (const file of files) {
    const bytes = readFileSync(file)
    if (bytes.length === 0) continue
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }
  return files.length
}

describe('the output of a fleet is that of one machine', () => {
  test.each([1, 2, 4])('with %i workers over S3', async (count) => {
    await withFleet(`workers-${count}`, count, async (words) => {
      expect(await sumsOf(`workers-${count}`, words, s3)).toBe(expected)
    })
  })

  test('over a shared folder', async () => {
    const words = fleetWords(path.join(folder, 'store'))
    const workers = keepWorkers(2, words, environment)
    expect(await sumsOf('folder', words, environment)).toBe(expected)
    workers.stop()
  })

  test(`while ${kills} times a worker, Redis or the build is killed`, async () => {
    await withFleet('kills', 2, async (words, workers) => {
      rmSync(path.join(project, '.tetrapla'), {recursive: true, force: true})
      let building = run('kills', words, s3)
      const killing = {
        worker: async (index: number) => workers.kill(index),
        redis: async () => redis.kill(),
        build: async () => {
          building.child.kill('SIGKILL')
          await building.ended
          rmSync(path.join(project, '.tetrapla'), {recursive: true, force: true})
          building = run('kills', words, s3)
        }
      }
      // Of each publication what was read, what was made, and both of its documents.
      const each = Math.floor((3 * publications) / (kills + 1))
      expect(each).toBeGreaterThan(0)
      for (let index = 0; index < kills; index += 1) {
        const due = (index + 1) * each
        await until(() => new Set(putsTo('kills')).size >= due, building)
        await killing[victimOf(index)](index)
      }
      expect({code: await building.ended, said: building.said().match(/^.*error:.*$/gm)}).toEqual({
        code: 0,
        said: null
      })
      expect(readFileSync(path.join(folder, 'kills/SHA256SUMS'), 'utf8')).toBe(expected)
      const puts = putsTo('kills').filter(isOfWorkers)
      const again = puts.length - new Set(puts).size
      console.log(`${kills} kills, ${new Set(puts).size} things put by workers, ${again} of them again`)
      // What a worker had in hand, and its answer.
      expect(again).toBeLessThanOrEqual(kills * (mostJobs + 1))
    })
  })

  test('while Redis is killed, and later emptied', async () => {
    await withFleet('redis', 2, async (words) => {
      const killing = async () => {
        await wait(3000)
        await redis.kill()
        await wait(3000)
        redis.empty()
      }
      expect(await sumsOf('redis', words, s3, killing)).toBe(expected)
    })
  })

  test('after the build was killed, and half of the store spoilt', async () => {
    await withFleet('driver', 2, async (words) => {
      const killed = sumsOf('driver', words, s3, async (child) => {
        while (objectsOf('driver').length < 3 * publications) await wait(200)
        child.kill('SIGKILL')
      })
      await expect(killed).rejects.toThrow('ended with null')
      expect(spoil('driver', 2)).toBeGreaterThan(5)
      expect(await sumsOf('driver', words, s3)).toBe(expected)
    })
  })
})

test('a build of what was built asks no worker, and after an edit for one publication', async () => {
  const words = ['--cache', 's3://builds/workers-1']
  expect(await sumsOf('again', words, s3)).toBe(expected)
  writeFileSync(textFile(3), `${textOf(3)}\nHotel.\n`)
  const edited = await sumsOf('edited', ['--no-cache'], environment)
  expect(await sumsOf('edited-again', words, s3)).toBe(edited)
  writeFileSync(textFile(3), textOf(3))
})

test('what builds left in the store and in the queue is cleaned by its age', () => {
  const clean = (...words: readonly string[]): string => {
    const line = [command, 'clean', 's3://builds/workers-2', '--fleet', redis.address, ...words]
    const {status, stdout, stderr} = spawnSync(process.execPath, line, {
      encoding: 'utf8',
      env: {...process.env, ...s3}
    })
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    return stdout
  }
  expect(clean()).toContain('batches in queues: 0 to be removed')
  const output = path.join(folder, 'workers-2')
  const told = clean('--older-than', '0h', '--keep', output)
  expect(told).toMatch(/batches in queues: [1-9]\d* to be removed/)
  const before = objectsOf('workers-2').length
  expect(clean('--older-than', '0h', '--keep', output, '--yes')).toContain('removed: ')
  const left = objectsOf('workers-2').length
  expect(left).toBeLessThan(before)
  expect(left).toBeGreaterThan(2 * publications)
  clean('--older-than', '0h', '--yes')
  expect(objectsOf('workers-2')).toEqual([])
  // No queue of a program is left, and no line on the roll.
  expect(redis.keys().filter((key) => !/^bull:tetrapla-programs:[a-z]+$/.test(key))).toEqual([])
})
