/** A small library by a fleet: its workers, its Redis and the build itself are ended meanwhile, and the output is that of one machine. */
import {spawn, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {command} from '../cli/run-command.ts'
import {environment, keepWorkers, startRedis, stopAll} from '../fleet/servers.ts'
import {openProxy} from '../fleet/tcp-proxy.ts'
import {credentials, s3Server, type S3Server} from '../platform/store/s3-server.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, tools} from './support/tools.ts'

/** Five batches of publications. */
const publications = 80
const mostJobs = 16
/** How often the network is cut, and after how many more requests of the store. */
const cuts = Number(process.env['FLEET_CUTS'] ?? 6)
const requestsBetween = 15

let project: string
let expected: string

beforeAll(async () => {
  project = temporaryFolder()
  mkdirSync(path.join(project, 'source'))
  writeFileSync(path.join(project, 'tetrapla.yaml'), 'language: en\neditions: [json]\n')
  for (let index = 0; index < publications; index += 1) {
    const next = (index + 1) % publications
    const text = `# Alpha ${index}\n\n## Scope\n\nBravo, see [the next](alpha-${next}.md#scope).\n`
    writeFileSync(path.join(project, `source/alpha-${index}.md`), text)
  }
  expected = await sumsOf(startBuild(['--no-cache']))
})

interface Building {
  readonly child: ChildProcess
  readonly output: string
  /** Its exit code. */
  readonly ended: Promise<number | null>
  readonly said: () => string
}

function startBuild(words: readonly string[], env: Readonly<Record<string, string>> = {}): Building {
  // As a machine that has only the sources.
  rmSync(path.join(project, '.tetrapla'), {recursive: true, force: true})
  const output = path.join(temporaryFolder(), 'output')
  const line = [command, 'build', project, '--quiet', '--output', output, ...words]
  const child = spawn(process.execPath, line, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, ...env}
  })
  let err = ''
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return {child, output, ended: new Promise((resolve) => child.on('exit', resolve)), said: () => err}
}

/** What a build says where no worker comes, or comes back, within its patience: on a busy machine they take longer. */
const waitingForWorkers = /^warning: no worker of this program .*\n(?: {2}workers .*\n)*/gm

async function sumsOf({ended, output, said}: Building): Promise<string> {
  expect({code: await ended, said: said().replace(waitingForWorkers, '')}).toEqual({code: 0, said: ''})
  return readFileSync(path.join(output, 'SHA256SUMS'), 'utf8')
}

async function openFleet(count: number) {
  const server = await s3Server()
  const redis = await startRedis(path.join(temporaryFolder(), 'redis'))
  const network = {
    redis: await openProxy(Number(new URL(redis.address).port)),
    store: await openProxy(Number(new URL(server.endpoint).port))
  }
  const words = ['--fleet', `redis://127.0.0.1:${network.redis.port}`, '--cache', 's3://builds/library']
  const env = {
    ...environment,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${network.store.port}`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey
  }
  const workers = keepWorkers(count, words, env)
  onTestFinished(() => {
    workers.stop()
    stopAll()
    for (const proxy of Object.values(network)) proxy.close()
  })
  return {server, redis, network, workers, build: () => startBuild(words, env)}
}

/** What workers were given, have answered and have made, by name: each time that it was put there. */
function putOf({requests}: S3Server): readonly string[] {
  return requests.filter((one) => /^PUT \/builds\/library\/(?:fleet|blobs)\//.test(one))
}

/** Waits until something is so. Fails where the build has ended before: nothing would be tested. */
async function until(isSo: () => boolean, {child, said}: Building): Promise<void> {
  while (!isSo() && child.exitCode === null && child.signalCode === null) await wait(20)
  expect({code: child.exitCode, said: said()}).toMatchObject({code: null})
}

test('is the same by one worker', async (context) => {
  await need(tools.redis, context)
  const {build} = await openFleet(1)
  expect(await sumsOf(build())).toBe(expected)
})

test('is the same by two workers, one of which is killed, and Redis', async (context) => {
  await need(tools.redis, context)
  const {server, redis, workers, build} = await openFleet(2)
  const building = build()
  // The sources are there, and the workers have begun.
  const reads = () =>
    server.requests.filter((one) => /^GET \/builds\/library\/(?:fleet|blobs)\//.test(one)).length
  await until(() => reads() > 2, building)
  workers.kill(0)
  await until(() => reads() > publications, building)
  await redis.kill()
  expect(await sumsOf(building)).toBe(expected)
})

test('is the same where the build is killed, and nothing that was finished is made again', async (context) => {
  await need(tools.redis, context)
  const {server, build} = await openFleet(1)
  const first = build()
  await until(() => server.requests.some((one) => one.startsWith('PUT /builds/library/results/')), first)
  const read = putOf(server).length
  // Three batches of publications are made.
  await until(() => putOf(server).length > read + 3 * (mostJobs + 1), first)
  first.child.kill('SIGKILL')
  await first.ended
  expect(first.child.signalCode).toBe('SIGKILL')
  expect(await sumsOf(build())).toBe(expected)
  // Sources that the build before had put, and no worker, may be put again.
  const isOfWorker = (one: string): boolean =>
    one.includes('/fleet/') ||
    Buffer.from(server.objects.get(one.slice('PUT '.length)) ?? []).includes('"tetrapla-made"')
  const all = putOf(server).filter(isOfWorker)
  expect(all.some((one) => one.includes('/blobs/'))).toBe(true)
  // But for the batch that the worker had in hand, and one whose lock it was too slow to renew: all that was finished is more.
  expect(all.length - new Set(all).size).toBeLessThanOrEqual(2 * (mostJobs + 1))
})

test('is the same over a network that is slow, stalls, and is cut again and again', async (context) => {
  await need(tools.redis, context)
  const {server, network, build} = await openFleet(2)
  network.store.delay = 5
  network.redis.delay = 5
  const building = build()
  for (let index = 0; index < cuts; index += 1) {
    const before = server.requests.length
    await until(() => server.requests.length >= before + requestsBetween, building)
    const {redis, store} = network
    const [one, other] = index % 2 === 0 ? [redis, store] : [store, redis]
    one.cut()
    other.isStalled = true
    await wait(500)
    other.isStalled = false
  }
  expect(await sumsOf(building)).toBe(expected)
})

test('is the same where the store asks to slow down again and again', async (context) => {
  await need(tools.redis, context)
  const {server, build} = await openFleet(2)
  let asked = 0
  server.fault = () => {
    asked += 1
    return asked % 7 === 0 ? 'slow-down' : undefined
  }
  expect(await sumsOf(build())).toBe(expected)
  expect(asked).toBeGreaterThan(2 * publications)
})

test('ends with the reason where the credentials expire, and leaves the output as it was', async (context) => {
  await need(tools.redis, context)
  const {server, build} = await openFleet(1)
  const building = build()
  // What is read has come back.
  await until(() => putOf(server).length > publications, building)
  server.fault = () => 'expired'
  expect(await building.ended).toBe(3)
  expect(building.said()).toMatch(/^error: .*the credentials have expired/m)
  expect(existsSync(path.join(building.output, 'manifest.json'))).toBe(false)
})

test('ends with the reason where Redis can not be reached', async (context) => {
  await need(tools.redis, context)
  const {network, build} = await openFleet(1)
  network.redis.isStalled = true
  const {ended, said} = build()
  expect(await ended).toBe(3)
  expect(said()).toContain(`error: Redis at \`127.0.0.1:${network.redis.port}\` does not answer`)
})

test('ends with the reason where the store is gone for good, and leaves the output as it was', async (context) => {
  await need(tools.redis, context)
  const {server, network, build} = await openFleet(1)
  const building = build()
  // What is read has come back.
  await until(() => putOf(server).length > publications, building)
  network.store.close()
  expect(await building.ended).toBe(3)
  expect(building.said()).toMatch(/^error: .*(?:ECONNREFUSED|cut)/m)
  expect(existsSync(path.join(building.output, 'manifest.json'))).toBe(false)
})
