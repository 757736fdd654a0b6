/**
 * Builds large libraries by a fleet, to see what the build itself keeps in memory. Jobs and answers go through Redis and a shared folder
 * as ever; the worker runs the jobs of one publication, and answers for the others, whose texts are the same, with that publication's
 * results under their names.
 */
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {connectionOf} from '../../pipeline/cli/fleet/open-connection.ts'
import {decodeBuild, purposes, type FleetTask} from '../../pipeline/cli/fleet/messages.ts'
import {runBatch} from '../../pipeline/cli/fleet/run-batch.ts'
import {treeRunner} from '../../pipeline/cli/fleet/tree-runner.ts'
import type {Result} from '../../pipeline/driver/index.ts'
import {
  createFleetBlobs,
  type FleetBlobs,
  type FleetFolder
} from '../../pipeline/platform/fleet/fleet-blobs.ts'
import {openSeal} from '../../pipeline/platform/fleet/seal.ts'
import {serveBatches, type Serving} from '../../pipeline/platform/fleet/serve-batches.ts'
import {createFolderStore} from '../../pipeline/platform/store/folder-store.ts'
import {command} from '../cli/run-command.ts'
import {environment, startRedis, stopAll, type Redis} from './servers.ts'

/** Documents of each library; a publication has fifty. */
const sizes = (process.env['FLEET_LARGE'] ?? '2000,8000').split(',').map(Number)
const editions = process.env['FLEET_EDITIONS'] ?? 'json'
const perPublication = 50
/** Bytes of the heap that a build may hold for each document. */
const mostBytes = 2000

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-large-'))
const key = environment.TETRAPLA_STORE_KEY
let redis: Redis

beforeAll(async () => {
  redis = await startRedis(path.join(folder, 'redis'))
})
afterAll(() => {
  stopAll()
  rmSync(folder, {recursive: true, force: true})
})

function volumeOf(index: number): string {
  return `volume-${String(index).padStart(5, '0')}`
}

function writeLibrary(project: string, documents: number): void {
  const text = (next: number): string =>
    `# Alpha\n\n## Scope\n\nBravo *charlie* [delta](alpha-${next}.md#scope), echo **foxtrot**.\n\nGolf hotel india.\n`
  mkdirSync(project)
  writeFileSync(path.join(project, 'tetrapla.yaml'), `language: en\neditions: [${editions}]\n`)
  for (let volume = 0; volume < documents / perPublication; volume += 1) {
    const at = path.join(project, 'source', volumeOf(volume))
    mkdirSync(at, {recursive: true})
    writeFileSync(path.join(at, 'publication.yaml'), 'title: Alpha\n')
    for (let index = 0; index < perPublication; index += 1)
      writeFileSync(path.join(at, `alpha-${index}.md`), text((index + 1) % perPublication))
  }
}

/** Plain data with another name in its texts; what is written as text in bytes, too. What is the same stays the same. */
function renamed<T>(value: T, from: string, to: string, known?: Map<unknown, unknown>): T
function renamed(value: unknown, from: string, to: string, known = new Map<unknown, unknown>()): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to)
  if (value instanceof Uint8Array) {
    const text = Buffer.from(value).toString('latin1')
    return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'))
  }
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set)
    return value
  if (known.has(value)) return known.get(value)
  const copy: unknown = Array.isArray(value)
    ? value.map((one: unknown) => renamed(one, from, to, known))
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, from, to, known)]))
  known.set(value, copy)
  return copy
}

/** Runs the jobs of the first volume alone. */
function answering(blobs: FleetBlobs): (task: FleetTask & {readonly build: string}) => Promise<Result> {
  const known = new Map<string, Promise<Result>>()
  const first = volumeOf(0)
  return async ({job, build}) => {
    const [own = ''] = 'source' in job ? (/volume-\d+/.exec(job.source.path) ?? []) : []
    const running =
      known.get(job.kind) ?? treeRunner(build, blobs, {}).then((run) => run(renamed(job, own, first)))
    known.set(job.kind, running)
    return renamed(await running, first, own)
  }
}

/** The queue of a build, as soon as it has one. */
async function queueName(): Promise<string> {
  for (;;) {
    const [, name] = /^bull:(tetrapla-[0-9a-f]{16}):/m.exec(redis.keys().join('\n')) ?? []
    if (name !== undefined) return name
    await wait(200)
  }
}

function serve(name: string, store: string): Promise<Serving> {
  const openBlobs = (kind: FleetFolder): FleetBlobs => createFleetBlobs(createFolderStore(store), key, kind)
  const blobs = openBlobs('fleet')
  const run = answering(blobs)
  return serveBatches({
    name,
    connection: connectionOf(redis.address, {}),
    count: 1,
    identity: {},
    run: async (message) => {
      const [build = ''] = openSeal(key, purposes.batch, message)
      const {identity} = decodeBuild(await blobs.get(build))
      return runBatch(message, {key, identity, openBlobs, run})
    },
    isFinal: () => true,
    onFailure: (message) => console.log(message)
  })
}

interface Held {
  readonly seconds: number
  /** Mebibytes that were reachable at most, those of the heap alone, and what the process had of the system. */
  readonly held: number
  readonly heap: number
  readonly memory: number
}

/** A build of all, and one after an edit of a single document. */
async function buildTwice(documents: number): Promise<readonly [Held, Held]> {
  const root = path.join(folder, String(documents))
  const project = path.join(root, 'project')
  mkdirSync(root)
  writeLibrary(project, documents)
  const first = await build(root, `${documents} documents`)
  const edited = path.join(project, 'source', volumeOf(0), 'alpha-1.md')
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nJuliett.\n`)
  const second = await build(root, 'one of them edited')
  rmSync(root, {recursive: true})
  return [first, second]
}

async function build(root: string, what: string): Promise<Held> {
  const [project, store, output] = ['project', 'store', 'output'].map((name) => path.join(root, name))
  if (project === undefined || store === undefined || output === undefined) throw new Error('three folders')
  redis.empty()
  const report = new URL('report-heap.mjs', import.meta.url).href
  const words = ['build', project, '--quiet', '--output', output, '--fleet', redis.address, '--cache', store]
  const child = spawn(process.execPath, ['--expose-gc', '--import', report, command, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: {...process.env, ...environment}
  })
  const said = ['', '']
  for (const [index, from] of [child.stdio[2], child.stdio[3]].entries())
    from?.on('data', (part: Buffer) => (said[index] += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const serving = await serve(await queueName(), store)
  expect({code: await ended, said: said[0]?.match(/^.*error:.*$/gm)}).toEqual({code: 0, said: null})
  await serving.close()
  const sums = readFileSync(path.join(output, 'SHA256SUMS'), 'utf8').split('\n').length
  const {seconds, held, heap, memory} = JSON.parse(said[1] ?? '')
  console.log(
    `${what}, ${sums} files: ${Number(held).toFixed(1)} MiB held, ${Number(heap).toFixed(1)} of them on the heap; ${Number(memory).toFixed(0)} MiB of the system; ${Number(seconds).toFixed(1)} s of processor time`
  )
  return {seconds: Number(seconds), held: Number(held), heap: Number(heap), memory: Number(memory)}
}

test('a build by a fleet holds little of each document', {timeout: 3_600_000}, async () => {
  const built: (readonly [Held, Held])[] = []
  for (const size of sizes) built.push(await buildTwice(size))
  const more = (sizes.at(-1) ?? 0) - (sizes[0] ?? 0)
  for (const which of [0, 1] as const) {
    const [first, last] = [built[0]?.[which], built.at(-1)?.[which]]
    const each = (((last?.heap ?? 0) - (first?.heap ?? 0)) * 2 ** 20) / more
    console.log(`${each.toFixed(0)} bytes of the heap a document`)
    expect(each).toBeLessThan(mostBytes)
  }
})
