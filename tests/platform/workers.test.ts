/** The pool of workers: answers, affinity, and the ends that limits and faults make. */
import {spawn} from 'node:child_process'
import {availableParallelism} from 'node:os'
import {describe, expect, onTestFinished, test} from 'vitest'
import {JobStopped} from '../../pipeline/model/host.ts'
import {createWorkers, type Workers} from '../../pipeline/platform/workers/workers.ts'

interface Job {
  readonly act:
    'answer' | 'fail' | 'nonsense' | 'loop' | 'work' | 'stand' | 'sleep' | 'fill' | 'throw' | 'exit'
  readonly key?: string
}

interface Answer {
  readonly threadId: number
  readonly count: number
  readonly data: unknown
  /** That the work took, by the wall's clock. */
  readonly milliseconds: number
  readonly resourceLimits: {
    readonly maxYoungGenerationSizeMb: number
    readonly maxOldGenerationSizeMb: number
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'threadId' in value
}

function pool(count: number, seconds = 20, more = {}): Workers<Job, Answer> {
  const workers = createWorkers<Job, Answer>({
    script: new URL('../fixtures/workers/worker.mjs', import.meta.url),
    data: {word: 'alpha'},
    count,
    heapMebibytes: 32,
    affinityOf: ({key = ''}) => key,
    secondsOf: () => seconds,
    allSeconds: 1000,
    isResult: isAnswer,
    ...more
  })
  onTestFinished(() => workers.close())
  return workers
}

describe('a pool', () => {
  test('starts its workers with their data, and answers every job', async () => {
    const workers = pool(1)
    const answers = await Promise.all([workers.run({act: 'answer'}), workers.run({act: 'answer'})])
    expect(answers.map(({count}) => count)).toEqual([1, 2])
    expect(answers[0].data).toEqual({word: 'alpha'})
  })

  test('has a heap within its limit, and little room for what is new when its jobs are small', async () => {
    const limitsOf = async (memory: object) => (await pool(1, 20, memory).run({act: 'answer'})).resourceLimits
    const usual = await limitsOf({})
    expect(usual.maxOldGenerationSizeMb).toBe(32)
    const small = await limitsOf({youngMebibytes: 16})
    expect(small.maxYoungGenerationSizeMb).toBeLessThan(usual.maxYoungGenerationSizeMb)
    // V8 is slow to look for garbage in a heap of 2 GiB or more.
    expect((await limitsOf({heapMebibytes: 2048})).maxOldGenerationSizeMb).toBe(2047)
    expect((await limitsOf({heapMebibytes: 4096})).maxOldGenerationSizeMb).toBe(4096)
  })

  test('gives jobs of one affinity to one worker', async () => {
    const workers = pool(2)
    const [a, b] = await Promise.all([
      workers.run({act: 'answer', key: 'a'}),
      workers.run({act: 'answer', key: 'b'})
    ])
    expect(a.threadId).not.toBe(b.threadId)
    const [b2, a2] = await Promise.all([
      workers.run({act: 'answer', key: 'b'}),
      workers.run({act: 'answer', key: 'a'})
    ])
    expect([a2.threadId, b2.threadId]).toEqual([a.threadId, b.threadId])
  })

  test('lets the workers go that have nothing to do, but for one, and starts another for what comes', async () => {
    const workers = pool(2)
    const both = () =>
      Promise.all([workers.run({act: 'answer', key: 'a'}), workers.run({act: 'answer', key: 'b'})])
    const [a, b] = await both()
    workers.leaveTo('b')
    expect(await workers.run({act: 'answer', key: 'c'})).toMatchObject({threadId: b.threadId, count: 2})
    const [again] = await both()
    expect(again.threadId).not.toBe(a.threadId)
    workers.leaveTo('a')
    const [same, other] = await both()
    expect(same).toMatchObject({threadId: again.threadId, count: 2})
    expect(other).toMatchObject({count: 1})
    expect(other.threadId).not.toBe(b.threadId)
  })

  test('lets all workers go that have nothing to do but any one, where none is named', async () => {
    const workers = pool(2)
    const before = await Promise.all([
      workers.run({act: 'answer', key: 'a'}),
      workers.run({act: 'answer', key: 'b'})
    ])
    workers.leaveTo()
    const after = await Promise.all([
      workers.run({act: 'answer', key: 'a'}),
      workers.run({act: 'answer', key: 'b'})
    ])
    const stayed = after.filter(({threadId}) => before.some((one) => one.threadId === threadId))
    expect(stayed).toHaveLength(1)
  })

  test('goes on after a job that threw, with its message and stack', async () => {
    const workers = pool(1)
    const failed = workers.run({act: 'fail'})
    await expect(failed).rejects.toMatchObject({message: 'alpha failed', stack: 'at alpha'})
    expect(await workers.run({act: 'answer'})).toMatchObject({count: 2})
  })

  test('takes no nonsense for a result', async () => {
    await expect(pool(1).run({act: 'nonsense'})).rejects.toThrow('something else than a result')
  })
})

describe('a job that does not end', () => {
  test('is stopped at its time, and the next gets a fresh worker', async () => {
    const workers = pool(1, 0.3)
    // Where the machine gives it less than a tenth of a processor, it ends by the wall's clock.
    const limit: unknown = expect.stringMatching(/^(?:time|silence)$/)
    await expect(workers.run({act: 'loop'})).rejects.toMatchObject({name: 'JobStopped', limit})
    expect(await workers.run({act: 'answer'})).toMatchObject({count: 1})
  })

  test('has its time while others have the processor', async () => {
    const neighbours = Array.from({length: 2 * availableParallelism()}, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'})
    )
    onTestFinished(() => neighbours.forEach((neighbour) => neighbour.kill('SIGKILL')))
    // 0.3 seconds of processor time, and by the wall's clock more than the limit where all processors are busy.
    expect(await pool(1, 1).run({act: 'work'})).toMatchObject({count: 1})
  })

  test('has its time while its thread stands still', async () => {
    const answer = await pool(1, 1).run({act: 'stand'})
    expect(answer.milliseconds).toBeGreaterThan(1000)
  })

  test('is stopped after ten times its time when it only waits', async () => {
    const stopped = expect(pool(1, 0.1).run({act: 'sleep'})).rejects
    await stopped.toMatchObject({limit: 'silence', allowed: 1})
  })

  test('names the file that it was at', async () => {
    const loop = pool(1, 0.3).run({act: 'loop', key: 'alpha.md'})
    await expect(loop).rejects.toMatchObject({at: 'alpha.md'})
  })

  test('is stopped at its memory', async () => {
    const workers = pool(1)
    const filled = workers.run({act: 'fill'})
    await expect(filled).rejects.toBeInstanceOf(JobStopped)
    await expect(filled).rejects.toMatchObject({limit: 'memory'})
  })

  test('is ended with its pool', async () => {
    const workers = pool(1)
    let isOver = false
    void workers.run({act: 'loop'}).finally(() => (isOver = true))
    // A job that began is in a worker, whose thread stands in it until it is ended.
    await workers.close()
    expect(isOver).toBe(false)
  })
})

describe('jobs that take too long together', () => {
  test('are stopped, those that wait and those that come later, too', async () => {
    const workers = pool(2, 20, {allSeconds: 0.5})
    const jobs = Array.from({length: 50}, (_, index) => workers.run({act: 'loop', key: String(index)}))
    const stops = await Promise.allSettled(jobs)
    for (const stop of stops) {
      expect(stop).toMatchObject({status: 'rejected', reason: {limit: 'build', allowed: 0.5}})
    }
    await expect(workers.run({act: 'answer'})).rejects.toMatchObject({limit: 'build'})
  })
})

describe('jobs that nobody wants any more', () => {
  test('are ended with the reason, those that wait and those that come later, too', async () => {
    let isWanted = true
    const reason = new Error('enough')
    const stop = (): void => {
      if (!isWanted) throw reason
    }
    const workers = pool(2, 20, {stop})
    const jobs = Array.from({length: 5}, (_, index) => workers.run({act: 'loop', key: String(index)}))
    isWanted = false
    expect(await Promise.allSettled(jobs)).toEqual(jobs.map(() => ({status: 'rejected', reason})))
    await expect(workers.run({act: 'answer'})).rejects.toBe(reason)
  })
})

describe('a worker that breaks', () => {
  test.each([
    ['throw', 'charlie thrown'],
    ['exit', 'a worker ended with code 7']
  ] as const)('by %s fails its job alone', async (act, message) => {
    const workers = pool(1)
    const [broken, next] = await Promise.allSettled([workers.run({act}), workers.run({act: 'answer'})])
    expect(broken).toMatchObject({status: 'rejected', reason: {message}})
    expect(next).toMatchObject({status: 'fulfilled', value: {count: 1}})
  })
})
