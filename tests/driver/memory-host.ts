/** A host in memory: files given by a test, an output that is a map, and jobs that run at once. */
import {createHash} from 'node:crypto'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import {wholeArtifact} from '../support/whole-artifact.ts'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import type {Host, Output, WrittenFile} from '../../pipeline/model/host.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

export interface MemoryOutput extends Output {
  /** What is in place, by path. */
  readonly files: Map<string, Uint8Array>
  /** How many swaps there were. */
  swaps(): number
}

/** An output that does what the disk's does, without a disk. */
export function memoryOutput(): MemoryOutput {
  const files = new Map<string, Uint8Array>()
  const staged = new Map<string, Uint8Array>()
  let swaps = 0
  return {
    files,
    swaps: () => swaps,
    previous: async (path) => files.get(path),
    previousSize: async (path) => files.get(path)?.length,
    stage: async (file) => {
      const artifact = await wholeArtifact(file, memoryWorld())
      staged.set(artifact.path, artifact.bytes)
      return describe(artifact)
    },
    swap: async (publications, keep) => {
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

function describe({path, mediaType, bytes}: Artifact): WrittenFile {
  return {path, mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')}
}

export interface MemoryProject {
  readonly host: Host<Job, Result>
  readonly project: Project
}

/** The project that the files are, with a host for it; `run` may stand in for the real jobs. */
export async function memoryProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  output: Output,
  run?: (job: Job, real: (job: Job) => Promise<Result>) => Promise<Result>
): Promise<MemoryProject> {
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const real = createJobRunner(project, world)
  const host = {world, output, run: run === undefined ? real : (job: Job) => run(job, real)}
  return {host, project}
}
