/** Reads all publications of a project: what builds before read of the same files is taken as they kept it. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import type {Embargo} from '../../model/embargo.ts'
import type {Host} from '../../model/host.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {atMost} from '../../model/values/at-most.ts'
import {jobFinding} from '../job-finding.ts'
import type {Job, ReadResult, Result, SchemasResult} from '../jobs.ts'
import type {Carried, CarriedLibrary} from '../library/carried-library.ts'
import {keptReadings, type Readings} from '../publication/kept-readings.ts'
import {embargoesAt, liftEmbargo} from './lift-embargo.ts'

export interface ReadAllOptions {
  /** Seconds since 1970, by which embargoes end; without a clock none does. */
  readonly now?: number
  /** What the build before left, of which publications are taken as they are; each is read without it. */
  readonly carrying?: CarriedLibrary
  /** Called when a publication was read. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  /** Publications are read and made; addresses of the web are visited where `check` is asked for that. */
  readonly step: 'read' | 'make' | 'visit'
  readonly done: number
  readonly all: number
}

/** A publication that was read. */
export interface Judged extends ReadResult {
  readonly source: PublicationSource
  /** The embargo that makes it a draft. */
  readonly embargo?: Embargo
  /** Where it is taken as the build before left it: then its entry is what others see of it. */
  readonly carried?: Carried
}

export type Reader = Pick<Host<Job, Result>, 'run' | 'cache' | 'atOnce' | 'pair'>

/** All publications of a project, as far as their jobs came to an end. */
export interface AllRead {
  readonly schemas: Omit<SchemasResult, 'kind'>
  /** In order of id, then language. */
  readonly publications: readonly Judged[]
  /** Publications whose job was ended, or failed. */
  readonly unread: readonly PublicationSource[]
  /** What was found in each of them by itself, and why a job was ended. */
  readonly told: readonly Diagnostic[]
  /** The embargoes that hold. */
  readonly embargoes: readonly Embargo[]
  /** Whether no publication has an embargo, of which another clock might tell otherwise. */
  readonly isTimeless: boolean
  readonly readings: Readings
}

/** What of a job's failure is an author's business is a finding; the rest is thrown. */
export async function readAll(host: Reader, project: Project, options: ReadAllOptions): Promise<AllRead> {
  const all = project.publications.length
  let done = 0
  const readings = keptReadings(host, project)
  const reading = atMost(host.atOnce ?? all, project.publications, async (source) => {
    const carried = await options.carrying?.take(source, await readings.find(source))
    const result = carried === undefined ? await read(readings, source) : taken(carried)
    done += 1
    options.onProgress?.({step: 'read', done, all})
    return {source, ...result}
  })
  const [schemas, results] = await Promise.all([judgeSchemas(readings), reading])
  const entries = results.flatMap(({read}) => read?.entry ?? [])
  return {
    schemas,
    publications: results
      .flatMap((one) => judgedOf(one, options))
      .sort(
        (a, b) => compareStrings(a.entry.id, b.entry.id) || compareStrings(a.entry.language, b.entry.language)
      ),
    unread: results.flatMap(({source, read}) => (read === undefined ? [source] : [])),
    told: results.flatMap(({diagnostics}) => diagnostics),
    embargoes: embargoesAt(entries, options.now),
    isTimeless: entries.every(({embargo}) => embargo === undefined),
    readings
  }
}

function judgedOf(
  {source, read, carried}: Reading & {readonly source: PublicationSource},
  options: ReadAllOptions
): readonly Judged[] {
  if (read === undefined) return []
  return [
    {
      ...liftedFrom(read, options),
      source: withIncludes(source, read),
      ...(carried === undefined ? {} : {carried})
    }
  ]
}

/** With the files that its documents include. */
export function withIncludes(source: PublicationSource, {includes}: ReadResult): PublicationSource {
  const {includes: _, ...others} = source
  return includes === undefined ? others : {...others, includes}
}

function liftedFrom(read: ReadResult, {now}: ReadAllOptions): Omit<Judged, 'source'> {
  const entry = liftEmbargo(read.entry, now)
  const published = read.published === read.entry ? entry : liftEmbargo(read.published, now)
  const [embargo] = embargoesAt([read.entry], now)
  return {...read, entry, published, ...(embargo === undefined ? {} : {embargo})}
}

async function judgeSchemas(readings: Readings): Promise<Omit<SchemasResult, 'kind'>> {
  try {
    return await readings.schemas()
  } catch (error) {
    return {digest: '', diagnostics: [jobFinding(error, {path: 'schemas', what: 'judging the schemas'})]}
  }
}

interface Reading {
  readonly read?: ReadResult
  readonly diagnostics: readonly Diagnostic[]
  readonly carried?: Carried
}

function taken(carried: Carried): Reading {
  return {read: carried, diagnostics: carried.diagnostics, carried}
}

async function read(readings: Readings, source: PublicationSource): Promise<Reading> {
  try {
    const result = await readings.read(source)
    return {read: result, diagnostics: result.diagnostics}
  } catch (error) {
    return {diagnostics: [jobFinding(error, source)]}
  }
}
