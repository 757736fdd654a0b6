/**
 * Runs jobs: in a worker, or where a test calls it. Modules that a kind of job needs beyond reading are loaded with
 * the first of that kind.
 */
import {noExtensions, type Extensions} from '../check/extensions/extensions.ts'
import {loadSchemas, type Schemas} from '../check/index.ts'
import type {Asked} from '../model/cache.ts'
import type {Outcome} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Project, PublicationSource} from '../model/publication/project.ts'
import {readingProject, schemaProject, type ReadingProject} from '../model/kept/reading-project.ts'
import type {OpenMemo} from '../model/memo.ts'
import {given} from '../model/values/given.ts'
import {ProjectFailure, type Aside, type PutBy, type World} from '../model/world.ts'
import {readManuscript} from '../read/index.ts'
import type {OpenHighlighter} from '../transform/code/keep-highlighter.ts'
import type {EditionSchema} from '../verify/index.ts'
import type {HoldJob, Job, MakeJob, ParseJob, ReadJob, Result} from './jobs.ts'
import {digestOfSchemas} from './digest-of-schemas.ts'
import {watchWorld, type WatchedWorld} from './publication/watch-world.ts'
import {readPublic, type PublicReading, type ReadingFacts} from './publication/public-reading.ts'
import {readPublication} from './publication/read-publication.ts'
import {textWeight, vastText} from './publication/text-weight.ts'

/** Bytes of sources after which manuscripts are no longer held between pass one and pass two: each takes ten times its source. */
const heldBytes = 512 * 1024

/** Bytes of sources of a manuscript that is too large to be held beside others. */
const largeBytes = 16 * 1024 * 1024

/**
 * A runner holds the first manuscripts that it read, so that pass two need not read them again, and of others what was read of their
 * documents, packed: where a cache keeps that, it is given with the job. Whoever creates many gives them the schema of JSON
 * editions, so that not each compiles it.
 */
export function createJobRunner(
  project: Project,
  world: World,
  compiled?: EditionSchema
): (job: Job) => Promise<Result> {
  const shared = sharedByJobs(project, world, compiled)
  const held = holdManuscripts()

  return async (job) => {
    switch (job.kind) {
      case 'schemas':
        return judgeSchemas(shared)
      case 'parse':
        return parse(job, shared)
      case 'read':
        return read(job, shared, held)
      case 'hold':
        return hold(job, shared, held)
      case 'make':
        return make(job, shared, held)
      case 'compare': {
        const {comparePublication} = await import('../check/against/index.ts')
        const {manuscript} = await readPublic(await manuscriptOf(job, shared, held), await shared.facts())
        return {kind: 'compare', diagnostics: comparePublication(manuscript, job)}
      }
      case 'library': {
        const {makeLibrary} = await import('./library/make-library.ts')
        return makeLibrary(job, (await shared.schemas()).value, world)
      }
      case 'catalogue': {
        const {verifyLibrary} = await import('./library/verify-library.ts')
        return verifyLibrary(job, withMemo(world, job.made).memo)
      }
    }
  }
}

/** What publications are read by. */
interface SharedFacts extends ReadingFacts {
  readonly project: ReadingProject
}

/** What all jobs of a runner have in common: each is loaded once, when the first job asks for it. */
interface Shared {
  readonly world: World
  readonly schemas: () => Promise<Outcome<Schemas>>
  readonly extensions: () => Promise<Outcome<Extensions>>
  readonly project: Project
  readonly facts: () => Promise<SharedFacts>
  readonly editionSchema: () => Promise<EditionSchema>
  readonly highlighting: () => Promise<{readonly openHighlighter?: OpenHighlighter}>
  /** What the schemas and extensions asked of the project's files. */
  readonly asked: () => {readonly asked?: readonly Asked[]}
}

function sharedByJobs(project: Project, world: World, compiled: EditionSchema | undefined): Shared {
  const forSchemas = watchWorld(world)
  const [reading, judged] = [readingProject(project), schemaProject(project)]
  const schemas = once(() => loadSchemas(judged, forSchemas.world))
  const extensions = once(async (): Promise<Outcome<Extensions>> => {
    if (judged.extensions === undefined) return {value: noExtensions, diagnostics: []}
    return (await import('../check/extensions/load-extensions.ts')).loadExtensions(judged, world)
  })
  const editionSchema = once(async () => {
    if (compiled !== undefined) return compiled
    return (await import('./publication/make-publication.ts')).loadEditionSchema(world)
  })
  // What is kept takes memory: of one publication alone it is let go of.
  const highlighting = async (): ReturnType<Shared['highlighting']> =>
    project.publications.length === 1 ? {} : {openHighlighter: await keptHighlighter()}
  const facts = async (): Promise<SharedFacts> => {
    const {value} = await schemas()
    return {project: reading, schemas: value, world, extensions: (await extensions()).value}
  }
  const asked = (): ReturnType<Shared['asked']> => answersTo(forSchemas)
  return {project, world, schemas, extensions, facts, editionSchema, highlighting, asked}
}

/** One for all runners of a thread, which a preview and the worker of a fleet make anew for each build. */
const keptHighlighter = once(async () =>
  (await import('./publication/make-publication.ts')).keepHighlighter()
)

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}

/** Manuscripts between pass one and pass two, by the path of their publication; of what is too much, how it was read. */
interface Held {
  /** Whether another one is held as it is. */
  readonly hasRoom: () => boolean
  readonly hold: (manuscript: Manuscript, along: ReadAlong) => void
  /** Gives a manuscript away. */
  readonly take: (path: string) => Manuscript | undefined
  readonly packed: (path: string) => Uint8Array | undefined
  /** Nothing is asked for any more of what was put by of a manuscript. */
  readonly close: (path: string) => void
}

/** What goes with a manuscript that was read. */
interface ReadAlong {
  /** How it was read. */
  readonly packed?: Uint8Array | undefined
  /** Where its documents were put by. */
  readonly aside?: Aside | undefined
}

function holdManuscripts(): Held {
  const manuscripts = new Map<string, Manuscript>()
  const packs = new Map<string, Uint8Array>()
  const asides = new Map<string, Aside>()
  let bytes = 0
  return {
    hasRoom: () => bytes < heldBytes,
    hold: (manuscript, {packed, aside}) => {
      const {path} = manuscript.source
      const isHeld = bytes < heldBytes && manuscript.bytes <= largeBytes
      if (isHeld) {
        bytes += manuscript.bytes
        manuscripts.set(path, manuscript)
      } else if (packed !== undefined) packs.set(path, packed)
      if (isHeld && aside !== undefined) asides.set(path, aside)
      else aside?.close()
    },
    take: (path) => {
      const manuscript = manuscripts.get(path)
      manuscripts.delete(path)
      bytes -= manuscript?.bytes ?? 0
      return manuscript
    },
    packed: (path) => packs.get(path),
    close: (path) => {
      asides.get(path)?.close()
      asides.delete(path)
    }
  }
}

/** What an extension that does not load lacks may be no file of its own, such as a package: by what its digest tells, nothing is kept then. */
async function judgeSchemas({schemas, extensions, asked}: Shared): Promise<Result> {
  const {value, diagnostics} = await schemas()
  const unloaded = (await extensions()).diagnostics
  return {
    kind: 'schemas',
    digest: digestOfSchemas(value),
    diagnostics: [...diagnostics, ...unloaded],
    ...(unloaded.length === 0 ? asked() : {})
  }
}

/** Without the earlier version: which ids blocks have is said of the whole publication, when it is read. */
async function parse({source}: ParseJob, shared: Shared): Promise<Result> {
  const {memo, earlier: _, ...world} = withMemo(shared.world, new Uint8Array())
  if (memo !== undefined) await readAs(source, {...world, memo}, await shared.facts())
  return {kind: 'parse', kept: memo?.pack() ?? new Uint8Array(), diagnostics: []}
}

async function read(
  {source, kept, isKept = false, aside: file}: ReadJob,
  {world, facts}: Shared,
  held: Held
): Promise<Result> {
  const aside = file === undefined ? undefined : world.openAside?.(file)
  const {putBy} = aside ?? {}
  const own = withMemo(world, kept ?? (held.hasRoom() ? undefined : new Uint8Array()), putBy)
  const watched = watchWorld({...own, ...given({putBy})})
  const reading = {...(await facts()), world: watched.world}
  const {manuscript, result} = await readPublication(source, reading, {isKept}).catch((error: unknown) => {
    aside?.close()
    throw error
  })
  const packed = own.memo?.pack()
  held.hold(manuscript, {packed: kept === undefined ? packed : undefined, aside})
  // What it was read and checked with goes before the thread that takes the result unpacks that.
  if (textWeight(manuscript) > vastText) await world.shrinkHeap?.()
  const again = kept === undefined || packed === undefined ? {} : {kept: packed}
  return {...result, ...answersTo(watched), ...again}
}

async function hold(job: HoldJob, shared: Shared, held: Held): Promise<Result> {
  held.hold(await manuscriptOf(job, shared, held), {})
  return {kind: 'hold', diagnostics: []}
}

/** Where it ends before anything of a half is made, the other hears of that, too; and what was put by goes, however it ends. */
async function make(job: MakeJob, shared: Shared, held: Held): Promise<Result> {
  const aside = asideFor(job, shared.world)
  try {
    return await makeWhole(job, shared, {held, putBy: aside?.putBy})
  } finally {
    aside?.close()
    held.close(job.source.path)
    job.half?.line.close()
    job.pages?.line.close()
    // The command needs the room for what it writes of all documents.
    if (aside !== undefined) await shared.world.shrinkHeap?.()
  }
}

/** What another half is told of is in memory. */
function asideFor({half, pages}: MakeJob, world: World): Aside | undefined {
  return half === undefined && pages?.aside !== undefined ? world.openAside?.(pages.aside) : undefined
}

interface MakingOf {
  readonly held: Held
  readonly putBy: PutBy | undefined
}

async function makeWhole(job: MakeJob, shared: Shared, {held, putBy}: MakingOf): Promise<Result> {
  const {makePublication, handOverMade} = await import('./publication/make-publication.ts')
  const facts = await shared.facts()
  const {memo} = withMemo(shared.world, await bytesOf('made', job, shared.world), putBy)
  const result = await makePublication(
    async () => asJudged(await readPublic(await manuscriptOf(job, shared, held, putBy), facts), job),
    job,
    {
      ...facts,
      project: shared.project,
      ...given({memo, putBy}),
      editionSchema: shared.editionSchema,
      ...(await shared.highlighting())
    }
  )
  // The other half may be at work yet, and takes memory.
  if (job.half !== undefined) shared.world.collectGarbage?.()
  if (putBy !== undefined && job.pages !== undefined) {
    handOverMade(memo?.packInParts(), job.pages)
    return result
  }
  const made = memo?.pack()
  return made === undefined ? result : {...result, made}
}

/** The reading, if it is the one that was judged. Throws `ProjectFailure` where a document was changed since then. */
function asJudged(reading: PublicReading, {digests}: Pick<MakeJob, 'digests'>): PublicReading {
  const changed = reading.published.documents.find(({path, digest}) => (digests[path] ?? digest) !== digest)
  if (changed === undefined) return reading
  throw new ProjectFailure(`\`${changed.path}\` changed while it was read`, 'run the command again')
}

/** As it was read in pass one where it is held; otherwise it is read again. */
async function manuscriptOf(
  job: Pick<MakeJob, 'source' | 'kept' | 'files'>,
  {world, facts}: Shared,
  held: Held,
  putBy?: PutBy
): Promise<Manuscript> {
  const {source} = job
  const there = held.take(source.path)
  if (there !== undefined) return there
  const kept = (await bytesOf('kept', job, world)) ?? held.packed(source.path)
  return readAs(source, {...withMemo(world, kept), ...given({putBy})}, await facts())
}

/** What a job was given, or what lies in the file that it names. */
async function bytesOf(
  what: 'kept' | 'made',
  {[what]: bytes, files}: Pick<MakeJob, 'kept' | 'made' | 'files'>,
  world: World
): Promise<Uint8Array | undefined> {
  const file = files?.[what]
  return (file && (await world.readKept?.(file))) ?? bytes
}

async function readAs(
  source: PublicationSource,
  world: World,
  {project, schemas, extensions}: ReadingFacts
): Promise<Manuscript> {
  const known = {keys: schemas.frontMatterKeys, directives: extensions.directives}
  return (await readManuscript(source, project, world, known)).value
}

/** The same world, with what was read or made before. */
function withMemo(
  world: World,
  kept: Uint8Array | undefined,
  putBy?: PutBy
): World & {readonly memo?: OpenMemo} {
  const {memo: _, ...others} = world
  const memo = kept === undefined ? undefined : world.openMemo?.(kept, putBy)
  return memo === undefined ? others : {...others, memo}
}

function answersTo(watched: WatchedWorld): {readonly asked?: readonly Asked[]} {
  const asked = watched.asked()
  return asked === undefined ? {} : {asked}
}
