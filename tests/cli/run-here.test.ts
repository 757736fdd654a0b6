/** What is done in the command's own thread, which no limit ends, and what is left to workers. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {mayRunHere, runHere} from '../../pipeline/cli/project/run-here.ts'
import type {Job, Result} from '../../pipeline/driver/index.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import {diskFiles} from '../../pipeline/platform/cache/disk-files.ts'
import {createTurns, turnOf} from '../../pipeline/platform/workers/turns.ts'
import {createWorld} from '../../pipeline/platform/world.ts'
import {readProject} from '../../pipeline/read/read-project.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-here-'))
afterAll(() => rmSync(folder, {recursive: true}))

type Files = Readonly<Record<string, string>>

interface Opened {
  readonly root: string
  readonly project: Project
}

async function open(name: string, files: Files): Promise<Opened> {
  const root = path.join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
    writeFileSync(path.join(root, file), text)
  }
  const world = createWorld({files: diskFiles(root), limits: defaultLimits})
  return {root, project: (await readProject(world, {source: 'source', schemas: 'schemas'})).value}
}

interface Ran {
  /** The kinds of jobs that workers are asked for. */
  readonly left: readonly string[]
  readonly results: readonly Result[]
}

/** Runs jobs on the first publication of a project, all of whose documents have so many bytes. */
async function run(
  {root, project}: Opened,
  weight: number,
  jobs: (source: Project['publications'][number]) => readonly Job[]
): Promise<Ran> {
  const [source] = project.publications
  if (source === undefined) throw new Error('expected a publication')
  const left: string[] = []
  const byWorker = async ({kind}: Job): Promise<Result> => {
    left.push(kind)
    return {kind: 'schemas', digest: '', diagnostics: []}
  }
  const start = {root, project, earlier: path.join(root, 'output'), turn: turnOf(createTurns(), 0)}
  const workers = {run: byWorker, atOnce: 1, leaveTo: () => undefined, close: async () => undefined}
  const here = runHere({...start, weightOf: () => weight}, workers)
  const results: Result[] = []
  for (const job of jobs(source)) results.push(await here.run(job))
  await here.close()
  return {left, results}
}

/** What is left of judging a project of a kilobyte. */
async function leftOf(name: string, files: Files): Promise<readonly string[]> {
  const {left} = await run(await open(name, files), 1024, (source) => [
    {kind: 'schemas'},
    {kind: 'read', source}
  ])
  return left
}

const alpha = '---\nlanguage: en\ndate: 2026-01-01\n---\n\n# Alpha\n\nBravo.\n'

test('documents alone are read here, as a worker would', async () => {
  const opened = await open('plain', {'source/alpha.md': alpha})
  const {left, results} = await run(opened, 1024, (source) => [{kind: 'read', source}])
  expect(left).toEqual([])
  const [result] = results
  expect(result?.kind === 'read' && result.entry.documents.map(({path: file}) => file)).toEqual([
    'source/alpha.md'
  ])
})

test('a callout of plain words needs no worker', async () => {
  const text = `${alpha}\n:::note\nCharlie.\n:::\n\n:::warning\nDelta.\n:::\n`
  expect(await leftOf('callout', {'source/alpha.md': text})).toEqual([])
})

test('jobs that are left run side by side, for two that share a publication wait for each other', async () => {
  const {root, project} = await open('shared', {'source/alpha.md': alpha})
  const [source] = project.publications
  if (source === undefined) throw new Error('expected a publication')
  let inHand = 0
  let meet: () => void = () => undefined
  const met = new Promise<void>((resolve) => (meet = resolve))
  const byWorker = async (): Promise<Result> => {
    inHand += 1
    if (inHand === 2) meet()
    await met
    return {kind: 'parse', kept: new Uint8Array(), diagnostics: []}
  }
  const start = {root, project, earlier: path.join(root, 'output'), turn: turnOf(createTurns(), 0)}
  const workers = {run: byWorker, atOnce: 16, leaveTo: () => undefined, close: async () => undefined}
  const here = runHere({...start, weightOf: () => 1024 * 1024}, workers)
  expect(here.atOnce).toBe(16)
  const parse = {kind: 'parse', source} satisfies Job
  expect(await Promise.all([here.run(parse), here.run(parse)])).toHaveLength(2)
})

test('a schema may take long, so that workers judge by it, and do all that follows', async () => {
  const files = {'source/alpha.md': alpha, 'schemas/front-matter/charlie.schema.json': '{"type": "object"}'}
  expect(await leftOf('schema', files)).toEqual(['schemas', 'read'])
})

test.each([
  ['a drawing', {'source/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'}, '![Delta](a.svg)'],
  ['a formula', {}, '$\\def\\a{1}\\a$'],
  ['a directive', {}, ':::office\nDelta.\n:::'],
  ['a long output', {'output/alpha/en/ids.json': ' '.repeat(4_200_000)}, '']
])('%s is left to workers', async (name, files, text) => {
  expect(await leftOf(name, {'source/alpha.md': `${alpha}\n${text}\n`, ...files})).toEqual(['read'])
})

test('more documents are read here where most of them were read before', async () => {
  const opened = await open('kept', {'source/alpha.md': alpha})
  const readWith = async (weight: number, kept?: Uint8Array): Promise<Ran> =>
    run(opened, weight, (source) => [{kind: 'read', source, ...(kept === undefined ? {} : {kept})}])
  const [read] = (await readWith(1024, new Uint8Array())).results
  const kept = read?.kind === 'read' ? read.kept : undefined
  expect(kept?.byteLength).toBeGreaterThan(0)
  const kibibyte = 1024
  const leftWith = async (weight: number, given?: Uint8Array): Promise<readonly string[]> =>
    (await readWith(weight, given)).left
  expect(await leftWith(16 * kibibyte)).toEqual([])
  expect(await leftWith(17 * kibibyte)).toEqual(['read'])
  expect(await leftWith(512 * kibibyte, kept)).toEqual([])
  expect(await leftWith(513 * kibibyte, kept)).toEqual(['read'])
  // What is kept may have been made by others, and is more than comes of so many bytes.
  expect(await leftWith(17 * kibibyte, new Uint8Array(17 * 16 * kibibyte + 1))).toEqual(['read'])
})

test('of a few documents, too, what is kept may have been made by others', async () => {
  const opened = await open('large', {'source/alpha.md': alpha})
  const {left} = await run(opened, 1024, (source) => [
    {kind: 'read', source, kept: new Uint8Array(1024 * 1024 + 1)}
  ])
  expect(left).toEqual(['read'])
})

test.each([
  ['seconds', 59],
  ['secondsPerMebibyte', 29],
  ['buildSeconds', 7199],
  ['heapMebibytes', 2047]
] as const)('where %s is set lower, a worker is looked after', async (limit, value) => {
  const {project} = await open(`limit-${limit}`, {'source/alpha.md': alpha})
  expect(mayRunHere(project)).toBe(true)
  expect(mayRunHere({...project, limits: {...project.limits, [limit]: value}})).toBe(false)
})
