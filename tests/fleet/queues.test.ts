/** Queues that are cleaned while workers take batches out of them, and one whose server stalls. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Queue} from 'bullmq'
import {expect, onTestFinished, test} from 'vitest'
import {OutputFailure} from '../../pipeline/model/host.ts'
import {openBullQueue} from '../../pipeline/platform/fleet/bull-queue.ts'
import {cleanQueues} from '../../pipeline/platform/fleet/clean-queues.ts'
import {openRoll} from '../../pipeline/platform/fleet/roll.ts'
import {tryServer} from '../../pipeline/platform/fleet/try-server.ts'
import {command} from '../cli/run-command.ts'
import {environment, startRedis, stopAll} from './servers.ts'
import {openProxy} from './tcp-proxy.ts'

test('a batch that a worker took meanwhile stays, and the others go', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-queues-'))
  onTestFinished(() => {
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const redis = await startRedis(folder)
  const connection = {host: '127.0.0.1', port: Number(new URL(redis.address).port)}
  const roll = await openRoll(connection)
  await roll.enter('alpha', {})
  await roll.close()
  const queue = new Queue('alpha', {connection})
  for (const jobId of ['first', 'taken', 'last']) await queue.add('batch', {}, {jobId})
  // As a worker locks it that has just taken it.
  redis.keep(`${queue.toKey('taken')}:lock`, 'bravo')
  const cleaning = {before: Number.MAX_SAFE_INTEGER, isRemoving: true}
  expect(await cleanQueues(connection, cleaning)).toBe(2)
  expect((await queue.getJobs(['wait'])).map(({id}) => id)).toEqual(['taken'])
  await queue.close()
})

test('a queue whose server stalls ends with its reason', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-queues-'))
  const redis = await startRedis(folder)
  const proxy = await openProxy(Number(new URL(redis.address).port))
  onTestFinished(() => {
    proxy.close()
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const connection = {host: '127.0.0.1', port: proxy.port}
  const queue = await openBullQueue('alpha', connection, {first: 20_000, later: 2000})
  expect(await queue.takeUp('bravo')).toEqual([])
  const running = queue.run('one', {build: 'bravo', tasks: 'charlie', signature: 'delta'})
  proxy.isStalled = true
  await expect(running).rejects.toThrow(`Redis at \`127.0.0.1:${proxy.port}\` does not answer`)
  await expect(queue.takeUp('bravo')).rejects.toThrow(OutputFailure)
  await queue.close()
})

test.each([
  ['is not Redis', 'HTTP/1.1 400 Bad Request\r\n\r\n', {}, "can't be used: what answers there is not Redis"],
  ['does not speak TLS', undefined, {tls: {}}, 'does not answer over TLS']
])('what %s is told', async (_, answer, tls, said) => {
  const server = createServer((socket) => {
    if (answer !== undefined) socket.end(answer)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const opening = openBullQueue('alpha', {host: '127.0.0.1', port, ...tls}, {first: 3000, later: 2000})
  await expect(opening).rejects.toThrow(`Redis at \`127.0.0.1:${port}\` ${said}`)
})

test('a server is tried, and whoever is none ends the try with its reason', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-queues-'))
  onTestFinished(() => {
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const redis = await startRedis(folder)
  await tryServer({host: '127.0.0.1', port: Number(new URL(redis.address).port)})
  expect(redis.keys()).toEqual(['bull:tetrapla-programs:meta'])
  const trying = tryServer({host: '127.0.0.1', port: 1}, {first: 500, later: 500})
  await expect(trying).rejects.toThrow('Redis at `127.0.0.1:1` does not answer: connect ECONNREFUSED')
})

/** A worker with a store of its own, given a minute. */
function workerOf(folder: string, address: string, words: readonly string[], env = {}) {
  const given = ['worker', '--fleet', address, '--cache', path.join(folder, 'store'), '--jobs', '1', ...words]
  const {status, stderr} = spawnSync(process.execPath, [command, ...given], {
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
    env: {...process.env, ...environment, ...env}
  })
  return [status, stderr]
}

test.each([
  ['may only read', '~bull:* &* +@read'],
  ['may write other keys alone', '~other:* &* +@all']
])('a worker whose user of Redis %s ends, and says which rights it needs', async (_, rights) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-queues-'))
  onTestFinished(() => {
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const redis = await startRedis(folder)
  redis.admit('bravo', 'charlie', rights)
  const user = {TETRAPLA_REDIS_USERNAME: 'bravo', TETRAPLA_REDIS_PASSWORD: 'charlie'}
  expect(workerOf(folder, redis.address, [], user)).toEqual([
    3,
    expect.stringMatching(/^error: Redis at .* can't be used: NOPERM .*\n {2}hint: give its user `~bull/m)
  ])
})

test('a worker whose port for metrics is taken ends, and says so', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-queues-'))
  onTestFinished(() => {
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const redis = await startRedis(folder)
  const {port} = new URL(redis.address)
  expect(workerOf(folder, redis.address, ['--metrics', port])).toEqual([
    2,
    expect.stringContaining(
      `error: metrics can't be served on port ${port}: another program has it\n  hint: `
    )
  ])
})
