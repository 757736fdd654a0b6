/** Judges a whole project: every publication by itself, then the library. */
import {applySettings} from '../../check/apply-settings.ts'
import {baselineIsLong, keepBack} from '../../check/keep-back.ts'
import {createLibraryCheck} from '../../check/library/check-library.ts'
import {checkTranslation} from '../../check/library/check-translation.ts'
import {atSource} from '../../check/private/at-source.ts'
import {compareDiagnostics, isError, type Diagnostic} from '../../model/diagnostic.ts'
import type {OutcomePlace} from '../../model/edition/loss.ts'
import type {Baseline} from '../../model/publication/baseline.ts'
import type {EarlierLibrary} from '../../model/publication/earlier.ts'
import type {LibraryIndex} from '../../model/publication/library.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {compareEarlier} from './compare-earlier.ts'
import {oncePerBuild} from '../job-finding.ts'
import type {ReadResult} from '../jobs.ts'
import {belongsToAny} from '../library/belongs-to.ts'
import type {FoundInLibrary, FoundOfEach} from '../library/carried-library.ts'
import {onceInIncluded} from '../library/once-in-included.ts'
import {onceInLibrary} from '../library/once-in-library.ts'
import {onceInPublication} from '../library/once-in-publication.ts'
import type {Readings} from '../publication/kept-readings.ts'
import {embargoFindings, firstEnd} from './lift-embargo.ts'
import {outcomesOf} from '../publication/outcomes-of.ts'
import {
  readAll,
  readAlso,
  withIncludes,
  type AllRead,
  type Judged,
  type ReadAllOptions,
  type Reader
} from './read-all.ts'

export interface JudgeOptions extends ReadAllOptions {
  readonly strict: boolean
  /** Ids of the publications whose findings are asked for; empty for all. */
  readonly only: readonly string[]
  /** What was found in the project before its documents were read. */
  readonly found: readonly Diagnostic[]
  /** An earlier output whose addresses are to stay. */
  readonly earlier?: EarlierLibrary
  /** Findings that are known and not told. */
  readonly baseline?: Baseline
  /** Whether what has one cause for a publication or the library is told each time: a baseline is to know all of it. */
  readonly tellsEach?: boolean
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
  /** What was found of the publications when they are seen together, with the rules' own severities. */
  readonly found: FoundOfEach
  /** What findings about what is claimed and replaced in the library change in public sources. */
  readonly claimed: readonly OutcomePlace[]
  readonly blobOf: Readings['blobOf']
  /** Whether no embargo has ended, and no document has a date, of which an earlier clock would tell otherwise. */
  readonly isAsEarlier: boolean
  /** The readings of all publications and of the schemas; undefined when one is missing. */
  readonly readings: readonly Pick<ReadResult, 'asked' | 'settled'>[] | undefined
  /** When the next embargo ends, in seconds since 1970; absent where none holds, or none has an end. */
  readonly until?: number
  /** What it was judged by. */
  readonly read: AllRead
}

/** What of links and lists is taken from the judgement before, by the path of the source. */
type KnownLinks = ReadonlyMap<string, readonly Diagnostic[]>

/** Every finding of every document in one run. All publications are read: one may link to any other. */
export async function judge(
  host: Reader,
  project: Project,
  options: JudgeOptions
): Promise<Judgement | UnknownIds> {
  const read = await readAll(host, project, options)
  const unknown = unknownIds(read, options.only)
  if (unknown !== undefined) return unknown
  const vanishing = await vanishingOf(host, read, {project, options})
  for (let all = read; ;) {
    const {lacking, ...judgement} = judgeRead(all, {project, options, vanishing})
    const isCarried = all.publications.some(({carried}) => carried !== undefined)
    // What has errors may be left out, and others that lead there are made again.
    if (isCarried && (lacking === undefined || judgement.diagnostics.some(isError))) {
      const {carrying: _, ...others} = options
      return judge(host, project, others)
    }
    if (lacking === undefined || lacking.size === 0) return judgement
    all = await readAlso(all, lacking, {project, options})
  }
}

export interface Anew extends Asked {
  /** By the paths of their sources. */
  readonly anew: ReadonlyMap<string, ReadResult>
  /** Whether links of other publications are looked at, too: what they lead to may be another. */
  readonly isWhole: boolean
}

/** The same judgement but for publications that were read anew. Undefined where clocks or limits decide what there is. */
export function judgeAgain({read, found}: Judgement, {anew, isWhole, ...asked}: Anew): Judgement | undefined {
  const embargoed = [...anew.values()].some(({entry}) => entry.embargo !== undefined)
  if (!read.isTimeless || read.unread.length > 0 || embargoed) return undefined
  const publications = read.publications.map((one) => {
    const result = anew.get(one.source.path)
    return result === undefined ? one : {...result, source: withIncludes(one.source, result)}
  })
  const told = publications.flatMap(({diagnostics}) => diagnostics)
  const known: KnownLinks = isWhole
    ? new Map()
    : new Map([...found].flatMap(([path, {links}]) => (anew.has(path) ? [] : [[path, links]])))
  const again = {...read, publications, told}
  const {lacking: _, ...judgement} = judgeRead(again, {...asked, vanishing: [], known})
  return judgement
}

function judgeRead(
  read: AllRead,
  {
    project,
    options,
    vanishing,
    known
  }: Asked & {
    readonly vanishing: readonly Diagnostic[]
    readonly known?: KnownLinks
  }
): Judgement & Pick<InLibrary, 'lacking'> {
  const {publications, unread, readings} = read
  const library = judgeLibrary(read, {project, options}, known)
  const diagnostics =
    library.lacking?.size === 0 ? findingsOf(read, library, {project, options, vanishing}) : []
  const until = firstEnd(read.embargoes, project.until)
  return {
    kind: 'judged',
    publications,
    unread,
    index: library.index,
    published: library.published,
    schemas: read.schemas.digest,
    found: library.found,
    claimed: library.claimed,
    lacking: library.lacking,
    isAsEarlier: read.isAsEarlier,
    blobOf: (source) => readings.blobOf(source),
    readings:
      unread.length === 0
        ? [answered(read.schemas), ...publications.map((one) => answered(one, options))]
        : undefined,
    ...(until === undefined ? {} : {until}),
    outcomes: library.outcomes,
    ...keptBackOf(diagnostics, read, {project, options}),
    read
  }
}

function unknownIds({publications, unread}: AllRead, only: readonly string[]): UnknownIds | undefined {
  const known = [...new Set(publications.map(({entry}) => entry.id))]
  const ids = only.filter((id) => !known.includes(id) && !unread.some((source) => source.id === id))
  return ids.length === 0 ? undefined : {kind: 'unknown', ids, known}
}

/** What is found of publications when all are seen together. */
interface InLibrary extends Pick<Judgement, 'index' | 'published' | 'outcomes' | 'claimed' | 'found'> {
  readonly links: readonly Diagnostic[]
  readonly translations: readonly Diagnostic[]
  /** The paths of publications that were carried over and have to be read; undefined when all have to be. */
  readonly lacking: ReadonlySet<string> | undefined
}

function judgeLibrary(
  {publications, unread, schemas}: AllRead,
  {project, options: {found, carrying}}: Asked,
  known: KnownLinks = new Map()
): InLibrary {
  const index = {publications: publications.map(({entry}) => entry)}
  const published = {publications: publications.map((one) => one.published)}
  const languagesOf = groupBy(published.publications, ({id}) => id)
  const redactions = publications.flatMap((one) => one.redactions)
  const check = createLibraryCheck(index, project, unread)
  // What is private has no say in what is published.
  const checkPublished = redactions.length === 0 ? check : createLibraryCheck(published, project, unread)
  const of = new Map(
    publications.map((one): [string, FoundInLibrary] => {
      const {source, entry, published: shown, carried} = one
      if (carried !== undefined) return [source.path, carried]
      const links = known.get(source.path) ?? check.ofPublication(entry)
      const inPublic = checkPublished === check ? links : checkPublished.ofPublication(shown)
      const outcomes = [...one.outcomes, ...outcomesOf(inPublic)]
      const languages = {publications: languagesOf.get(shown.id) ?? []}
      return [source.path, {links, translations: checkTranslation(shown, languages), outcomes}]
    })
  )
  const ofEach = [...of.values()]
  const ofLibrary = check.ofLibrary()
  const claimed = outcomesOf(checkPublished === check ? ofLibrary : checkPublished.ofLibrary())
  return {
    index,
    published,
    found: of,
    links: [...ofLibrary, ...ofEach.flatMap(({links}) => links)].sort(compareDiagnostics),
    translations: ofEach.flatMap((one) => one.translations).map((one) => atSource(one, redactions)),
    outcomes: [
      ...outcomesOf(found).map((one) => inPublicSource(one, redactions)),
      ...ofEach.flatMap(({outcomes}) => outcomes),
      ...claimed
    ],
    claimed,
    lacking: publications.every(({carried}) => carried === undefined)
      ? nothing
      : unread.length === 0
        ? carrying?.lacks({
            publications,
            found: of,
            claimed,
            schemas: schemas.digest,
            resolver: check.resolver
          })
        : undefined
  }
}

interface Asked {
  readonly project: Project
  readonly options: JudgeOptions
}

/** What an earlier output has and this does not; what could not be read in time is not gone. */
async function vanishingOf(
  host: Reader,
  {publications, unread}: AllRead,
  {project, options: {earlier, only}}: Asked
): Promise<readonly Diagnostic[]> {
  if (earlier === undefined || unread.length > 0) return []
  return compareEarlier(host, publications, {earlier, project, only})
}

/** With the project's severities: of the project as a whole, and of the publications that are asked for. */
function findingsOf(
  {publications, unread, schemas, told, embargoes}: AllRead,
  {links, translations}: InLibrary,
  {project, options, vanishing}: Asked & {readonly vanishing: readonly Diagnostic[]}
): readonly Diagnostic[] {
  const everything = oncePerBuild([
    ...options.found,
    ...schemas.diagnostics,
    ...told,
    ...embargoFindings(embargoes, told),
    ...links,
    ...translations,
    ...vanishing
  ])
  const sources = publications.map(({source}) => source)
  const found = onceInIncluded(everything, sources)
  return asked(applySettings(found, project, options), {publications, unread}, options.only)
}

/** What a baseline does not keep back, which knows each finding by its file, and whether it keeps back what is no longer there. */
function keptBackOf(
  diagnostics: readonly Diagnostic[],
  {publications, unread}: AllRead,
  {project, options}: Asked
): Pick<Judgement, 'diagnostics' | 'keptBack'> {
  const sources = publications.map(({source}) => source)
  const once = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
    options.tellsEach === true ? all : onceInPublication(onceInLibrary(all), sources)
  if (options.baseline === undefined) return {diagnostics: once(diagnostics)}
  const {told, count, gone} = keepBack(diagnostics, options.baseline)
  // What was not looked for is not gone.
  const isLong = gone > 0 && unread.length === 0 && options.only.length === 0
  const long = isLong ? applySettings([baselineIsLong(gone)], project, options) : []
  return {diagnostics: [...once(told), ...long], keptBack: count}
}

type Answered = Pick<ReadResult, 'asked' | 'settled'>

function answered({asked, settled}: Partial<Answered>, {shelf}: Pick<JudgeOptions, 'shelf'> = {}): Answered {
  const all = {...(asked === undefined ? {} : {asked}), ...(settled === undefined ? {} : {settled})}
  return shelf === undefined ? all : shelf.putBy<Answered>(all, ['asked'])
}

const nothing: ReadonlySet<string> = new Set()

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
  const isOfOthers = belongsToAny(others)
  return diagnostics.filter((one) => !isOfOthers(one))
}
