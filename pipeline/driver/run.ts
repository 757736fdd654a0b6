/** Runs a build: judges the project, plans, makes, and swaps in what is whole. */
import {applySettings} from '../check/apply-settings.ts'
import {linksToAbsent} from '../check/library/links-to-absent.ts'
import type {Asked} from '../model/cache.ts'
import {isError, type Diagnostic} from '../model/diagnostic.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import {publicationFolder, type LibraryPublication} from '../model/edition/edition.ts'
import type {Host, Output, WrittenFile} from '../model/host.ts'
import type {LossGroup} from '../model/edition/loss.ts'
import type {LibraryIndex, PublicationEntry} from '../model/publication/library.ts'
import type {Project} from '../model/publication/project.ts'
import type {World} from '../model/world.ts'
import {openCarried, type CarriedLibrary} from './library/carried-library.ts'
import {askedAfter} from './publication/asked-after.ts'
import {fileSource} from './publication/file-source.ts'
import type {Job, Result, SourceFile} from './jobs.ts'
import {judge, type Judgement, type JudgeOptions, type UnknownIds} from './judge/judge.ts'
import {digestOf} from './publication/kept-readings.ts'
import {onceInLibrary} from './library/once-in-library.ts'
import {parsePublicationManifest, type PublicationManifest} from './library/manifest.ts'
import {takenOutFinding} from './judge/lift-embargo.ts'
import {makeAll, type Made} from './make-all.ts'
import {belongsToAny, holdsAny} from './library/belongs-to.ts'
import {outcomesOf} from './publication/outcomes-of.ts'
import {planBuild, type PlanOptions} from './plan.ts'
import {withheldBy} from './publication/withheld-by.ts'
import {publish, type Published, type PublishOptions, type Publishing} from './publish.ts'
import {jobFinding, oncePerBuild} from './job-finding.ts'
import {given} from '../model/values/given.ts'

export interface BuildOptions
  extends
    JudgeOptions,
    Omit<PlanOptions, 'faults' | 'withheld' | 'outcomes' | 'only'>,
    Pick<PublishOptions, 'attest' | 'refusesUnread'> {
  /** Whether nothing is swapped in when a publication has errors; otherwise the sound ones are. */
  readonly allOrNothing: boolean
  /** Is told all files of the output once they are in place. */
  readonly onPublished?: (files: () => Iterable<WrittenFile>) => void
}

export interface BuiltPublication {
  readonly publication: LibraryPublication
  readonly isUnchanged: boolean
  /** A draft, which only a preview has. */
  readonly isDraft: boolean
  /** What its editions have no way to show. */
  readonly losses: readonly LossGroup[]
}

export type BuildResult =
  | {
      readonly kind: 'built'
      readonly diagnostics: readonly Diagnostic[]
      /** What is in the output by this command. */
      readonly publications: readonly BuiltPublication[]
      /** How many findings a baseline keeps back; absent without one. */
      readonly keptBack?: number
      /**
       * All that its documents and schemas would ask of the project's files and of the output as it is, to be read the same;
       * undefined when that is not known.
       */
      readonly asked: Iterable<Asked> | undefined
      /** When another build of the same files publishes more, in seconds since 1970; absent where that is not known. */
      readonly until?: number
    }
  /** Errors: the output stays as it was. */
  | {readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[]}
  | UnknownIds

/**
 * Makes what is out of date and swaps it in. Throws `ProjectFailure` for files of the project that can't be read, and `OutputFailure` for an output
 * that can't be written.
 */
export async function build(
  host: Host<Job, Result>,
  project: Project,
  options: BuildOptions
): Promise<BuildResult> {
  const arranged = await judgeAndMake(host, project, options)
  if (arranged.kind !== 'arranged') return arranged
  const {diagnostics, made, left, readings, sources, recordTypes} = arranged
  const projectSources = await sourcesOf(project, host.world)
  const published = await publishInTime(
    host,
    {project, made, left, projectSources, recordTypes, sources},
    options
  )
  const all = [...diagnostics, ...published.diagnostics]
  if (published.isRefused) return {kind: 'refused', diagnostics: all}
  options.onPublished?.(published.files)
  if (!all.some(isError)) await arranged.keep?.(published.manifests)
  return {
    kind: 'built',
    diagnostics: all,
    publications: made.flatMap(builtOf),
    ...(arranged.keptBack === undefined ? {} : {keptBack: arranged.keptBack}),
    asked: readings === undefined ? undefined : askedBy(readings, made, left),
    ...(arranged.until === undefined ? {} : {until: arranged.until})
  }
}

/** What is left of the documents' index once all is made: little, so that the library is put in place in the room that it took. */
interface Arranged extends Pick<Judgement, 'readings' | 'keptBack' | 'until'> {
  readonly kind: 'arranged'
  readonly diagnostics: readonly Diagnostic[]
  /** Those without errors. */
  readonly made: readonly Made[]
  readonly left: readonly PublicationManifest[]
  readonly sources: Publishing['sources']
  readonly recordTypes: ReadonlySet<string>
  /** Keeps for the next build what of this one may be carried over; absent where nothing is. */
  readonly keep?: (manifests: readonly WrittenFile[]) => Promise<void>
}

async function judgeAndMake(
  host: Host<Job, Result>,
  project: Project,
  options: BuildOptions
): Promise<Arranged | Extract<BuildResult, {kind: 'refused' | 'unknown'}>> {
  const carrying = await openLibrary(host, project, options)
  const judgement = await judge(host, project, {
    ...options,
    ...given({shelf: host.output.shelf, carrying})
  })
  if (judgement.kind === 'unknown') return judgement
  const found = judgement.diagnostics.filter((one) => isAsked(withheldBy(one), options))
  const faults = found.filter((one) => isError(one) && withheldBy(one) === undefined)
  const isOwned = belongsToAny([...judgement.publications.map(({source}) => source), ...judgement.unread])
  if (faults.some((fault) => options.allOrNothing || !isOwned(fault))) {
    return {kind: 'refused', diagnostics: found}
  }
  const absent = await absentOf(judgement, faults, host)
  const leading = applySettings(linksToAbsent(judgement.index, absent), project, options)
  if (leading.some(isError)) return {kind: 'refused', diagnostics: [...found, ...leading]}
  const gone = publishedOf(judgement, absent)
  const plan = await planBuild(without(judgement, gone), project, host, {
    ...options,
    faults,
    withheld: found.filter(isError),
    outcomes: [...judgement.outcomes, ...outcomesOf(linksToAbsent(judgement.published, gone))]
  })
  const made = await makeAll(host, plan.planned, {...options, project})
  host.onAllMade?.()
  const told = oncePerBuild(made.flatMap((one) => one.diagnostics))
  const lifted = applySettings(plan.takenOut.map(takenOutFinding), project, options)
  const ofAll = onceInLibrary(applySettings(told, project, options))
  const diagnostics = [...found, ...leading, ...lifted, ...ofAll]
  const isSound = (one: Made): boolean => !applySettings(one.diagnostics, project, options).some(isError)
  const [sound, faulty] = [made.filter(isSound), made.filter((one) => !isSound(one))]
  if (sound.length < made.length && options.allOrNothing) return {kind: 'refused', diagnostics}

  // Nothing was made, and something should have been: the output stays as it is.
  if (sound.length === 0 && diagnostics.some(isError)) return {kind: 'refused', diagnostics}

  // The version before stays, and pages of this one are among its files.
  host.output.drop(faulty.map(({folder}) => folder))
  const before = await Promise.all(faulty.map(({folder}) => previousManifest(folder, host.output)))
  const {keptBack, until, readings} = judgement
  const wanted = judgement.publications.filter(
    ({entry}) => entry.status !== 'draft' || options.drafts === true
  )
  const isWhole = judgement.isAsEarlier && sound.length === wanted.length && plan.left.length === 0
  const keep = isWhole ? carrying?.leave(judgement) : undefined
  return {
    kind: 'arranged',
    diagnostics,
    made: sound,
    left: [...plan.left, ...before.flatMap((one) => one ?? [])],
    sources: new Map(judgement.publications.map(({entry}) => [publicationFolder(entry), entry.path])),
    recordTypes: recordTypesIn(judgement.index),
    readings,
    ...given({keep, keptBack, until})
  }
}

/** Of what the build before made in a folder. */
async function previousManifest(
  folder: string,
  {previous}: Pick<Output, 'previous'>
): Promise<PublicationManifest | undefined> {
  return parsePublicationManifest(await previous(`${folder}/manifest.json`))
}

/**
 * Nothing is carried over where a build looks at a part of the library, or at another output; nor where machines share what they keep: what is kept
 * for this is of one output, and grows with the library.
 */
async function openLibrary(
  {cache, output, world}: Host<Job, Result>,
  project: Project,
  {version, editions, only, drafts, strict, found, cache: isKept, earlier}: BuildOptions
): Promise<CarriedLibrary | undefined> {
  if (
    cache === undefined ||
    cache.editions !== undefined ||
    !isKept ||
    only.length > 0 ||
    earlier !== undefined
  )
    return undefined
  const asked = [version, editions ?? [], drafts ?? false, strict, world.date ?? '', found]
  const key = digestOf(['library', {...project, publications: []}, ...asked])
  return openCarried(cache, output, {key, project})
}

function askedBy(
  readings: NonNullable<Judgement['readings']>,
  made: readonly Made[],
  left: readonly PublicationManifest[]
): Iterable<Asked> | undefined {
  // Of a large library's files few are asked for.
  const wanted = new Set<string>()
  for (const {asked = []} of readings)
    for (const [path, , where] of asked) if (where === 'earlier') wanted.add(path)
  const files = new Map<string, string>()
  for (const manifest of [...made.flatMap((one) => one.manifest ?? []), ...left])
    for (const {path, sha256} of manifest.files) if (wanted.has(path)) files.set(path, sha256)
  return askedAfter(readings, files)
}

/** Publications that have errors, and that the output does not have from a build before. */
async function absentOf(
  {publications}: Judgement,
  faults: readonly Diagnostic[],
  {output}: Host<Job, Result>
): Promise<ReadonlySet<PublicationEntry>> {
  const absent = new Set<PublicationEntry>()
  const isFaulty = holdsAny(faults)
  for (const {source, entry, published} of publications) {
    if (!isFaulty(source)) continue
    const path = `${publicationFolder(published)}/manifest.json`
    if ((await output.previous(path)) === undefined) absent.add(entry)
  }
  return absent
}

/** What is absent, as it would be published. */
function publishedOf(
  {publications}: Judgement,
  absent: ReadonlySet<PublicationEntry>
): ReadonlySet<PublicationEntry> {
  return new Set(publications.flatMap(({entry, published}) => (absent.has(entry) ? [published] : [])))
}

/** The same, where others can not lead to what is absent. */
function without(judgement: Judgement, gone: ReadonlySet<PublicationEntry>): Judgement {
  if (gone.size === 0) return judgement
  const publications = judgement.published.publications.filter((one) => !gone.has(one))
  return {...judgement, published: {publications}}
}

/** Refused when a limit ends the making of what belongs to no publication. */
async function publishInTime(
  host: Host<Job, Result>,
  publishing: Publishing,
  options: PublishOptions
): Promise<Published> {
  try {
    return await publish(host, publishing, options)
  } catch (error) {
    const [first = 'source'] = publishing.sources.values()
    const library = {path: publishing.project.path ?? first, what: 'the catalogue'}
    return {isRefused: true, diagnostics: [jobFinding(error, library)], manifests: [], files: () => []}
  }
}

/** The files that the project as a whole is made of: its configuration, and the files of its labels and its brand. */
async function sourcesOf(project: Project, world: World): Promise<readonly SourceFile[]> {
  const {logo, stylesheet} = project.facts.brand ?? {}
  const brand = [logo?.light, logo?.dark, stylesheet].flatMap((file) => file ?? [])
  const labels = await Promise.all((project.labelFiles ?? []).map((path) => fileSource(path, project, world)))
  return [
    ...(project.path === undefined ? [] : await fileSource(project.path, project, world)),
    ...labels.flat(),
    ...brand.map(({path, digest}) => ({path, sha256: digest}))
  ]
}

function recordTypesIn({publications}: LibraryIndex): ReadonlySet<string> {
  const types = new Set<string>()
  for (const {documents} of publications)
    for (const {record, anchors} of documents)
      for (const type of [record?.type, ...anchors.map((anchor) => anchor.record)])
        if (type !== undefined) types.add(type)
  return types
}

function builtOf({manifest, isUnchanged, isDraft}: Made): BuiltPublication[] {
  if (manifest === undefined) return []
  const {publication, losses} = manifest
  return [{publication, isUnchanged, isDraft, losses}]
}

/** What is withheld by a finding, when others are asked for, is none of this command's business. */
function isAsked(withheld: EditionName | undefined, {editions}: BuildOptions): boolean {
  return withheld === undefined || editions === undefined || editions.includes(withheld)
}
