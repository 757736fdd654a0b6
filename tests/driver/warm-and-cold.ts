/** Runs builds of one project again and again, and compares those that take from builds before with those from nothing. */
import {expect} from 'vitest'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import type {ReadResult} from '../../pipeline/driver/jobs.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryCache, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

const usual: BuildOptions = {...usualBuild, editions: ['json']}

interface Ran {
  readonly result: BuildResult
  /** The kinds of jobs that were run. */
  readonly jobs: readonly string[]
}

/** From nothing, everything is read and made. */
export async function run(
  files: Files,
  output: MemoryOutput,
  kept = memoryCache(output),
  options: Partial<BuildOptions> = {}
): Promise<Ran> {
  const jobs: string[] = []
  const {host, project, found} = await memoryProject(
    files,
    output,
    (job, real) => {
      jobs.push('source' in job ? `${job.kind} ${job.source.path}` : job.kind)
      return real(job)
    },
    kept
  )
  const result = await build(host, project, {...usual, found, ...options}).finally(() => output.close())
  return {result, jobs}
}

/** Whether a publication was made again is all that may differ. */
export function said(result: BuildResult): unknown {
  if (result.kind !== 'built') return result
  const {diagnostics, publications} = result
  return {diagnostics, publications: publications.map(({publication, losses}) => ({publication, losses}))}
}

/** Adds a block to the end of a document. */
export function edit(name: string, line: string): (files: Files) => Files {
  return (files) => ({...files, [name]: `${String(files[name])}\n${line}\n`})
}

export function put(name: string, text: string | Uint8Array): (files: Files) => Files {
  return (files) => ({...files, [name]: text})
}

/** The paths of publications of which what was read is opened from now on. */
export function readingsOpened({blobs}: MemoryCache): readonly string[] {
  const opened: string[] = []
  const get = blobs.get.bind(blobs)
  blobs.get = (sha256) => {
    const bytes = get(sha256)
    const text = new TextDecoder().decode(bytes)
    if (text.startsWith('{"kind":"read"')) opened.push((JSON.parse(text) as ReadResult).entry.path)
    return bytes
  }
  return opened
}

/** A change of the project's files, after which some editions are made, if not those that are made first. */
export type Change = ((files: Files) => Files) & {readonly editions?: readonly EditionName[]}

/** After each of `changes` of the files `from`, a build that takes from those before says and leaves what one from nothing does. */
export async function isOneFromNothing(
  changes: readonly Change[],
  from: Files,
  editions: readonly EditionName[] = ['html', 'json']
): Promise<void> {
  await leftAfter(changes, from, editions)
}

/** The same, and gives the texts of the output after each. */
export async function leftAfter(
  changes: readonly Change[],
  from: Files,
  editions: readonly EditionName[]
): Promise<readonly Readonly<Record<string, string>>[]> {
  const [warm, cold] = [memoryOutput(), memoryOutput()]
  const kept = memoryCache(warm)
  const after: Readonly<Record<string, string>>[] = []
  let files = from
  await run(files, warm, kept, {editions})
  await run(files, cold, undefined, {editions, cache: false})
  for (const next of changes) {
    files = next(files)
    const made = {editions: next.editions ?? editions}
    const one = await run(files, warm, kept, made)
    const other = await run(files, cold, undefined, {...made, cache: false})
    expect(said(one.result)).toEqual(said(other.result))
    const texts = textsOf(warm)
    expect(texts).toEqual(textsOf(cold))
    after.push(texts)
  }
  return after
}

export function textsOf({files}: MemoryOutput): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]))
}
