/** One publication by two workers: its files and findings are those of one. */
import {setTimeout as wait} from 'node:timers/promises'
import {MessageChannel, MessagePort} from 'node:worker_threads'
import {expect, onTestFinished, test} from 'vitest'
import {madeByBoth, openHalf} from '../../pipeline/driver/halves/half.ts'
import {makeInHalves} from '../../pipeline/driver/halves/make-in-halves.ts'
import {build, type BuildResult} from '../../pipeline/driver/index.ts'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import {listen, type Line} from '../../pipeline/model/line.ts'
import {joinPacks} from '../../pipeline/platform/cache/memo/memo.ts'
import {createWorkers} from '../../pipeline/platform/workers/workers.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryCache, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

type Files = Readonly<Record<string, string>>

const book = {
  'tetrapla.yaml': 'language: en\nbaseUrl: https://alpha.example/\n',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/bravo.md':
    '# Bravo\n\nSee [charlie](charlie.md#delta)[^1].\n\n[^1]: A note.\n\n```js\nlet a\n```\n',
  'source/alpha/charlie.md':
    '# Charlie\n\n### Delta\n\n[nothing](nowhere.md) ![a picture](alpha.svg)\n\n```js\nconst b = 1\n```\n',
  'source/alpha/alpha.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
}

const pair = {isFor: () => true, connect, join: joinPacks, leaveTo: () => undefined}

function connect(): readonly [Line, Line] {
  const {port1, port2} = new MessageChannel()
  return [port1, port2]
}

interface Halved {
  readonly result: BuildResult
  readonly jobs: readonly string[]
}

async function halved(files: Files, output: MemoryOutput, kept: MemoryCache): Promise<Halved> {
  const jobs: string[] = []
  const run = (job: Job, real: (job: Job) => Promise<Result>): Promise<Result> => {
    jobs.push('half' in job ? `${job.kind} ${job.half.of}` : job.kind)
    return real(job)
  }
  const {host, project} = await memoryProject(files, output, run, kept)
  const result = await build({...host, pair}, project, usualBuild).finally(() => output.close())
  return {result, jobs}
}

test('two workers make what one makes, and say the same, at once and after an edit', async () => {
  const output = memoryOutput()
  const kept = memoryCache(output)
  const cold = await halved(book, output, kept)
  expect(cold.jobs).toEqual([
    'schemas',
    'parse',
    'parse',
    'read',
    'hold',
    'make paged',
    'make flowing',
    'library',
    'catalogue'
  ])
  const bravo = `${book['source/alpha/bravo.md']}\nOne more word.\n`
  const edited = {...book, 'source/alpha/bravo.md': bravo}
  const again = await halved(edited, output, kept)
  expect(again.jobs).toEqual(['read', 'make', 'library', 'catalogue'])
  const alone = memoryOutput()
  const {host, project} = await memoryProject(edited, alone, undefined, memoryCache(alone))
  const wanted = await build(host, project, usualBuild).finally(() => alone.close())
  expect(wanted).toMatchObject({kind: 'built', publications: [{isUnchanged: false}]})
  expect(saidIn(again.result)).toEqual(saidIn(wanted))
  expect(saidIn(wanted)).toContain('epub/has-date')
  expect(output.files).toEqual(alone.files)
})

test('what parses a half does not look for what an earlier version had', async () => {
  const output = memoryOutput()
  const {host, project} = await memoryProject(book, output, undefined, memoryCache(output))
  const asked: string[] = []
  const run = createJobRunner(project, {
    ...host.world,
    earlier: async (path) => {
      asked.push(path)
      return {ok: false, failure: {kind: 'missing'}}
    }
  })
  const [source = ofNothing.source] = project.publications
  await run({kind: 'parse', source})
  expect(asked).toEqual([])
  await run({kind: 'read', source})
  expect(asked).not.toEqual([])
})

test('of what two make each makes every second one, and what has pages goes on alone', async () => {
  const [one, other] = connect()
  const paged = openHalf({of: 'paged', line: one})
  const flowing = openHalf({of: 'flowing', line: other})
  if (paged === undefined || flowing === undefined) throw new Error('two halves are open')
  const asked: (readonly number[])[] = []
  const make = async (indices: readonly number[]): Promise<readonly unknown[]> => {
    asked.push(indices)
    return indices.map(String)
  }
  const made = await Promise.all([paged, flowing].map(async (half) => madeByBoth(half)(3, make)))
  expect(asked).toEqual([[0, 2], [1]])
  expect(made).toEqual([
    ['0', '1', '2'],
    ['0', '1', '2']
  ])
  flowing.line.close()
  expect(await madeByBoth(paged)(3, make)).toEqual(['0', '1', '2'])
  expect(asked.slice(2)).toEqual([[0, 2], [1]])
})

function saidIn(result: BuildResult): string {
  return 'diagnostics' in result ? JSON.stringify(result.diagnostics) : ''
}

const ofNothing = {
  kind: 'make',
  source: {id: 'alpha', path: 'source/alpha', documents: []},
  index: {publications: []},
  editions: ['pdf', 'html'],
  outcomes: [],
  digests: {}
} as const

test('what ends the half that the other waits for is told, and no more', async () => {
  const run = async (one: Job): Promise<Result> => {
    if (!('half' in one)) throw new Error('a half was asked for')
    const {of, line} = one.half
    if (of === 'flowing') throw await listen(line)().catch((error: unknown) => error)
    line.close()
    throw new Error('the paged half failed')
  }
  await expect(makeInHalves(ofNothing, run, pair)).rejects.toThrow('the paged half failed')
})

test('a half that ends before anything of it is made is heard of, too', async () => {
  const output = memoryOutput()
  onTestFinished(() => output.close())
  const {host, project} = await memoryProject(book, output)
  const [source] = project.publications
  const openMemo = (): never => {
    throw new Error('alpha')
  }
  const run = createJobRunner(project, {...host.world, openMemo})
  const [own, line] = connect()
  const hear = listen(own)
  const job = {
    ...ofNothing,
    source: source ?? ofNothing.source,
    made: new Uint8Array(),
    half: {of: 'paged', line}
  } as const
  await expect(run(job)).rejects.toThrow('alpha')
  await expect(hear()).rejects.toThrow('the other half of the publication was not made')
})

test('what was said is heard in order, also by who listens later, and then that the line is closed', async () => {
  const [one, other] = connect()
  one.postMessage(new Map([['pdf', 1]]), [])
  one.postMessage('second', [])
  one.close()
  await wait(1)
  const hear = listen(other)
  expect([await hear(), await hear()]).toEqual([new Map([['pdf', 1]]), 'second'])
  await expect(hear()).rejects.toThrow('the other half of the publication was not made')
})

test('a line goes to a worker with its job, and closes when the worker is ended', async () => {
  const script = `
    import {parentPort} from 'node:worker_threads'
    parentPort.on('message', ({line}) => {
      line.postMessage('here')
      setTimeout(() => process.exit(1), 20)
    })`
  const workers = createWorkers<{readonly line: Line}, string>({
    script: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    data: {},
    count: 1,
    heapMebibytes: 64,
    affinityOf: () => '',
    secondsOf: () => 10,
    allSeconds: 10,
    isResult: (value) => typeof value === 'string',
    transfersOf: ({line}) => (line instanceof MessagePort ? [line] : [])
  })
  onTestFinished(() => workers.close())
  const [own, given] = connect()
  const hear = listen(own)
  const running = workers.run({line: given})
  expect(await hear()).toBe('here')
  await expect(running).rejects.toThrow()
  await expect(hear()).rejects.toThrow('the other half of the publication was not made')
})
