/** Pages that are handed over one by one, while others are made, are those that come with a result. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {MessageChannel, Worker} from 'node:worker_threads'
import {expect, test} from 'vitest'
import {build, type BuildResult} from '../../pipeline/driver/index.ts'
import {CutOff, openArrival} from '../../pipeline/driver/pages/arrival.ts'
import {handOver, pageLines, type SaidPiece} from '../../pipeline/driver/pages/hand-over.ts'
import {takeFiles} from '../../pipeline/driver/pages/take-files.ts'
import type {Job, MakeJob, Result} from '../../pipeline/driver/jobs.ts'
import type {Blobs} from '../../pipeline/model/cache.ts'
import type {Artifact, FileFacts, PutByArtifact} from '../../pipeline/model/edition/edition.ts'
import {JobFailed, OutputFailure, type Output} from '../../pipeline/model/host.ts'
import type {Line} from '../../pipeline/model/line.ts'
import type {TakeBytes} from '../../pipeline/model/take-bytes.ts'
import {joinPacks} from '../../pipeline/platform/cache/memo/memo.ts'
import {packIn} from '../../pipeline/platform/cache/memo/memo-pack.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {arrived, joined} from './arrived.ts'
import {
  memoryCache,
  memoryOutput,
  memoryProject,
  type MemoryOutput,
  type MemoryProject
} from './memory-host.ts'
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

/** For files alone. */
async function noMade(): Promise<void> {
  throw new Error('nothing of documents is expected')
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
  // Where it is read, and where it is made.
  expect(asked).toHaveLength(2)
  const putBy = ['alpha.en.json', 'alpha.en.passages.jsonl', 'ids.json', 'search/1.js', 'search/2.js']
  expect([...output.files.keys()]).toEqual(expect.arrayContaining(putBy.map((file) => `alpha/en/${file}`)))
  for (const file of putBy) expect(made).not.toContain(`alpha/en/${file}`)
  expect(made).toContain('alpha/en/search/words.json')
})

test('so does the worker that makes pages while another makes the PDF', async () => {
  const [output, alone] = [memoryOutput(), memoryOutput()]
  const pair = {...pages, join: joinPacks, leaveTo: () => undefined}
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

test.each([
  [24, ['letGo', 'make', 'onAllMade', 'library', 'catalogue']],
  [23, ['make', 'onAllMade', 'library', 'catalogue']]
])(
  'of %i publications these steps follow each other, by which memory is given back: %j',
  async (many, steps) => {
    const sources = Array.from({length: many}, (_, one): [string, string] => [
      `source/alpha-${one}.md`,
      `# Alpha ${one}\n\nBravo.\n`
    ])
    const told = new Set<string>()
    const {host, project} = await memoryProject(
      Object.fromEntries(sources),
      memoryOutput(),
      async (job, real) => {
        told.add(job.kind)
        return real(job)
      }
    )
    const result = await build(
      {
        ...host,
        pages: {isFor: () => false, connect, letGo: async () => void told.add('letGo')},
        onAllMade: () => void told.add('onAllMade')
      },
      project,
      usualBuild
    )
    expect(result).toMatchObject({kind: 'built'})
    expect([...told].filter((one) => one !== 'schemas' && one !== 'read')).toEqual(steps)
  }
)

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

test('of a job that ends within a file the file goes nowhere, and its own end is told', async () => {
  const output = memoryOutput()
  await built(book, output)
  const before = new Map(output.files)
  const of = {path: 'alpha/en/alpha.en.json', mediaType: 'application/json'}
  const edited = {...book, 'source/alpha/bravo.md': '# Bravo\n\nFoxtrot.\n'}
  const result = await built(edited, output, async (job, real) => {
    if (job.kind !== 'make') return real(job)
    job.pages?.line.postMessage({of, piece: bytesOf(3), isLast: false}, [])
    throw new JobFailed('ended by a test')
  })
  expect(result).toMatchObject({kind: 'refused'})
  expect(result.kind === 'refused' && result.diagnostics.map(({message}) => message)).toEqual([
    expect.stringContaining('ended by a test')
  ])
  expect(output.files).toEqual(before)
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
  const put = async ({path}: FileFacts): Promise<void> => {
    tried.push(path)
    throw new Error(path)
  }
  const taken = takeFiles(here, {put, keep: noMade}, 1)
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
  const taken = takeFiles(here, {put: async ({path}) => void put.push(path), keep: noMade}, 2)
  there.line.close()
  await taken
  expect(put).toEqual(['1', '20', '300'])
  expect(Atomics.load(there.onWay, 0)).toBe(0)
})

const facts = {path: 'alpha', mediaType: 'text/plain'}

/** A file that was put by in parts of these lengths. */
function putByIn(lengths: readonly number[]): PutByArtifact {
  const whole = bytesOf(lengths.reduce((sum, length) => sum + length, 0))
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0))
  const blocks = lengths.map((length, index): TakeBytes => {
    const end = ends[index] ?? 0
    return (room = (size) => new Uint8Array(size)) => {
      const taken = room(length)
      taken.set(whole.subarray(end - length, end))
      return taken
    }
  })
  return {...facts, size: whole.length, parts: [whole], blocks, draw: () => new Uint8Array(whole)}
}

function bytesOf(length: number): Uint8Array {
  return new Uint8Array(Array.from({length}, (_, at) => (at * 7 + (at >> 8)) % 251))
}

const long = 300_000

test.each([
  ['at once where it is small', [5, 0, 7]],
  ['in pieces', [long, 1, long, 0, 2, long]],
  ['in pieces, the last of which ends with one', [256 * 1024, 256 * 1024]]
])('what was put by goes over %s', async (_, lengths) => {
  const [here, there] = pageLines(connect())
  const file = putByIn(lengths)
  const put: Artifact[] = []
  const taken = takeFiles(here, {put: async (one) => void put.push(await arrived(one)), keep: noMade}, 2)
  const {files, finish} = handOver([file], {...there, onWay: new Int32Array(1)})
  expect(files).toEqual([file])
  finish()
  there.line.close()
  await taken
  expect(put).toEqual([{...facts, bytes: file.draw()}])
})

test('what was made of documents is kept for the next build as without a line', async () => {
  const made: unknown[] = []
  const kept = [true, false].map(async (isInTurn) => {
    const output: Output = {...memoryOutput()}
    const cache = memoryCache(memoryOutput())
    const aside = path.join(await temporaryFolder(), 'aside')
    const run: Run = async (job, real) => {
      const one = await real(job)
      if (one.kind === 'make') made.push(one.made)
      return one
    }
    const {host, project} = await memoryProject(book, {...output, asideFile: () => aside}, run, cache)
    const options = {...usualBuild, editions: ['html', 'json'] as const}
    await build(isInTurn ? {...host, pages} : host, project, options)
    const [[, {blob}] = ['', {blob: ''}]] = [...cache.results].filter(([key]) => key.includes('"made"'))
    return cache.blobs.get(blob)
  })
  const [inTurn, alone] = await Promise.all(kept)
  expect(alone?.length).toBeGreaterThan(1000)
  expect(keysIn(inTurn)).toEqual(keysIn(alone))
  expect(made.filter((one) => one === undefined)).toHaveLength(1)
})

/** Of all parts of a pack. */
function keysIn(packed: Uint8Array | undefined): readonly string[] {
  return [...packIn(packed ?? new Uint8Array()).places.keys()].sort()
}

test('a file that is cut off is put nowhere', async () => {
  const [here, there] = pageLines(connect())
  const put: Artifact[] = []
  const taken = takeFiles(here, {put: async (one) => void put.push(await arrived(one)), keep: noMade}, 2)
  const said: SaidPiece = {of: facts, piece: bytesOf(3), isLast: false}
  there.line.postMessage(said, [])
  there.line.close()
  await expect(taken).rejects.toThrow(CutOff)
  expect(put).toEqual([])
})

test('pieces are on their way until the next is asked for, or nobody asks for more', async () => {
  const lengths: number[] = []
  const arrival = openArrival((length) => void (length > 0 && lengths.push(length)))
  for (const length of [1, 20, 300]) arrival.add(bytesOf(length))
  const pieces = arrival.pieces[Symbol.asyncIterator]()
  await pieces.next()
  expect(lengths).toEqual([])
  await pieces.next()
  expect(lengths).toEqual([1])
  await pieces.return?.()
  expect(lengths).toEqual([1, 320])
  arrival.add(bytesOf(4000))
  expect(lengths).toEqual([1, 320, 4000])
})

test('what a disk does not begin to take is not on its way either', async () => {
  const [here, there] = pageLines(connect())
  const taken = takeFiles(here, {put: async () => undefined, keep: async () => undefined}, 2)
  for (const of of ['made', facts] as const)
    for (const isLast of [false, true]) {
      Atomics.add(there.onWay, 0, 3)
      const said: SaidPiece = {of, piece: bytesOf(3), isLast}
      there.line.postMessage(said, [])
    }
  there.line.close()
  await taken
  expect(Atomics.load(there.onWay, 0)).toBe(0)
})

test('what lies in files is read by the job, and made again where a file was spoilt', async () => {
  const cache = memoryCache(memoryOutput())
  const folder = await temporaryFolder()
  const fileOf = (sha256: string) => ({file: path.join(folder, sha256), sha256})
  const given: MakeJob[] = []
  let packs = 0
  const made = async (spoilt = ''): Promise<MemoryOutput> => {
    const output = memoryOutput()
    for (const [name, bytes] of cache.blobs)
      await writeFile(path.join(folder, name), spoilt === '' ? bytes : Buffer.from(spoilt))
    const run: Run = async (job, real) => {
      if (job.kind === 'make') given.push(job)
      return real(job)
    }
    const aside = {asideFile: () => path.join(folder, `aside-${String(given.length)}`)}
    const {host, project} = await memoryProject(book, {...output, ...aside}, run, cache)
    const blobs: Blobs = {
      ...blobsIn(host),
      putPieces: async (pieces) => {
        packs += 1
        return blobs.put(await joined(pieces))
      }
    }
    const kept = host.cache === undefined ? {} : {cache: {...host.cache, blobs}}
    await build({...host, ...kept, fileOfKept: fileOf, pages}, project, {
      ...usualBuild,
      editions: ['html', 'json']
    })
    return output
  }
  const first = await made()
  const again = await made()
  expect(packs).toBe(1)
  const anew = await made('spoilt')
  expect(packs).toBe(2)
  expect(again.files).toEqual(first.files)
  expect(anew.files).toEqual(first.files)
  expect(given.map(({made: bytes, files}) => [bytes?.length, Object.keys(files ?? {})])).toEqual([
    [0, ['kept']],
    [0, ['kept', 'made']],
    [0, ['kept', 'made']]
  ])
})

function blobsIn({cache}: MemoryProject['host']): Blobs {
  if (cache === undefined) throw new Error('a cache was expected')
  return cache.blobs
}
