/** Reads all publications of a project: what builds before read of the same files is taken as they kept it. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import {holdsAt, type Embargo} from '../../model/embargo.ts'
import type {Host} from '../../model/host.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {Shelf} from '../../model/shelf.ts'
import {atMost} from '../../model/values/at-most.ts'
import {jobFinding} from '../job-finding.ts'
import type {Job, ReadResult, Result, SchemasResult} from '../jobs.ts'
import type {Carried, CarriedLibrary} from '../library/carried-library.ts'
import {keptReadings, type ReadingHost, type Readings} from '../publication/kept-readings.ts'
import {embargoesAt, liftEmbargo} from './lift-embargo.ts'

export interface ReadAllOptions {
  /** Seconds since 1970, by which embargoes end; without a clock none does. */
  readonly now?: number
  /** What the build before left, of which publications are taken as they are; each is read without it. */
  readonly carrying?: CarriedLibrary
  /** Where what was read is put by until it is asked for. */
  readonly shelf?: Shelf
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

export type Reader = ReadingHost & Pick<Host<Job, Result>, 'atOnce' | 'weightOf'>

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
  /** Whether no publication has an embargo, and no document a date, of which another clock might tell otherwise. */
  readonly isTimeless: boolean
  /** Whether no embargo has ended, and no document has a date, of which an earlier clock would tell otherwise. */
  readonly isAsEarlier: boolean
  readonly readings: Readings
}

/** What of a job's failure is an author's business is a finding; the rest is thrown. */
export async function readAll(host: Reader, project: Project, options: ReadAllOptions): Promise<AllRead> {
  const all = project.publications.length
  let done = 0
  const readings = keptReadings(host, project)
  const reading = atMost(
    host.atOnce ?? all,
    project.publications,
    async (source) => {
      const carried = await options.carrying?.take(source, await readings.find(source))
      const result = carried === undefined ? await read(readings, source) : taken(carried)
      done += 1
      options.onProgress?.({step: 'read', done, all})
      return putBy({source, ...result}, options)
    },
    host.weightOf
  )
  const [schemas, results] = await Promise.all([judgeSchemas(readings), reading])
  return {
    schemas,
    publications: results
      .flatMap(({judged}) => judged ?? [])
      .sort(
        (a, b) => compareStrings(a.entry.id, b.entry.id) || compareStrings(a.entry.language, b.entry.language)
      ),
    unread: results.flatMap(({source, judged}) => (judged === undefined ? [source] : [])),
    told: results.flatMap(({diagnostics}) => diagnostics),
    embargoes: embargoesAt(results, options.now),
    isAsEarlier:
      project.until === undefined &&
      results.every(({embargo}) => embargo === undefined || holdsAt(embargo, options.now)),
    isTimeless: project.until === undefined && results.every(({embargo}) => embargo === undefined),
    readings
  }
}

/** The same with the publications at these paths read, and not as the build before left them. */
export async function readAlso(
  before: AllRead,
  paths: ReadonlySet<string>,
  {project, options}: {readonly project: Project; readonly options: ReadAllOptions}
): Promise<AllRead> {
  const sources = project.publications.filter(({path}) => paths.has(path))
  const held = await Promise.all(
    sources.map(async (source) => putBy({source, ...(await read(before.readings, source))}, options))
  )
  const anew = new Map(held.map((one) => [one.source.path, one]))
  const known = new Map(before.publications.map((one) => [one.source.path, one]))
  return {
    ...before,
    publications: before.publications.flatMap((one) =>
      anew.has(one.source.path) ? (anew.get(one.source.path)?.judged ?? []) : [one]
    ),
    unread: [...before.unread, ...held.flatMap(({source, judged}) => (judged === undefined ? [source] : []))],
    told: project.publications.flatMap(({path}) => (anew.get(path) ?? known.get(path))?.diagnostics ?? [])
  }
}

/** What is held of a publication that was read, or was not. */
interface Held {
  readonly source: PublicationSource
  readonly judged?: Judged
  readonly diagnostics: readonly Diagnostic[]
  /** As it was read, whether it holds or not. */
  readonly embargo?: Embargo
}

/** The places of all documents, and what their reading asked, are most of what a library takes in memory. */
function putBy(
  {source, read, carried, diagnostics}: Reading & {readonly source: PublicationSource},
  options: ReadAllOptions
): Held {
  if (read === undefined) return {source, diagnostics}
  const {embargo} = read.entry
  const held = {source, diagnostics, ...(embargo === undefined ? {} : {embargo})}
  const {shelf} = options
  const lifted = {...liftedFrom(read, options), source: withIncludes(source, read)}
  if (carried !== undefined) return {...held, judged: {...lifted, carried}}
  if (shelf === undefined) return {...held, judged: lifted}
  const entry = shelf.putBy(lifted.entry, ['documents', 'text'])
  const published =
    lifted.published === lifted.entry ? entry : shelf.putBy(lifted.published, ['documents', 'text'])
  const parts = ['sources', 'former', 'outcomes', 'asked'] as const
  return {...held, judged: shelf.putBy({...lifted, entry, published}, parts)}
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
