/** Keeps the cache of a project in `.tetrapla/cache` of its folder: safe to delete, at any time and in part. */
import {realpath, rm} from 'node:fs/promises'
import path from 'node:path'
import {mostUnused, type BuildCache, type Results} from '../../model/cache.ts'
import {systemCode, systemReason} from '../errors.ts'
import type {KeptFile} from '../../model/kept-file.ts'
import type {StampedAnswers} from './answer-table.ts'
import {createAnswers, type Answers} from './answers.ts'
import {announce, isOwn} from './own-folder.ts'
import {digestBelow} from './digest-file.ts'
import {diskFiles} from './disk-files.ts'
import {digestsOfNames} from './listed-names.ts'
import {createDiskBlobs, type DiskBlobs} from './disk-blobs.ts'
import {KeptFiles} from './kept-files.ts'
import type {LineFile} from './line-file.ts'
import {KeptResults} from './kept-results.ts'
import {readSealed, writeSealed} from './sealed.ts'
import {realPath, stampsBelow} from './stamps.ts'
import {isObject} from '../../model/values/is-object.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

export interface DiskCache extends BuildCache {
  readonly answers: Pick<Answers, 'hasLearned' | 'settled' | 'answer'>
  /** Where its bytes lie; undefined where nothing is kept. */
  readonly fileOf: ((sha256: string) => KeptFile) | undefined
  /** Files of the earlier output, as the build that made it saw them: one is read where its stamp is another. */
  readonly knowEarlier: (known: Pick<StampedAnswers, 'get'>) => void
  /** What was said of the last build of a name, as lines; undefined where nothing was. */
  build(name: string): LineFile | undefined
  /** Writes down what was answered and kept, and what is to be said of a build, which is text in parts. A disk that takes nothing is no fault: gives in words why. */
  save(name: string, said: Said['said']): Promise<string | undefined>
  /** Closes what was read: what builds before saw of files is not known then. */
  close(): void
}

interface Index {
  /** Counts builds. */
  readonly count: number
  /** The blob of what was said of a build, by its name; the last first. */
  readonly builds: readonly (readonly [name: string, blob: string])[]
  /** The blob of what files of the project answered. */
  readonly files?: string
  /** That of what results asked. */
  readonly results?: string
}

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
  /** Files of the project as builds before saw them. */
  readonly files: KeptFiles
  readonly answers: Answers
  /** The name of a key for this version of Tetrapla. */
  readonly nameOf: (key: string) => string
}

/** An index that is missing, cut or spoilt counts as an empty one. What another `version` of the program kept is not found. */
export async function openDiskCache({root, earlier, version}: DiskCacheOptions): Promise<DiskCache> {
  const realRoot = await realpath(root)
  const folder = cacheFolder(realRoot)
  const blobs = createDiskBlobs(path.join(folder, 'blobs'))
  const isOurs = await isOwn(path.join(folder, 'blobs'), realRoot)
  const index = indexIn(isOurs ? await readSealed(path.join(folder, indexName)) : undefined)
  const files = new KeptFiles(index.files === undefined ? undefined : blobs.openLines(index.files))
  const nameOf = (key: string): string => sha256Of(JSON.stringify([version, key]))
  const answers = createAnswers({
    digest: (file) => digestBelow(realRoot, file),
    stampOf: stampsBelow(realRoot),
    known: files.seen
  })
  let seenEarlier: Pick<StampedAnswers, 'get'> = new Map()
  const before = createAnswers({
    digest: (file) => digestBelow(earlier, file),
    stampOf: stampsBelow(realPath(earlier) ?? earlier),
    known: {get: (file) => seenEarlier.get(file)}
  })
  const ground: Ground = {folder, blobs, isOurs, index, files, answers, nameOf}
  const results = keptResults(ground)
  const digestOfNames = digestsOfNames(diskFiles(realRoot))
  return {
    answers,
    knowEarlier: (known) => {
      seenEarlier = known
    },
    answer: async (file, where) =>
      where === 'listed' ? digestOfNames(file) : (where === 'earlier' ? before : answers).answer(file),
    blobs: isOurs
      ? {
          get: (sha256) => blobs.get(sha256),
          put: async (bytes) => ifTaken(blobs.put(bytes)),
          putPieces: async (pieces) => ifTaken(blobs.putPieces(pieces))
        }
      : {get: () => Promise.resolve(undefined), put: () => Promise.resolve('')},
    fileOf: isOurs ? (sha256) => blobs.fileOf(sha256) : undefined,
    results,
    build: (name) => {
      const [, blob] = index.builds.find(([one]) => one === nameOf(name)) ?? []
      return blob === undefined ? undefined : blobs.openLines(blob)
    },
    close: () => {
      files.close()
      results.close()
    },
    save: async (name, said) => {
      if (!isOurs) return 'it is a file, or a link that leads elsewhere'
      try {
        await announce(path.join(realRoot, '.tetrapla'))
        await save({name: nameOf(name), said}, ground, results)
        return undefined
      } catch (error) {
        return systemReason(error)
      }
    }
  }
}

interface OpenResults extends Results {
  /** All that are kept, once they were asked for; undefined before. */
  loaded(): KeptResults | undefined
  close(): void
}

const indexName = 'index.json'
/** What earlier versions kept results and files in. */
const formerNames = ['results.json', 'results.txt', 'files.txt']

/** They are read when the first is asked for. */
function keptResults({blobs, index, answers, nameOf}: Ground): OpenResults {
  const count = index.count + 1
  let loaded: KeptResults | undefined
  const load = (): KeptResults => {
    const file = index.results === undefined ? undefined : blobs.openLines(index.results)
    return new KeptResults(file, (path) => answers.answered(path))
  }
  const all = (): KeptResults => {
    loaded ??= load()
    return loaded
  }
  return {
    loaded: () => loaded,
    close: () => loaded?.close(),
    get: async (key) => {
      const name = nameOf(key)
      const kept = all()
      kept.use(name, count)
      return kept.get(name)
    },
    // What the disk did not take has no digest, by which it would be the same as other such.
    put: async (key, result) => {
      if (result.blob !== '') all().put(nameOf(key), result, count)
    }
  }
}

/** What is to be written down of a build. */
interface Said {
  readonly name: string
  readonly said: Iterable<string>
}

async function save({name, said}: Said, ground: Ground, results: OpenResults): Promise<void> {
  const {folder, blobs, index, files, answers} = ground
  // Whoever used no results did not build.
  const used = results.loaded()
  const count = used === undefined ? index.count : index.count + 1
  const blob = await blobs.putTexts(said)
  const others = index.builds.filter(([other]) => other !== name)
  const kept: Index['builds'] = [[name, blob] as const, ...others].slice(0, mostUnused)
  used?.keepSince(count - mostUnused)
  const asked = used === undefined ? index.results : await blobs.putTexts(used.texts())
  const settled = answers.settled()
  const seen = await blobs.putTexts(files.texts(settled, {count, since: count - mostUnused}))
  await writeSealed(path.join(folder, indexName), {
    count,
    builds: kept,
    files: seen,
    ...(asked === undefined ? {} : {results: asked})
  })
  for (const former of formerNames) await rm(path.join(folder, former), {force: true})
  if (used !== undefined)
    await blobs.keepOnly(new Set([seen, asked ?? '', ...kept.map(([, one]) => one), ...used.blobs()]))
}

/** What the disk does not take is not kept: the next build is slower. */
async function ifTaken(put: Promise<string>): Promise<string> {
  try {
    return await put
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
  const none: Index = {count: 0, builds: []}
  if (!isObject(value) || typeof value['count'] !== 'number') return none
  const {count, builds: said, files, results} = value
  if (!Array.isArray(said)) return none
  return {
    count,
    builds: said.filter(isNamedBlob),
    ...(typeof files === 'string' ? {files} : {}),
    ...(typeof results === 'string' ? {results} : {})
  }
}

function isNamedBlob(value: unknown): value is Index['builds'][number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}
