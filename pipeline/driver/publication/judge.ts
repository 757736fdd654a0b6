/** Judges a whole project: every publication by itself, then the library. */
import {applySettings} from '../../check/apply-settings.ts'
import {baselineIsLong, keepBack} from '../../check/keep-back.ts'
import {checkLibrary} from '../../check/library/check-library.ts'
import {checkTranslations} from '../../check/library/check-translations.ts'
import {atSource} from '../../check/private/at-source.ts'
import {compareDiagnostics, compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import type {OutcomePlace} from '../../model/edition/loss.ts'
import type {Embargo} from '../../model/embargo.ts'
import type {Baseline} from '../../model/publication/baseline.ts'
import type {EarlierLibrary} from '../../model/publication/earlier.ts'
import type {Host} from '../../model/host.ts'
import type {LibraryIndex} from '../../model/publication/library.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {atMost} from '../../model/values/at-most.ts'
import {compareEarlier} from '../compare-earlier.ts'
import type {Job, ReadResult, Result, SchemasResult} from '../jobs.ts'
import {belongsTo} from '../library/belongs-to.ts'
import type {Carried, CarriedLibrary, FoundInLibrary} from '../library/carried-library.ts'
import {onceInIncluded} from '../library/once-in-included.ts'
import {jobFinding, oncePerBuild} from '../job-finding.ts'
import {embargoesAt, embargoFindings, firstEnd, liftEmbargo} from './lift-embargo.ts'
import {outcomesOf} from './outcomes-of.ts'
import {keptReadings, type Readings} from './kept-readings.ts'

export interface JudgeOptions {
  readonly strict: boolean
  /** Ids of the publications whose findings are asked for; empty for all. */
  readonly only: readonly string[]
  /** What was found in the project before its documents were read. */
  readonly found: readonly Diagnostic[]
  /** An earlier output whose addresses are to stay. */
  readonly earlier?: EarlierLibrary
  /** Findings that are known and not told. */
  readonly baseline?: Baseline
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

/** `--only` names publications that do not exist. */
export interface UnknownIds {
  readonly kind: 'unknown'
  readonly ids: readonly string[]
  readonly known: readonly string[]
}

export interface Judgement {
  readonly kind: 'judged'
  /** In order of id, then language; a publication whose job was ended is missing. */
  readonly publications: readonly Judged[]
  /** Publications whose job was ended, or failed. */
  readonly unread: readonly PublicationSource[]
  readonly index: LibraryIndex
  /** The same of the public sources: what editions may know of other publications. */
  readonly published: LibraryIndex
  /** SHA-256 over what the schemas say of what is published. */
  readonly schemas: string
  /** What findings change in public sources, those of rules that are switched off among them. */
  readonly outcomes: readonly OutcomePlace[]
  /** With the project's severities, without what a baseline keeps back. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many a baseline keeps back; absent without one. */
  readonly keptBack?: number
  /** What was found of those that were read in the library as a whole, with the rules' own severities. */
  readonly inLibrary: FoundInLibrary
  readonly blobOf: Readings['blobOf']
  /** Whether no publication has an embargo, of which another clock might tell otherwise. */
  readonly isTimeless: boolean
  /** The readings of all publications and of the schemas; undefined when one is missing. */
  readonly readings: readonly Pick<ReadResult, 'asked' | 'settled'>[] | undefined
  /** When the next embargo ends, in seconds since 1970; absent where none holds, or none has an end. */
  readonly until?: number
}

export type Reader = Pick<Host<Job, Result>, 'run' | 'cache' | 'atOnce'>

/** Every finding of every document in one run. All publications are read: one may link to any other. */
export async function judge(
  host: Reader,
  project: Project,
  options: JudgeOptions
): Promise<Judgement | UnknownIds> {
  const {earlier, only, carrying} = options
  const all = project.publications.length
  let done = 0
  const readings = keptReadings(host, project)
  const reading = atMost(host.atOnce ?? all, project.publications, async (source) => {
    const carried = await carrying?.take(source, await readings.find(source))
    const result = carried === undefined ? await read(readings, source) : taken(carried)
    done += 1
    options.onProgress?.({step: 'read', done, all})
    return {source, ...result}
  })
  const [schemas, results] = await Promise.all([judgeSchemas(readings), reading])
  const publications = results
    .flatMap(({source, read, carried}) =>
      read === undefined
        ? []
        : [
            {
              ...liftedFrom(read, options),
              source: withIncludes(source, read),
              ...(carried === undefined ? {} : {carried})
            }
          ]
    )
    .sort(
      (a, b) => compareStrings(a.entry.id, b.entry.id) || compareStrings(a.entry.language, b.entry.language)
    )
  const unread = results.flatMap(({source, read}) => (read === undefined ? [source] : []))
  const index = {publications: publications.map(({entry}) => entry)}
  const published = {publications: publications.map((one) => one.published)}
  const redactions = publications.flatMap((one) => one.redactions)
  const told = results.flatMap(({diagnostics}) => diagnostics)
  const embargoes = embargoesAt(
    results.flatMap(({read}) => read?.entry ?? []),
    options.now
  )
  const until = firstEnd(embargoes)
  const known = [...new Set(publications.map(({entry}) => entry.id))]
  const ids = only.filter((id) => !known.includes(id) && !unread.some((source) => source.id === id))
  if (ids.length > 0) return {kind: 'unknown', ids, known}
  await readings.keep()
  // What could not be read in time is not gone.
  const isWhole = unread.length === 0
  const vanishing =
    earlier === undefined || !isWhole
      ? []
      : await compareEarlier(host, publications, {earlier, project, only})
  const ofRead = {links: checkLibrary(index, project, unread), translations: checkTranslations(published)}
  const left = publications.flatMap(({carried}) => carried ?? [])
  const anew = publications.filter(({carried}) => carried === undefined)
  const inFull = (): Promise<Judgement | UnknownIds> => {
    const {carrying: _, ...others} = options
    return judge(host, project, others)
  }
  if (left.length > 0 && (!isWhole || carrying?.allows(anew, ofRead.links, schemas.digest) !== true))
    return inFull()
  const inLibrary = [...ofRead.links, ...left.flatMap(({links}) => links)].sort(compareDiagnostics)
  const translations = [...ofRead.translations, ...left.flatMap((one) => one.translations)]
  const outcomes = [
    ...outcomesOf(options.found).map((one) => inPublicSource(one, redactions)),
    ...publications.flatMap((one) => one.outcomes),
    // What is private has no say in what is published.
    ...outcomesOf(redactions.length === 0 ? inLibrary : checkLibrary(published, project, unread))
  ]
  const everything = oncePerBuild([
    ...options.found,
    ...schemas.diagnostics,
    ...told,
    ...embargoFindings(embargoes, told),
    ...inLibrary,
    ...translations.map((one) => atSource(one, redactions)),
    ...vanishing
  ])
  const found = onceInIncluded(
    everything,
    publications.map(({source}) => source)
  )
  const diagnostics = asked(applySettings(found, project, options), {publications, unread}, only)
  // What has errors may be left out, and others that lead there are made again.
  if (left.length > 0 && diagnostics.some(({severity}) => severity === 'error')) return inFull()
  const kept = options.baseline === undefined ? undefined : keepBack(diagnostics, options.baseline)
  // What was not looked for is not gone.
  const gone = isWhole && only.length === 0 ? (kept?.gone ?? 0) : 0
  const long = gone === 0 ? [] : applySettings([baselineIsLong(gone)], project, options)
  return {
    kind: 'judged',
    publications,
    unread,
    index,
    published,
    schemas: schemas.digest,
    inLibrary: ofRead,
    isTimeless: results.every(({read}) => read?.entry.embargo === undefined),
    blobOf: (source) => readings.blobOf(source),
    readings: isWhole ? [answered(schemas), ...publications.map(answered)] : undefined,
    ...(until === undefined ? {} : {until}),
    outcomes,
    diagnostics: [...(kept?.told ?? diagnostics), ...long],
    ...(kept === undefined ? {} : {keptBack: kept.count})
  }
}

function answered({asked, settled}: Partial<Pick<ReadResult, 'asked' | 'settled'>>) {
  return {...(asked === undefined ? {} : {asked}), ...(settled === undefined ? {} : {settled})}
}

function withIncludes(source: PublicationSource, {includes}: ReadResult): PublicationSource {
  return includes === undefined ? source : {...source, includes}
}

function liftedFrom(read: ReadResult, {now}: JudgeOptions): Omit<Judged, 'source'> {
  const entry = liftEmbargo(read.entry, now)
  const published = read.published === read.entry ? entry : liftEmbargo(read.published, now)
  const [embargo] = embargoesAt([read.entry], now)
  return {...read, entry, published, ...(embargo === undefined ? {} : {embargo})}
}

/** A place in a file that has private values is none in its public source: there it is the file's. */
function inPublicSource(one: OutcomePlace, redactions: ReadResult['redactions']): OutcomePlace {
  return redactions.some(({path}) => path === one.path) ? {...one, line: 1, column: 1} : one
}

/** The findings of the project as a whole, and of the publications that are asked for. */
function asked(
  diagnostics: readonly Diagnostic[],
  {publications, unread}: Pick<Judgement, 'publications' | 'unread'>,
  only: readonly string[]
): readonly Diagnostic[] {
  if (only.length === 0) return diagnostics
  const others = [
    ...publications.flatMap(({entry, source}) => (only.includes(entry.id) ? [] : [source])),
    ...unread.filter(({id}) => !only.includes(id))
  ]
  return diagnostics.filter((one) => !others.some((source) => belongsTo(one, source)))
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
