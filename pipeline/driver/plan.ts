/** Plans a build: which publications are made, which stay as they are, and which are left to the build before. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Embargo} from '../model/embargo.ts'
import {publicationFolder} from '../model/edition/edition.ts'
import type {OutcomePlace} from '../model/edition/loss.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {Output} from '../model/host.ts'
import type {LibraryIndex, PublicationEntry} from '../model/publication/library.ts'
import type {Project} from '../model/publication/project.ts'
import {groupBy} from '../model/values/group-by.ts'
import type {World} from '../model/world.ts'
import {createEntryDigests, digestOf} from './digest.ts'
import type {SourceFile} from './jobs.ts'
import type {Judgement} from './judge/judge.ts'
import type {Judged} from './judge/read-all.ts'
import {knownManifests} from './library/known-manifests.ts'
import {
  isPublicationManifestPath,
  parsePublicationManifest,
  putManifestBy,
  type PublicationManifest
} from './library/manifest.ts'
import {holdsAny} from './library/belongs-to.ts'
import {tombstoneEditions} from './publication/tombstone-editions.ts'
import {outcomesIn} from './publication/outcomes-of.ts'
import {createSlicer} from './library/slice-index.ts'
import {withheldBy} from './publication/withheld-by.ts'

export interface PlanOptions {
  readonly version: string
  /** The set asked for on the command line; otherwise each publication's own. */
  readonly editions?: readonly EditionName[]
  /** Ids; empty for all. */
  readonly only: readonly string[]
  /** Whether publications that did not change stay as they are. */
  readonly cache: boolean
  /** Whether drafts are made, too. */
  readonly drafts?: boolean
  /** Findings that stop a publication; those without one do not. */
  readonly faults: readonly Diagnostic[]
  /** Findings of which some withhold an edition. */
  readonly withheld: readonly Diagnostic[]
  /** What findings change in public sources. */
  readonly outcomes: readonly OutcomePlace[]
}

export interface Planned {
  readonly judged: Judged
  readonly folder: string
  readonly editions: readonly EditionName[]
  /** Cuts out of the library's index what it needs: of all publications together that would be a multiple of the index. */
  readonly slice: () => LibraryIndex
  /** What findings change in it. */
  readonly outcomes: readonly OutcomePlace[]
  readonly digest: string
  /** What the build before made of the same ingredients; absent when it is to be made. */
  readonly unchanged?: PublicationManifest
}

export interface Plan {
  readonly planned: readonly Planned[]
  /** Publications that this command leaves as the build before made them. */
  readonly left: readonly PublicationManifest[]
  /** Embargoes of publications that this command does not make, and that are taken out all the same: they were published. */
  readonly takenOut: readonly Embargo[]
}

/** What each publication is planned by. */
interface Planning {
  readonly judgement: Judgement
  readonly project: Project
  readonly world: World
  readonly output: Output
  readonly options: PlanOptions
  readonly slice: (entry: PublicationEntry) => LibraryIndex
  readonly digestOfEntry: ReturnType<typeof createEntryDigests>
  /** Whether a file of the output is as the manifest before says. */
  readonly isKnown: ReturnType<typeof knownManifests>
  /** What findings change, by the source. */
  readonly changed: ReadonlyMap<string, readonly OutcomePlace[]>
  /** By their folders. */
  readonly byFolder: ReadonlyMap<string, Judged>
  /** Whether a publication has faults. */
  readonly isFaulty: ReturnType<typeof holdsAny>
  /** By edition, whether a finding keeps that of a publication from being made. */
  readonly isWithheld: ReadonlyMap<EditionName | undefined, ReturnType<typeof holdsAny>>
}

/** What is made, kept and left of a judged project, by the digests of what each publication depends on. Writes nothing. */
export async function planBuild(
  judgement: Judgement,
  project: Project,
  {world, output}: {readonly world: World; readonly output: Output},
  options: PlanOptions
): Promise<Plan> {
  const planning: Planning = {
    judgement,
    project,
    world,
    output,
    options,
    slice: createSlicer(judgement.published),
    digestOfEntry: createEntryDigests(),
    isKnown: knownManifests(output),
    changed: groupBy(options.outcomes, ({path}) => path),
    byFolder: new Map(judgement.publications.map((one) => [publicationFolder(one.published), one])),
    isFaulty: holdsAny(options.faults),
    isWithheld: new Map(
      Array.from(groupBy(options.withheld, withheldBy), ([name, findings]) => [name, holdsAny(findings)])
    )
  }
  const planned: Planned[] = []
  const left = [...(await previousOf(judgement, output))]
  const takenOut: Embargo[] = []
  for (const judged of judgement.publications) {
    const plan = await planOne(judged, planning)
    if (plan.planned !== undefined) planned.push(plan.planned)
    if (plan.left !== undefined) left.push(plan.left)
    if (plan.takenOut !== undefined) takenOut.push(plan.takenOut)
  }
  return {planned, left, takenOut}
}

/** What becomes of a publication; nothing of it is in a plan that is empty. */
interface PlanOfOne {
  readonly planned?: Planned
  readonly left?: PublicationManifest
  readonly takenOut?: Embargo
}

async function planOne(judged: Judged, planning: Planning): Promise<PlanOfOne> {
  const {output, options, isFaulty, isWithheld} = planning
  const {published: entry, carried, embargo} = judged
  if (carried !== undefined) return {planned: leftAsItIs(judged, carried.manifest)}
  const path = `${publicationFolder(entry)}/manifest.json`
  const bytes = await output.previous(path)
  const previous = parsePublicationManifest(bytes)
  const asBefore = previous === undefined ? {} : {left: previous}
  const isLeftOut = entry.status === 'draft' && options.drafts !== true
  if (isLeftOut && isNamed(entry, options)) return {}
  if (isLeftOut && embargo !== undefined) return previous === undefined ? {} : {takenOut: embargo}
  // Named by `--only`, if anything is, and without faults of its own.
  if (isLeftOut || !isNamed(judged.entry, options) || isFaulty(judged.source)) return asBefore
  const set = (options.editions ?? entry.editions).filter(
    (name) => isWithheld.get(name)?.(judged.source) !== true
  )
  if (set.length === 0) return asBefore
  const editions = entry.status === 'withdrawn' ? tombstoneEditions(set) : set
  const planned = planMaking(judged, editions, planning)
  if (!options.cache || bytes === undefined || previous?.digest !== planned.digest) return {planned}
  // Its files may have been changed by hand: then it is made again.
  const isAsMade = (await planning.isKnown(path, bytes)) && (await output.holdsAll(previous.files))
  return isAsMade ? {planned: {...planned, unchanged: putManifestBy(previous, output.shelf)}} : {planned}
}

/** By the digest of all that it is made of. */
function planMaking(
  judged: Judged,
  editions: readonly EditionName[],
  {judgement, project, world, options, slice, digestOfEntry, changed, byFolder}: Planning
): Planned {
  const {published: entry, sources, former} = judged
  const index = slice(entry)
  const fonts = fontsOf(judged, index, byFolder)
  const outcomes = outcomesIn(judged, changed)
  const made = {
    sources,
    ...(fonts.length === 0 ? {} : {fonts}),
    ...(outcomes.length === 0 ? {} : {outcomes}),
    ...(former.length === 0 ? {} : {former})
  }
  const date = world.date === undefined ? {} : {date: world.date}
  const {version} = options
  const {schemas} = judgement
  const ingredients = {version, ...date, project, schemas, entry, ...made, index, editions}
  return {
    judged,
    folder: publicationFolder(entry),
    editions,
    slice: () => slice(entry),
    outcomes,
    digest: digestOf(ingredients, digestOfEntry)
  }
}

/** Its own, and those of all whose words it may show: translations, and what its links and lists lead to. Each once. */
function fontsOf(
  judged: Judged,
  {publications}: LibraryIndex,
  byFolder: Planning['byFolder']
): readonly SourceFile[] {
  const shown = publications.flatMap((one) => byFolder.get(publicationFolder(one)) ?? [])
  const files = [judged, ...shown].flatMap(({fonts = []}) => fonts)
  return [...new Map(files.map((one) => [one.path, one])).values()]
}

/** Nothing of it is looked for in the library again. */
function leftAsItIs(judged: Judged, unchanged: PublicationManifest): Planned {
  return {
    judged,
    folder: publicationFolder(judged.published),
    editions: unchanged.publication.editions.map(({edition}) => edition),
    slice: () => ({publications: []}),
    outcomes: [],
    digest: unchanged.digest,
    unchanged
  }
}

/** What the build before made of publications that could not be read this time. */
async function previousOf(
  {unread, publications}: Judgement,
  output: Output
): Promise<readonly PublicationManifest[]> {
  if (unread.length === 0) return []
  const documents = new Set(unread.flatMap((one) => one.documents))
  const read = new Set(publications.map(({published}) => `${publicationFolder(published)}/manifest.json`))
  const previous: PublicationManifest[] = []
  for (const {path} of await output.listed()) {
    if (read.has(path) || !isPublicationManifestPath(path)) continue
    const manifest = parsePublicationManifest(await output.previous(path))
    if (manifest?.sources.some((source) => documents.has(source.path)) === true) previous.push(manifest)
  }
  return previous
}

function isNamed({id}: {readonly id: string}, {only}: PlanOptions): boolean {
  return only.length === 0 || only.includes(id)
}
