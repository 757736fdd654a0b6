/** Describes what is kept of a build: all that the next one would find, and what it said. */
import type {Asked} from '../../model/cache.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {LineFile} from '../../platform/cache/line-file.ts'
import {LineList} from '../../platform/line-list.ts'
import type {KnownFiles, StampedFile} from '../../platform/output/known-files.ts'
import type {BuildReport} from './build-report.ts'

/** What a build saw, and what it said. */
export interface BuildRecord {
  readonly format: 'tetrapla-build'
  /** What was asked of the project's files and folders, and of the earlier output, which is this one. */
  readonly asked: Iterable<Asked>
  /** Every file of the output, in order of path; undefined for one that is not as it was written. */
  readonly output: Iterable<StampedFile | undefined>
  /** When another build of the same files publishes more, in seconds since 1970. */
  readonly until?: number
  /** By which clock embargoes held, in seconds since 1970. */
  readonly at: number
  readonly outcome: Pick<BuildReport, 'diagnostics' | 'publications' | 'keptBack'>
}

/** A record as it is read back. */
export interface KeptRecord extends BuildRecord {
  readonly output: KnownFiles
}

/** What was kept as lines; undefined where a file was not as it was written. What is read here was written by the same version of this code, and hashes to its name. */
export function recordIn(file: LineFile | undefined): KeptRecord | undefined {
  const [asked, output, ...others] = file?.lists ?? []
  if (file === undefined || asked === undefined || output === undefined || others.length > 0) return undefined
  const {head, descriptor} = file
  if (!isHead(head)) return undefined
  return {
    ...head,
    asked: new LineList(descriptor, asked, isAsked),
    output: new LineList(descriptor, output, isStamped)
  }
}

function isHead(value: unknown): value is Omit<BuildRecord, 'asked' | 'output'> {
  return isObject(value) && value['format'] === 'tetrapla-build'
}

function isAsked(value: unknown): value is Asked {
  return Array.isArray(value) && typeof value[0] === 'string'
}

function isStamped(value: unknown): value is StampedFile {
  return Array.isArray(value) && typeof value[0] === 'string'
}

/** As lines, in parts: of a large library neither list is held. The second has no end where a file is not as it was written. */
export function* recordTexts({asked, output, ...told}: BuildRecord): Generator<string> {
  yield `${JSON.stringify(told)}\n`
  for (const one of asked) yield `${JSON.stringify(one)}\n`
  yield '\n'
  for (const one of output) {
    if (one === undefined) return
    yield `${JSON.stringify(one)}\n`
  }
  yield '\n'
}
