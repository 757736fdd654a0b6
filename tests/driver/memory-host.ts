/** A host in memory: files given by a test, an output that is a map, and jobs that run at once. */
import {createHash} from 'node:crypto'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import {wholeArtifact} from '../support/whole-artifact.ts'
import {absent, type BuildCache, type KeptResult} from '../../pipeline/model/cache.ts'
import type {Artifact, ListArtifact, StoredArtifact} from '../../pipeline/model/edition/edition.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {StoredMissing, type Host, type Output, type WrittenFile} from '../../pipeline/model/host.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import type {World} from '../../pipeline/model/world.ts'
import {StoreFailure} from '../../pipeline/platform/errors.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {isEdition} from '../support/verify-editions.ts'
import {arrived} from './arrived.ts'

export interface MemoryOutput extends Output {
  /** What is in place, by path. */
  readonly files: Map<string, Uint8Array>
  /** How many swaps there were. */
  swaps(): number
}

/** An output that does what the disk's does, without a disk. */
export function memoryOutput(
  stored: (sha256: string) => Promise<Uint8Array | undefined> = async () => undefined
): MemoryOutput {
  const files = new Map<string, Uint8Array>()
  const staged = new Map<string, Uint8Array>()
  let swaps = 0
  const fromStore = async (file: StoredArtifact): Promise<Artifact> => {
    const bytes = await stored(file.sha256).catch((error: unknown) => {
      throw error instanceof StoreFailure ? new StoredMissing(file, {cause: error}) : error
    })
    if (bytes === undefined) throw new StoredMissing(file)
    return {path: file.path, mediaType: file.mediaType, bytes}
  }
  const isThere = ({path, sha256}: WrittenFile): boolean => {
    const bytes = files.get(path)
    return bytes !== undefined && digestOf(bytes) === sha256
  }
  return {
    files,
    swaps: () => swaps,
    previous: async (path) => files.get(path),
    listed: async () => filesIn(files.get('manifest.json')),
    holds: async (file) => isThere(file),
    holdsAll: async (all) => [...all].every(isThere),
    stage: async (file) => {
      const artifact =
        'sha256' in file
          ? await fromStore(file)
          : 'texts' in file
            ? listed(file)
            : 'arriving' in file
              ? await arrived(file)
              : await wholeArtifact(file, memoryWorld())
      staged.set(artifact.path, artifact.bytes)
      return describe(artifact)
    },
    drop: (publications) => {
      for (const path of staged.keys())
        if (publications.some((folder) => path.startsWith(`${folder}/`))) staged.delete(path)
    },
    swap: async (publications, kept) => {
      const keep = [...kept]
      swaps += 1
      for (const path of files.keys()) {
        if (!keep.includes(path) || publications.some((folder) => path.startsWith(`${folder}/`)))
          files.delete(path)
      }
      for (const [path, bytes] of staged) files.set(path, bytes)
      staged.clear()
    },
    close: async () => staged.clear()
  }
}

function filesIn(manifest: Uint8Array | undefined): readonly WrittenFile[] {
  return manifest === undefined ? [] : JSON.parse(new TextDecoder().decode(manifest)).files
}

function listed({path, mediaType, texts}: ListArtifact): Artifact {
  return {path, mediaType, bytes: new TextEncoder().encode([...texts()].join(''))}
}

function describe({path, mediaType, bytes}: Artifact): WrittenFile {
  return {path, mediaType, bytes: bytes.length, sha256: digestOf(bytes)}
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What builds keep, in memory. */
export interface MemoryCache {
  readonly results: Map<string, KeptResult>
  readonly blobs: Map<string, Uint8Array>
  /** The output that builds read before they write. */
  readonly output: ReadonlyMap<string, Uint8Array>
  /** Whether publications are kept as they were made, for other outputs. */
  readonly isShared?: boolean
  /** Where that is, if not here. */
  readonly editions?: BuildCache['editions']
}

export function memoryCache({files}: MemoryOutput): MemoryCache {
  return {results: new Map(), blobs: new Map(), output: files}
}

/** The same, as a machine with another output sees it. */
export function sharedWith(kept: MemoryCache, {files}: MemoryOutput): MemoryCache {
  return {...kept, output: files, isShared: true}
}

function cacheOf(kept: MemoryCache | undefined, world: World): {readonly cache?: BuildCache} {
  if (kept === undefined) return {}
  const cache: BuildCache = {
    answer: async (path, where) => world.answerOf?.(path, where),
    results: {
      get: async (key) => kept.results.get(key),
      put: async (key, result) => void kept.results.set(key, result)
    },
    blobs: {
      get: async (sha256) => {
        const bytes = kept.blobs.get(sha256)
        return bytes !== undefined && digestOf(bytes) === sha256 ? bytes : undefined
      },
      put: async (bytes) => {
        kept.blobs.set(digestOf(bytes), bytes)
        return digestOf(bytes)
      }
    }
  }
  const {results, blobs} = cache
  const editions = kept.isShared === true ? {results, blobs} : kept.editions
  return {cache: editions === undefined ? cache : {...cache, editions}}
}

/** A world that reads the output as it is when a build begins. */
function afterOutput(world: World, files: ReadonlyMap<string, Uint8Array>): World {
  const before = new Map(files)
  return {
    ...world,
    earlier: async (path) => {
      const value = before.get(path)
      return value === undefined ? {ok: false, failure: {kind: 'missing'}} : {ok: true, value}
    },
    answerOf: (path, where) => {
      if (where !== 'earlier') return world.answerOf?.(path, where)
      const bytes = before.get(path)
      return bytes === undefined ? absent : digestOf(bytes)
    }
  }
}

export interface MemoryProject {
  readonly host: Host<Job, Result>
  readonly project: Project
  /** In the project itself, such as a publication without a document: a build is given it. */
  readonly found: readonly Diagnostic[]
}

/** The project that the files are, with a host for it; `run` may stand in for the real jobs. */
export async function memoryProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  output: Output,
  run?: (job: Job, real: (job: Job) => Promise<Result>) => Promise<Result>,
  kept?: MemoryCache
): Promise<MemoryProject> {
  const world = kept === undefined ? memoryWorld(files) : afterOutput(memoryWorld(files), kept.output)
  const {value: project, diagnostics: found} = await readProject(world, {
    source: 'source',
    schemas: 'schemas'
  })
  const real = createJobRunner(project, world, isEdition)
  const host = {
    world,
    output,
    run: run === undefined ? real : (job: Job) => run(job, real),
    ...cacheOf(kept, world)
  }
  return {host, project, found}
}
