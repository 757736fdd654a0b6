/** Keeps the cache of a project in `.tetrapla/cache` of its folder: safe to delete, at any time and in part. */
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Blobs, BuildCache, KeptResult, Results} from '../../model/cache.ts'
import {systemCode} from '../errors.ts'
import {createAnswers, type Answers, type StampedAnswer} from './answers.ts'
import {announce, isOwn} from './own-folder.ts'
import {digestBelow} from './digest-file.ts'
import {createDiskBlobs, type DiskBlobs} from './disk-blobs.ts'
import {isKeptResult} from './kept-result.ts'
import {readSealed, writeSealed} from './sealed.ts'
import {stampsBelow, type Stamp} from './stamps.ts'
import {isObject} from '../../model/values/is-object.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

export interface DiskCache extends BuildCache {
  readonly answers: Pick<Answers, 'hasLearned' | 'settled'>
  /** What was said of the last build of a name. */
  build(name: string): Promise<unknown>
  /** Writes down what was answered and kept, and what is to be said of a build. A disk that takes nothing is no fault. */
  save(name: string, said: unknown): Promise<void>
}

/** What this many builds did not use is removed. */
const builds = 10

interface Index {
  /** Counts builds. */
  readonly count: number
  /** Files of the project: stamp, answer, and the build that asked last. */
  readonly files: Readonly<Record<string, readonly [stamp: Stamp, answer: string, used: number]>>
  /** The blob of what was said of a build, by its name; the last first. */
  readonly builds: readonly (readonly [name: string, blob: string])[]
}

type Kept = KeptResult & {readonly used: number}

export interface DiskCacheOptions {
  /** The project's folder. */
  readonly root: string
  /** The folder of the earlier output. */
  readonly earlier: string
  /** Stands for all of Tetrapla that results depend on. */
  readonly version: string
}

/** Below the real path of the project's folder. */
export function cacheFolder(realRoot: string): string {
  return path.join(realRoot, '.tetrapla', 'cache')
}

/** The folder of a cache, as a command finds it. */
interface Ground {
  readonly folder: string
  readonly blobs: DiskBlobs
  /** Whether it is a folder of the project's own: a link would have files of others read, and removed. */
  readonly isOurs: boolean
  readonly index: Index
  /** The name of a key for this version of Tetrapla. */
  readonly nameOf: (key: string) => string
}

export async function openDiskCache({root, earlier, version}: DiskCacheOptions): Promise<DiskCache> {
  const realRoot = await realpath(root)
  const folder = cacheFolder(realRoot)
  const blobs = createDiskBlobs(path.join(folder, 'blobs'))
  const isOurs = await isOwn(path.join(folder, 'blobs'), realRoot)
  const index = indexIn(isOurs ? await readSealed(path.join(folder, 'index.json')) : undefined)
  const nameOf = (key: string): string => sha256Of(JSON.stringify([version, key]))
  const ground: Ground = {folder, blobs, isOurs, index, nameOf}
  const known = Object.entries(index.files).map(
    ([file, [stamp, answer]]): readonly [string, StampedAnswer] => [file, [stamp, answer]]
  )
  const answers = createAnswers({
    digest: (file) => digestBelow(realRoot, file),
    stampOf: stampsBelow(realRoot),
    known: new Map(known)
  })
  const before = createAnswers({
    digest: (file) => digestBelow(earlier, file),
    stampOf: () => undefined,
    known: new Map()
  })
  const results = keptResults(ground)
  return {
    answers,
    answer: (file, where) => (where === 'earlier' ? before : answers).answer(file),
    blobs: isOurs
      ? {...blobs, put: async (bytes) => putIfTaken(blobs, bytes)}
      : {get: () => Promise.resolve(undefined), put: () => Promise.resolve('')},
    results,
    build: async (name) => {
      const [, blob] = index.builds.find(([one]) => one === nameOf(name)) ?? []
      const bytes = blob === undefined ? undefined : await blobs.get(blob)
      const said: unknown = bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
      return said
    },
    save: async (name, said) => {
      if (!isOurs) return
      try {
        await announce(path.join(realRoot, '.tetrapla'))
        await save({name: nameOf(name), said, settled: answers.settled()}, ground, results)
      } catch {
        // The next build is slower.
      }
    }
  }
}

interface KeptResults extends Results {
  /** All that are kept, once they were asked for; undefined before. */
  loaded(): Promise<Map<string, Kept>> | undefined
}

/** They are read when the first is asked for. */
function keptResults({folder, isOurs, index, nameOf}: Ground): KeptResults {
  let loading: Promise<Map<string, Kept>> | undefined
  const all = (): Promise<Map<string, Kept>> => {
    loading ??= (isOurs ? readSealed(path.join(folder, 'results.json')) : Promise.resolve(undefined)).then(
      resultsIn
    )
    return loading
  }
  const use = async (name: string, {asked, blob}: KeptResult): Promise<void> => {
    ;(await all()).set(name, {asked, blob, used: index.count + 1})
  }
  return {
    loaded: () => loading,
    get: async (key) => {
      const name = nameOf(key)
      const kept = (await all()).get(name)
      if (kept !== undefined) await use(name, kept)
      return kept
    },
    // What the disk did not take has no digest, by which it would be the same as other such.
    put: async (key, result) => {
      if (result.blob !== '') await use(nameOf(key), result)
    }
  }
}

/** What is to be written down of a build. */
interface Said {
  readonly name: string
  readonly said: unknown
  readonly settled: ReturnType<Answers['settled']>
}

async function save({name, said, settled}: Said, ground: Ground, results: KeptResults): Promise<void> {
  const {folder, blobs, index} = ground
  // Whoever used no results did not build.
  const used = await results.loaded()
  const count = used === undefined ? index.count : index.count + 1
  const isRecent = ({used: last}: {readonly used: number}): boolean => last > count - builds
  const files = {
    ...Object.fromEntries(Object.entries(index.files).filter(([, [, , last]]) => isRecent({used: last}))),
    ...Object.fromEntries([...settled].map(([file, [stamp, answer]]) => [file, [stamp, answer, count]]))
  }
  const blob = await blobs.put(new TextEncoder().encode(JSON.stringify(said)))
  const others = index.builds.filter(([other]) => other !== name)
  const kept: Index['builds'] = [[name, blob] as const, ...others].slice(0, builds)
  const recent = used === undefined ? undefined : [...used].filter(([, result]) => isRecent(result))
  if (recent !== undefined) await writeSealed(path.join(folder, 'results.json'), Object.fromEntries(recent))
  await writeSealed(path.join(folder, 'index.json'), {count, files, builds: kept})
  if (recent === undefined) return
  await blobs.keepOnly(new Set([...kept.map(([, one]) => one), ...recent.map(([, one]) => one.blob)]))
}

/** What the disk does not take is not kept: the next build is slower. */
async function putIfTaken(blobs: Blobs, bytes: Uint8Array): Promise<string> {
  try {
    return await blobs.put(bytes)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return ''
  }
}

/** For whoever writes nothing: what builds kept is used, and nothing is kept. */
export function readOnly(cache: BuildCache): BuildCache {
  return {
    answer: (file, where) => cache.answer(file, where),
    results: {get: (key) => cache.results.get(key), put: () => Promise.resolve()},
    blobs: {get: (sha256) => cache.blobs.get(sha256), put: () => Promise.resolve('')}
  }
}

/** What was sealed was written by this code, or by that of another version: whatever has not this form is left. */
function indexIn(value: unknown): Index {
  const none: Index = {count: 0, files: {}, builds: []}
  if (!isObject(value) || typeof value['count'] !== 'number') return none
  const {count, files, builds: said} = value
  if (!isObject(files) || !Array.isArray(said)) return none
  return {
    count,
    files: Object.fromEntries(
      Object.entries(files).flatMap(([file, one]) => (isSeen(one) ? [[file, one]] : []))
    ),
    builds: said.filter(isNamedBlob)
  }
}

function isSeen(value: unknown): value is Index['files'][string] {
  if (!Array.isArray(value)) return false
  const parts: readonly unknown[] = value
  const [stamp, answer, used] = parts
  return Array.isArray(stamp) && typeof answer === 'string' && typeof used === 'number'
}

function isNamedBlob(value: unknown): value is Index['builds'][number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}

function resultsIn(value: unknown): Map<string, Kept> {
  if (!isObject(value)) return new Map()
  return new Map(Object.entries(value).flatMap(([key, one]) => (isKept(one) ? [[key, one] as const] : [])))
}

function isKept(value: unknown): value is Kept {
  return isObject(value) && isKeptResult(value) && typeof value['used'] === 'number'
}
