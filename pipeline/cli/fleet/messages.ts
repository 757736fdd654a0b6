/** Describes what goes between a build and its fleet: plain data, written by the engine's own serialisation. */
import {deserialize, serialize} from 'node:v8'
import {isJob, type Job, type MakeResult, type Result} from '../../driver/jobs.ts'
import type {Project} from '../../model/publication/project.ts'
import type {StopReason} from '../../model/host.ts'
import {isDigest} from '../../platform/fleet/seal.ts'
import type {ProgramIdentity} from '../../platform/program-identity.ts'
import type {Answer} from '../../platform/workers/messages.ts'
import {isObject} from '../../model/values/is-object.ts'

/** All that jobs of one build share. */
export interface FleetBuild {
  readonly format: 'tetrapla-fleet-build'
  readonly identity: ProgramIdentity
  readonly project: Project
  /** The digests of the trees of the project's files, and of what the earlier output says of ids. */
  readonly files: string
  readonly earlier: string
  readonly date?: string
}

/**
 * A project as a build tells it. Each batch reads this, and a job says itself which publication it is for; only where links may lead to
 * another site has it to know of all documents, since addresses of drafts are not published.
 */
export function toldProject(project: Project): Project {
  return project.site === undefined ? {...project, publications: []} : project
}

/** A job, and the seconds of processor time that it may take. */
export interface FleetTask {
  readonly job: Job
  readonly seconds: number
  /** The digests of what was read and made of its documents before: the store has it, and nobody holds it while the job waits. */
  readonly given?: GivenDigests
}

export type GivenDigests = Readonly<Partial<Record<'kept' | 'made', string>>>

export type FleetAnswer =
  | {readonly kind: 'done'; readonly result: Exclude<Result, MakeResult>}
  /** A publication as it was made: the digest of the pack of it, and what was made of its documents. */
  | {readonly kind: 'made'; readonly pack: string; readonly made?: Uint8Array}
  | (Extract<Answer<never>, {readonly kind: 'failed'}> & {readonly at?: string})
  | {readonly kind: 'stopped'; readonly limit: StopReason; readonly allowed: number; readonly at?: string}

/** The purposes that messages are signed for. */
export const purposes = {
  batch: {name: 'batch', fields: ['build', 'tasks']},
  answers: {name: 'answers', fields: ['tasks', 'answers']}
} as const

/** Written by V8's serialisation, which the functions below read. */
export function encode(value: FleetBuild | readonly FleetTask[] | readonly FleetAnswer[]): Uint8Array {
  return new Uint8Array(serialize(value))
}

/** Each throws for bytes that are something else. */
export function decodeBuild(bytes: Uint8Array): FleetBuild {
  const value: unknown = deserialize(bytes)
  if (isBuild(value)) return value
  throw new Error('expected a build')
}

/** Throws an `Error` where the bytes hold anything else. */
export function decodeTasks(bytes: Uint8Array): readonly FleetTask[] {
  const value: unknown = deserialize(bytes)
  if (Array.isArray(value) && value.every(isTask)) return value
  throw new Error('expected tasks')
}

/** Throws an `Error` where they are no answers, or not `count` of them. */
export function decodeAnswers(bytes: Uint8Array, count: number): readonly FleetAnswer[] {
  const value: unknown = deserialize(bytes)
  if (Array.isArray(value) && value.length === count && value.every(isAnswer)) return value
  throw new Error(`expected ${count} answers`)
}

function isBuild(value: unknown): value is FleetBuild {
  if (!isObject(value) || value['format'] !== 'tetrapla-fleet-build') return false
  const {files, earlier, project, identity} = value
  return isDigest(files) && isDigest(earlier) && isObject(project) && isObject(identity)
}

function isTask(value: unknown): value is FleetTask {
  if (!isObject(value) || !isJob(value['job'])) return false
  const {seconds, job, given = {}} = value
  const isGiven = isObject(given) && Object.values(given).every(isDigest)
  return isGiven && typeof seconds === 'number' && seconds > 0 && 'source' in job && isObject(job.source)
}

function isAnswer(value: unknown): value is FleetAnswer {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'done':
      return isObject(value['result'])
    case 'made':
      return isDigest(value['pack'])
    case 'failed':
      return typeof value['message'] === 'string'
    case 'stopped':
      return typeof value['limit'] === 'string' && typeof value['allowed'] === 'number'
    default:
      return false
  }
}
