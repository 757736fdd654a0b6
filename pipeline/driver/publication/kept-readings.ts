/** Reads publications for pass one; what was read before, of the same answers of the project's files, is not read again. */
import type {Asked, BuildCache, KeptResult} from '../../model/cache.ts'
import type {Host, Output} from '../../model/host.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {readingProject, schemaProject} from '../../model/kept/reading-project.ts'
import {isObject} from '../../model/values/is-object.ts'
import {given} from '../../model/values/given.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {createStringSharing} from '../../model/values/share-strings.ts'
import {askedWhenSettled} from './asked-after.ts'
import {parseInHalves} from '../halves/parse-in-halves.ts'
import {keepDocuments, keptDocuments, touchDocuments} from './kept-documents.ts'
import {isResult, type Job, type ReadResult, type Result, type SchemasResult} from '../jobs.ts'

export interface Readings {
  schemas(): Promise<SchemasResult>
  read(source: PublicationSource): Promise<ReadResult>
  /** What is kept of a reading that would be the same today, unopened. */
  find(source: PublicationSource): Promise<KeptResult | undefined>
  /** The digest of what is kept of a reading, which is the same for what says the same; undefined when it is not kept. */
  blobOf(source: PublicationSource): string | undefined
}

/** What reads publications. */
export interface ReadingHost extends Pick<Host<Job, Result>, 'run' | 'cache' | 'pair' | 'pages'> {
  readonly output?: Pick<Output, 'asideFile'>
}

/** What readings are made with, and found by. */
interface Ground extends ReadingHost {
  readonly project: Project
  /** The digest of all of the project that a publication is read by. */
  readonly settings: string
  /** The schemas as they were judged before; undefined when they are others. */
  readonly recalled: Promise<SchemasResult | undefined>
  readonly judged: Promise<SchemasResult>
  readonly shareStrings: ReturnType<typeof createStringSharing>
}

/** A result depends on its job, on what of the project it is given, and on what it asked of the project's files. */
export function keptReadings(host: ReadingHost, project: Project): Readings {
  const {run, cache, pair, pages, output} = host
  const settings = digestOf(readingProject(project))
  const schemasKey = digestOf(['schemas', schemaProject(project)])
  const recalled = recall(cache, schemasKey, isSchemas)
  const judged = recalled.then(async (kept) => kept ?? judgeSchemas(host, schemasKey))
  // Judged once for all publications: `schemas` tells when this fails.
  judged.catch(() => undefined)
  const shareStrings = createStringSharing()
  const ground: Ground = {
    run,
    project,
    settings,
    recalled,
    judged,
    shareStrings,
    ...given({cache, pair, pages, output})
  }
  const blobs = new Map<string, string>()
  return {
    schemas: () => judged,
    find: (source) => findReading(source, ground),
    blobOf: ({path}) => blobs.get(path),
    read: async (source) => {
      if (cache === undefined) return readAnew(source, ground)
      const found = await findReading(source, ground)
      const kept = await openKept(cache, found, isRead)
      if (kept !== undefined) {
        if (found !== undefined) blobs.set(source.path, found.blob)
        return shared(source, kept, ground)
      }
      const {kept: packed, ...result} = await readAnew(source, ground)
      const isKnown = (await judged.catch(() => undefined))?.asked !== undefined
      if (packed !== undefined && isKnown) await keepDocuments(cache, 'documents', source, packed)
      const key = await keyOf(source, ground).catch(() => undefined)
      const blob = key === undefined ? undefined : await keepReading(cache, key, result)
      if (blob !== undefined) blobs.set(source.path, blob)
      return result
    }
  }
}

async function judgeSchemas(
  {run, cache}: Pick<Host<Job, Result>, 'run' | 'cache'>,
  key: string
): Promise<SchemasResult> {
  const result = await run({kind: 'schemas'})
  if (!isSchemas(result)) throw new Error('a schemas job was answered with something else')
  if (cache !== undefined) await remember(cache, key, result)
  return result
}

async function readAnew(source: PublicationSource, ground: Ground): Promise<ReadResult> {
  const {run, cache, pair, project, pages, output} = ground
  const before = cache === undefined ? undefined : await keptDocuments(cache, 'documents', source)
  const isNew = (before?.length ?? 0) === 0 && project.publications.length === 1
  const parsed = isNew && pair?.isFor(source) === true ? await parseInHalves(source, run, pair) : undefined
  const kept = parsed ?? before
  const aside = pages?.isFor(source) === true ? output?.asideFile?.() : undefined
  const reading = run({
    kind: 'read',
    source,
    ...given({kept, aside}),
    ...(cache === undefined ? {} : {isKept: true})
  })
  // The other worker reads it meanwhile, for its half. What ends that is told when it reads it again, to make it.
  if (parsed !== undefined) run({kind: 'hold', source, kept: parsed}).catch(() => undefined)
  const result = await reading
  if (!isRead(result)) throw new Error('a read job was answered with something else')
  const own = await shared(source, result, ground)
  return parsed === undefined ? own : {kept: parsed, ...own}
}

/** An entry names each of its files again and again, and their digests, which the cache knows. */
async function shared(
  source: PublicationSource,
  result: ReadResult,
  {cache, shareStrings}: Ground
): Promise<ReadResult> {
  const answers = (await answersOf(cache, source.documents)) ?? []
  return shareStrings({paths: source.documents, answers, result}).result
}

async function keyOf(
  source: PublicationSource,
  {cache, judged, settings}: Ground
): Promise<string | undefined> {
  const {asked} = await judged
  const answers = await answersOf(cache, [
    ...source.documents,
    ...(source.manifestPath === undefined ? [] : [source.manifestPath])
  ])
  return asked === undefined || answers === undefined
    ? undefined
    : digestOf(['read', settings, asked, source, answers])
}

async function findReading(source: PublicationSource, ground: Ground): Promise<KeptResult | undefined> {
  const {cache, recalled} = ground
  // Where schemas are others nothing was read by them: reading begins beside judging them.
  if (cache === undefined || (await recalled) === undefined) return undefined
  const kept = await findAny(cache, await keyOf(source, ground))
  if (kept !== undefined) await touchDocuments(cache, 'documents', source)
  return kept
}

/** For the next command, over the output as it is and as it will be; the digest of what is kept. */
async function keepReading(cache: BuildCache, key: string, result: ReadResult): Promise<string | undefined> {
  const blob = await remember(cache, key, result)
  const asked = askedWhenSettled(result)
  if (blob !== undefined && asked !== undefined) await cache.results.put(settledKey(key), {asked, blob})
  return blob
}

/** What was read over the output as it is, or over one that had the ids that are in it today. */
async function findAny(cache: BuildCache, key: string | undefined): Promise<KeptResult | undefined> {
  if (key === undefined) return undefined
  return (await findKept(cache, key)) ?? (await findKept(cache, settledKey(key)))
}

function settledKey(key: string): string {
  return digestOf(['settled', key])
}

async function recall<T extends ReadResult | SchemasResult>(
  cache: BuildCache | undefined,
  key: string,
  is: (result: Result) => result is T
): Promise<T | undefined> {
  return cache === undefined ? undefined : openKept(cache, await findKept(cache, key), is)
}

async function findKept(cache: BuildCache, key: string): Promise<KeptResult | undefined> {
  const kept = await cache.results.get(key)
  return kept !== undefined && (await isStillSo(cache, kept.asked)) ? kept : undefined
}

async function openKept<T extends ReadResult | SchemasResult>(
  cache: BuildCache,
  kept: KeptResult | undefined,
  is: (result: Result) => result is T
): Promise<T | undefined> {
  const bytes = kept === undefined ? undefined : await cache.blobs.get(kept.blob)
  const parsed: unknown = bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
  const result = withPublished(parsed)
  return kept !== undefined && isResult(result) && is(result) ? {...result, asked: kept.asked} : undefined
}

/** Most publications have nothing private: what is published of them is their entry, which is kept once. */
function withoutPublished(result: KeptReading): unknown {
  if (result.kind !== 'read' || result.published !== result.entry) return result
  const {published: _, ...others} = result
  return others
}

function withPublished(value: unknown): unknown {
  return isObject(value) && 'entry' in value && !('published' in value)
    ? {...value, published: value['entry']}
    : value
}

type KeptReading = Omit<ReadResult, 'asked'> | Omit<SchemasResult, 'asked'>

async function isStillSo(cache: BuildCache, asked: readonly Asked[]): Promise<boolean> {
  const answers = await Promise.all(asked.map(([path, , where]) => cache.answer(path, where)))
  return asked.every(([, answer], at) => answers[at] === answer)
}

async function remember(
  cache: BuildCache,
  key: string,
  {asked, ...result}: ReadResult | SchemasResult
): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const blob = await cache.blobs.put(new TextEncoder().encode(JSON.stringify(withoutPublished(result))))
  await cache.results.put(key, {asked, blob})
  return blob
}

/** Asked together: waiting for each would mix the files of all publications, and those of one are found one behind the other. */
async function answersOf(
  cache: BuildCache | undefined,
  paths: readonly string[]
): Promise<readonly string[] | undefined> {
  if (cache === undefined) return undefined
  const answers = await Promise.all(paths.map((path) => cache.answer(path)))
  const known = answers.filter((answer) => answer !== undefined)
  return known.length === paths.length ? known : undefined
}

function isSchemas(result: Result): result is SchemasResult {
  return result.kind === 'schemas'
}

function isRead(result: Result): result is ReadResult {
  return result.kind === 'read'
}

/** Of plain data with maps. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part))
  return sha256Of(text)
}
