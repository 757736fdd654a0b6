/** Pages that are handed over one by one, while others are made, are those that come with a result. */
import path from 'node:path'
import {MessageChannel, Worker} from 'node:worker_threads'
import {expect, test} from 'vitest'
import {build, type BuildResult} from '../../pipeline/driver/index.ts'
import {handOver, pageLines, takeFiles} from '../../pipeline/driver/publication/hand-over.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {JobFailed, OutputFailure, type Output} from '../../pipeline/model/host.ts'
import type {Line} from '../../pipeline/model/line.ts'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {joinPacks} from '../../pipeline/platform/cache/memo.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const book = {
  'tetrapla.yaml': 'language: en\n',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/bravo.md': '# Bravo\n\nSee [charlie](charlie.md).\n',
  'source/alpha/charlie.md': '# Charlie\n\nDelta.\n'
}

const pages = {isFor: () => true, connect}

function connect(): readonly [Line, Line] {
  const {port1, port2} = new MessageChannel()
  return [port1, port2]
}

type Run = (job: Job, real: (job: Job) => Promise<Result>) => Promise<Result>

async function built(
  files: Readonly<Record<string, string>>,
  output: Output,
  run?: Run
): Promise<BuildResult> {
  const {host, project} = await memoryProject(files, output, run)
  return build({...host, pages}, project, {...usualBuild, editions: ['html', 'json']})
}

test('they make the same output, and are not in the result', async () => {
  const [output, alone] = [memoryOutput(), memoryOutput()]
  const made: string[] = []
  const result = await built(book, output, async (job, real) => {
    const one = await real(job)
    if (one.kind === 'make') made.push(...one.artifacts.map(({path}) => path))
    return one
  })
  const {host, project} = await memoryProject(book, alone)
  const wanted = await build(host, project, {...usualBuild, editions: ['html', 'json']})
  expect(result).toEqual(wanted)
  expect(output.files).toEqual(alone.files)
  expect(made).toContain('alpha/en/index.html')
  expect(made).not.toContain('alpha/en/bravo.html')
})

test('data, passages and texts of the search that are put by are the same, and not in the result', async () => {
  const [output, alone] = [memoryOutput(), memoryOutput()]
  const aside = path.join(await temporaryFolder(), 'aside')
  const made: string[] = []
  const asked: string[] = []
  const withAside: Output = {
    ...output,
    asideFile: () => {
      asked.push(aside)
      return aside
    }
  }
  const result = await built(book, withAside, async (job, real) => {
    const one = await real(job)
    if (one.kind === 'make') made.push(...one.artifacts.map(({path: file}) => file))
    return one
  })
  const {host, project} = await memoryProject(book, alone)
  expect(result).toEqual(await build(host, project, {...usualBuild, editions: ['html', 'json']}))
  expect(output.files).toEqual(alone.files)
  expect(asked).toHaveLength(1)
  const putBy = ['alpha.en.json', 'alpha.en.passages.jsonl', 'search/1.js', 'search/2.js']
  expect([...output.files.keys()]).toEqual(expect.arrayContaining(putBy.map((file) => `alpha/en/${file}`)))
  for (const file of putBy) expect(made).not.toContain(`alpha/en/${file}`)
  expect(made).toContain('alpha/en/search/words.json')
})

test('so does the worker that makes pages while another makes the PDF', async () => {
  const [output, alone] = [memoryOutput(), memoryOutput()]
  const pair = {...pages, editions: editionNames, join: joinPacks, leaveTo: () => undefined}
  const jobs: string[] = []
  const {host, project} = await memoryProject(book, output, async (job, real) => {
    jobs.push('half' in job ? job.half.of : job.kind)
    return real(job)
  })
  const options = {...usualBuild, editions: ['html', 'pdf'] as const}
  const result = await build({...host, pages, pair}, project, options)
  const other = await memoryProject(book, alone)
  expect(result).toEqual(await build(other.host, other.project, options))
  expect(output.files).toEqual(alone.files)
  expect(jobs).toEqual(expect.arrayContaining(['paged', 'flowing']))
})

test('a job that ends behind some of them leaves the version before as it was', async () => {
  const output = memoryOutput()
  await built(book, output)
  const before = new Map(output.files)
  const more = {'source/golf.md': '# Golf\n\nHotel.\n'}
  const edited = {...book, ...more, 'source/alpha/bravo.md': '# Bravo\n\nFoxtrot.\n'}
  const result = await built(edited, output, async (job, real) => {
    const one = await real(job)
    if (job.kind === 'make' && job.source.path === 'source/alpha') throw new JobFailed('ended')
    return one
  })
  expect(result).toMatchObject({kind: 'built'})
  const after = [...output.files].filter(([path]) => path.startsWith('alpha/'))
  expect(after).toEqual([...before].filter(([path]) => path.startsWith('alpha/')))
  expect(output.files.has('golf/en/index.html')).toBe(true)
})

test('a page that can not be written ends the build', async () => {
  const output = memoryOutput()
  const full: Output = {
    ...output,
    stage: async (file) => {
      if (file.path.endsWith('/bravo.html')) throw new OutputFailure('the disk is full')
      return output.stage(file)
    }
  }
  await expect(built(book, full)).rejects.toThrow('the disk is full')
})

test('so does one while the job goes on', async () => {
  const output = memoryOutput()
  const tried: string[] = []
  const full: Output = {
    ...output,
    stage: async ({path}) => {
      tried.push(path)
      throw new OutputFailure('the disk is full')
    }
  }
  const never = new Promise<never>(() => undefined)
  const building = built(book, full, async (job, real) => {
    const one = await real(job)
    return job.kind === 'make' ? never : one
  })
  await expect(building).rejects.toThrow('the disk is full')
  expect(tried.filter((path) => path.endsWith('.html'))).not.toEqual([])
})

test('behind one that can not be written no other is', async () => {
  const [here, there] = pageLines(connect())
  const tried: string[] = []
  const put = async ({path}: Artifact): Promise<void> => {
    tried.push(path)
    throw new Error(path)
  }
  const taken = takeFiles(here, put, 1)
  for (const path of ['alpha', 'bravo'])
    there.line.postMessage({path, mediaType: 'text/plain', bytes: new Uint8Array(1)}, [])
  await expect(taken).rejects.toThrow('alpha')
  expect(tried).toEqual(['alpha'])
})

test('one waits while much is on its way to the disk', async () => {
  const [here, there] = pageLines(connect())
  const arrive = `
    const {workerData: onWay} = require('node:worker_threads')
    Atomics.wait(onWay, 0, 0, 1)
    Atomics.store(onWay, 0, 5)
    Atomics.notify(onWay, 0)`
  Atomics.store(there.onWay, 0, 2 ** 30)
  const disk = new Worker(arrive, {eval: true, workerData: there.onWay})
  handOver([{path: 'alpha', mediaType: 'text/plain', draw: () => new Uint8Array(7)}], there).finish()
  expect(Atomics.load(here.onWay, 0)).toBe(5 + 7)
  await disk.terminate()
  here.line.close()
})

test('what is put is no more on its way', async () => {
  const [here, there] = pageLines(connect())
  const files = [1, 20, 300].map((length) => ({
    path: String(length),
    mediaType: 'text/plain',
    draw: () => new Uint8Array(length)
  }))
  handOver(files, there).finish()
  expect(Atomics.load(here.onWay, 0)).toBe(321)
  const put: string[] = []
  const taken = takeFiles(here, async ({path}) => void put.push(path), 2)
  there.line.close()
  await taken
  expect(put).toEqual(['1', '20', '300'])
  expect(Atomics.load(there.onWay, 0)).toBe(0)
})

test('what was put by goes over without a copy, and what its reader has as a copy', async () => {
  const [here, there] = pageLines(connect())
  const given = new Uint8Array([1, 2, 3])
  const held = new Uint8Array([4, 5])
  const facts = {mediaType: 'text/plain'}
  const {files, finish} = handOver(
    [
      {...facts, path: 'alpha', size: 3, parts: [() => given], draw: () => given},
      {...facts, path: 'bravo', draw: () => held}
    ],
    there
  )
  const [, drawn] = files
  if (drawn === undefined || !('draw' in drawn)) throw new Error('a file that is drawn is expected')
  expect(drawn.draw()).toBe(held)
  finish()
  expect([given.length, held.length]).toEqual([0, 2])
  const put: Artifact[] = []
  const taken = takeFiles(here, async (file) => void put.push(file), 2)
  there.line.close()
  await taken
  expect(put.map(({path: name, bytes}) => [name, [...bytes]])).toEqual([
    ['bravo', [4, 5]],
    ['alpha', [1, 2, 3]]
  ])
})
