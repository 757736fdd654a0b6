/** Makes the planned publications, and stages each as soon as it is made. */
import {atSource} from '../check/private/at-source.ts'
import {compareStrings, type Diagnostic} from '../model/diagnostic.ts'
import {heldBytes} from '../model/edition/edition-file.ts'
import {
  keptWordsFile,
  type ArrivingArtifact,
  type Artifact,
  type StoredArtifact
} from '../model/edition/edition.ts'
import {OutputFailure, StoredMissing, type Host, type WrittenFile} from '../model/host.ts'
import type {KeptFile} from '../model/kept-file.ts'
import type {Project} from '../model/publication/project.ts'
import {atMost} from '../model/values/at-most.ts'
import {given} from '../model/values/given.ts'
import {createStringSharing, type ShareStrings} from '../model/values/share-strings.ts'
import type {Shelf} from '../model/shelf.ts'
import {
  keepDocuments,
  keptDigest,
  keptDocuments,
  touchDocuments,
  type KeptOf
} from './publication/kept-documents.ts'
import {keptMakes, type KeptMakes} from './publication/kept-makes.ts'
import {areWorthHalving} from './halves/half.ts'
import {CutOff} from './pages/arrival.ts'
import {pageLines, type PageLine} from './pages/hand-over.ts'
import {takeFiles, type Takers} from './pages/take-files.ts'
import {makeInHalves} from './halves/make-in-halves.ts'
import type {Job, MakeJob, MakeResult, Result} from './jobs.ts'
import type {Judged, Progress} from './judge/read-all.ts'
import {countPages} from './library/count-pages.ts'
import {jsonArtifact, putManifestBy, type PublicationManifest} from './library/manifest.ts'
import type {Planned} from './plan.ts'
import {jobFinding} from './job-finding.ts'
import {stageChanged} from './stage-changed.ts'

/** A publication that went through a build. */
export interface Made {
  /** In the output. */
  readonly folder: string
  readonly isDraft: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** Absent when the publication could not be made. */
  readonly manifest?: PublicationManifest
  /** Its manifest as a file, where that was written or is known to be as it was. */
  readonly manifestFile?: WrittenFile
  readonly isUnchanged: boolean
  /** What the library's index is made from, as its file; absent when nothing was made, or there is none. */
  readonly words?: {readonly text: string}
}

export interface MakeOptions {
  readonly version: string
  readonly project: Project
  readonly onProgress?: (progress: Progress) => void
}

/** In the order of the plan; unchanged publications are taken as they are. */
export async function makeAll(
  host: Host<Job, Result>,
  planned: readonly Planned[],
  options: MakeOptions
): Promise<readonly Made[]> {
  const all = planned.filter(({unchanged}) => unchanged === undefined).length
  const kept = keptMakes(host.cache, options.project)
  const shareStrings = createStringSharing()
  let done = 0
  const making = atMost(
    host.atOnce ?? planned.length,
    planned,
    async (one) => {
      if (one.unchanged !== undefined) {
        const {unchanged} = one
        if (host.cache !== undefined) await touchDocuments(host.cache, 'made', one.judged.source)
        const diagnostics = told(unchanged.diagnostics, one)
        const {carried} = one.judged
        return {
          ...factsOf(one),
          diagnostics,
          manifest: unchanged,
          ...(carried === undefined ? {} : {manifestFile: carried.manifestFile}),
          isUnchanged: true
        }
      }
      const made = await make(host, one, {version: options.version, kept, shareStrings, isOnly: all === 1})
      done += 1
      options.onProgress?.({step: 'make', done, all})
      return made
    },
    ({judged, unchanged}) => (unchanged === undefined ? (host.weightOf?.(judged.source) ?? 1) : 1)
  )
  const lighter = all < manyMade ? undefined : host.pages?.letGo?.()
  const [made] = await Promise.all([making, lighter])
  return made
}

/** So many publications take some seconds, in which the room that reading them took is worth giving back. */
const manyMade = 24

interface MakeParts {
  readonly version: string
  readonly kept: KeptMakes
  readonly shareStrings: ShareStrings
  /** Whether no other is made, so that two workers may make it. */
  readonly isOnly: boolean
}

async function make(
  host: Host<Job, Result>,
  planned: Planned,
  {version, kept, shareStrings, isOnly}: MakeParts
): Promise<Made> {
  const staged: StagedFiles = new Map()
  const lacks: string[] = []
  const put = async (file: Artifact | ArrivingArtifact): Promise<void> => {
    staged.set(file.path, await host.output.stage(file))
  }
  for (let isFirst = true; ; isFirst = false) {
    let result = isFirst ? await kept.recall(planned) : undefined
    const isRecalled = result !== undefined
    try {
      result ??= await runMake(host, planned, {lacks, isOnly, put})
    } catch (error) {
      const diagnostics = [jobFinding(error, planned.judged.source)]
      return {...factsOf(planned), diagnostics, isUnchanged: false}
    }
    try {
      const staging = {result: shareStrings(result), staged, version}
      const {manifest, manifestFile} = await stage(host, planned, staging)
      if (!isRecalled) await kept.keep(planned, result)
      const diagnostics = told(result.diagnostics, planned)
      return {
        ...factsOf(planned),
        diagnostics,
        manifest: putManifestBy(manifest, host.output.shelf),
        manifestFile,
        isUnchanged: false,
        ...wordsIn(result, planned, host.output.shelf)
      }
    } catch (error) {
      if (!(error instanceof StoredMissing)) throw error
      // A store that fails has lost nothing: what a build before made is made here, and what this one had made waits for the next.
      if (error.cause !== undefined && !isRecalled) throw error.cause
      if (error.cause !== undefined) continue
      if (lacks.length === mostLacking) throw new OutputFailure(error.message, {cause: error})
      lacks.push(error.sha256)
    }
  }
}

/** So many files that the store lost are made again for a publication. */
const mostLacking = 8

function wordsIn({artifacts}: MakeResult, {folder}: Planned, shelf: Shelf | undefined): Pick<Made, 'words'> {
  const file = artifacts.find(({path}) => path === `${folder}/${keptWordsFile}`)
  if (file === undefined || 'sha256' in file) return {}
  const words = {text: new TextDecoder().decode(heldBytes(file))}
  return {words: shelf?.putBy(words, ['text']) ?? words}
}

/** Without what was read of it, which may go. */
function factsOf({folder, judged}: Planned): Pick<Made, 'folder' | 'isDraft'> {
  return {folder, isDraft: judged.entry.status === 'draft'}
}

async function runMake(
  host: Host<Job, Result>,
  planned: Planned,
  {
    lacks,
    isOnly,
    put
  }: {readonly lacks: readonly string[]; readonly isOnly: boolean; readonly put: Takers['put']}
): Promise<MakeResult> {
  const {source, entry} = planned.judged
  // What builds share is kept as a whole.
  const pages = host.cache?.editions === undefined ? host.pages : undefined
  const isLarge = pages?.isFor(source) === true
  const run = (one: Job): Promise<Result> => host.run(one)
  const {pair} = host
  const isShared = isOnly && pair?.isFor(source) === true
  const isHalved = isShared && entry.status !== 'withdrawn' && areWorthHalving(planned.editions)
  const keep = async (made: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
    if (host.cache !== undefined) await keepDocuments(host.cache, 'made', source, made)
  }
  const before = isLarge && !isHalved ? filesFor(host, planned.judged) : givenFor(host, planned.judged)
  // Nothing here holds the job while it waits: what is kept of many documents goes with it.
  const result = await makeJob(before, planned, lacks).then((job) => {
    // After an edit, to arrange all twice takes longer than what another worker would make.
    const halving = isHalved && (job.made?.length ?? 0) === 0 ? pair : undefined
    if (isShared && halving === undefined) pair.leaveTo(source)
    const begin = halving === undefined ? run : (one: MakeJob) => makeInHalves(one, run, halving)
    // The half that has pages ends before the PDF is proved.
    if (pages === undefined || !(isLarge || halving !== undefined)) return begin(job)
    const lines = pageLines(pages.connect(), host.output.asideFile?.())
    return beginTaking(job, {begin, lines, takers: {put, keep}, letGo: pages.letGo})
  })
  if (result.kind !== 'make') throw new Error('a make job was answered with something else')
  const {made, ...others} = result
  if (made !== undefined) await keep(made)
  return others
}

interface Taking {
  readonly begin: (job: MakeJob) => Promise<Result>
  readonly lines: readonly [PageLine, PageLine]
  readonly takers: Takers
  readonly letGo: (() => Promise<void>) | undefined
}

/** Pages are written while others are drawn and read back. */
async function beginTaking(
  job: MakeJob,
  {begin, lines: [here, there], takers, letGo}: Taking
): Promise<Result> {
  const taken = takeFiles(here, takers, stagedAtOnce)
  // Of a job that ended within a file it is told why it ended.
  const settled = taken.catch((error: unknown) => {
    if (!(error instanceof CutOff)) throw error
  })
  const ended = begin({...job, pages: there}).finally(async () => {
    // A job that no worker was given has its line here.
    there.line.close()
    await settled
  })
  // Until the first page comes nothing is to be done here.
  const lighter = letGo?.()
  // A page that can't be written is told at once: what the job would draw yet goes nowhere.
  const [result] = await Promise.all([ended, settled, lighter])
  await taken
  return result
}

async function makeJob(
  before: Promise<Given>,
  {judged, slice, editions, outcomes}: Planned,
  lacks: readonly string[]
): Promise<MakeJob> {
  const lacking = lacks.length === 0 ? {} : {lacks: [...lacks]}
  const digests = Object.fromEntries(judged.published.documents.map(({path, digest}) => [path, digest]))
  const {source} = judged
  return {
    kind: 'make',
    source,
    index: slice(),
    editions,
    outcomes,
    digests,
    ...(await before),
    ...lacking
  }
}

type Given = Pick<MakeJob, 'kept' | 'made' | 'files'>

/** What was read and made of its documents before. */
async function givenFor({cache}: Host<Job, Result>, {source, kept}: Judged): Promise<Given> {
  if (cache === undefined) return kept === undefined ? {} : {kept}
  return {
    kept: await keptDocuments(cache, 'documents', source),
    made: await keptDocuments(cache, 'made', source)
  }
}

/** The same for a worker that reads what lies in files. */
async function filesFor(host: Host<Job, Result>, judged: Judged): Promise<Given> {
  const {cache, fileOfKept} = host
  if (cache === undefined || fileOfKept === undefined) return givenFor(host, judged)
  const fileFor = async (what: KeptOf): Promise<KeptFile | undefined> => {
    const sha256 = await keptDigest(cache, what, judged.source)
    return sha256 === undefined ? undefined : fileOfKept(sha256)
  }
  const files = given({kept: await fileFor('documents'), made: await fileFor('made')})
  const nothing = new Uint8Array()
  return {kept: nothing, made: nothing, files}
}

/** Findings with their places in the sources: manifests have those in the public sources. */
function told(diagnostics: readonly Diagnostic[], {judged}: Planned): readonly Diagnostic[] {
  return diagnostics.map((one) => atSource(one, judged.redactions))
}

/** Files of a publication that are written at once: what is asked of the disk takes 10 KiB for each. */
const stagedAtOnce = 64

/** By path: what was staged before something of the publication had to be made again. */
type StagedFiles = Map<string, WrittenFile>

interface Staging {
  readonly result: MakeResult
  readonly staged: StagedFiles
  readonly version: string
}

async function stage(
  {output}: Host<Job, Result>,
  {folder, judged, digest}: Planned,
  {result: {artifacts, publication, proof, losses, diagnostics}, staged, version}: Staging
): Promise<{readonly manifest: PublicationManifest; readonly manifestFile: WrittenFile}> {
  const left = artifacts.filter(({path}) => !staged.has(path))
  const held = left.filter(isHeld)
  const put = async (artifact: Artifact | StoredArtifact): Promise<void> => {
    const staging =
      artifact.shared === true ? stageChanged(output, artifact, [folder]) : output.stage(artifact)
    staged.set(artifact.path, await staging)
  }
  for (let from = 0; from < held.length; from += stagedAtOnce)
    await Promise.all(held.slice(from, from + stagedAtOnce).map(put))
  // One after the other: each takes an image, or itself, into memory.
  for (const artifact of left.filter((one) => !isHeld(one))) {
    if ('sha256' in artifact) await put(artifact)
    else staged.set(artifact.path, await output.stage(artifact))
  }
  const files = [...staged.values()].sort((a, b) => compareStrings(a.path, b.path))
  const manifest: PublicationManifest = {
    format: 'tetrapla-publication',
    formatVersion: 1,
    tool: {name: 'tetrapla', version},
    publication: countPages(publication, judged.published.documents, files),
    digest,
    proof,
    losses,
    sources: [...judged.sources].sort((a, b) => compareStrings(a.path, b.path)),
    files,
    diagnostics
  }
  const manifestFile = await output.stage(jsonArtifact(`${folder}/manifest.json`, manifest))
  return {manifest, manifestFile}
}

function isHeld(file: MakeResult['artifacts'][number]): file is Artifact {
  return 'bytes' in file
}
