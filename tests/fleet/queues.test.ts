/** Queues that are cleaned while workers take batches out of them. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Queue} from 'bullmq'
import {expect, onTestFinished, test} from 'vitest'
import {cleanQueues} from '../../pipeline/platform/fleet/clean-queues.ts'
import {openRoll} from '../../pipeline/platform/fleet/roll.ts'
import {startRedis, stopAll} from './servers.ts'

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
