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
import type {OpenMemo} from '../model/memo.ts'
import type {World} from '../model/world.ts'
import {readManuscript} from '../read/index.ts'
import type {EditionSchema} from '../verify/index.ts'
import type {Job, Result} from './jobs.ts'
import {digestOfSchemas} from './digest-of-schemas.ts'
import {watchWorld, type WatchedWorld} from './publication/watch-world.ts'
import {readPublic, type ReadingFacts} from './publication/public-reading.ts'
import {readPublication} from './publication/read-publication.ts'

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
  const manuscripts = new Map<string, Manuscript>()
  const packs = new Map<string, Uint8Array>()
  let held = 0
  const forSchemas = watchWorld(world)
  let schemas: Promise<Outcome<Schemas>> | undefined
  let extensions: Promise<Outcome<Extensions>> | undefined
  let editionSchema = compiled === undefined ? undefined : Promise.resolve(compiled)

  const load = (): Promise<Outcome<Schemas>> => {
    schemas ??= loadSchemas(project, forSchemas.world)
    return schemas
  }
  const loadExtensions = async (): Promise<Outcome<Extensions>> => {
    if (project.extensions === undefined) return {value: noExtensions, diagnostics: []}
    return (await import('../check/extensions/load-extensions.ts')).loadExtensions(project, world)
  }
  const extend = (): Promise<Outcome<Extensions>> => {
    extensions ??= loadExtensions()
    return extensions
  }
  const factsOf = async (): Promise<ReadingFacts> => {
    const schemas = (await load()).value
    return {project, schemas, world, extensions: (await extend()).value}
  }
  const read = async ({source, kept}: Sourced): Promise<Manuscript> => {
    const {schemas, extensions} = await factsOf()
    const facts = {keys: schemas.frontMatterKeys, directives: extensions.directives}
    return (await readManuscript(source, project, withMemo(world, kept), facts)).value
  }
  const hold = (manuscript: Manuscript, packed: Uint8Array | undefined): void => {
    const {path} = manuscript.source
    if (held < heldBytes && manuscript.bytes <= largeBytes) {
      held += manuscript.bytes
      manuscripts.set(path, manuscript)
    } else if (packed !== undefined) packs.set(path, packed)
  }
  const take = async (job: Sourced): Promise<Manuscript> => {
    const {path} = job.source
    const manuscript = manuscripts.get(path)
    const kept = job.kept ?? packs.get(path)
    if (manuscript === undefined) return read({source: job.source, ...(kept === undefined ? {} : {kept})})
    manuscripts.delete(path)
    held -= manuscript.bytes
    return manuscript
  }

  return async (job) => {
    switch (job.kind) {
      case 'schemas': {
        const {value, diagnostics} = await load()
        const found = [...diagnostics, ...(await extend()).diagnostics]
        return {kind: 'schemas', digest: digestOfSchemas(value), diagnostics: found, ...answersTo(forSchemas)}
      }
      case 'read': {
        const own = withMemo(world, job.kept ?? (held < heldBytes ? undefined : new Uint8Array()))
        const watched = watchWorld(own)
        const facts = {...(await factsOf()), world: watched.world}
        const {manuscript, result} = await readPublication(job.source, facts)
        const packed = own.memo?.pack()
        hold(manuscript, job.kept === undefined ? packed : undefined)
        const kept = job.kept === undefined || packed === undefined ? {} : {kept: packed}
        return {...result, ...answersTo(watched), ...kept}
      }
      case 'make': {
        const {makePublication, loadEditionSchema} = await import('./publication/make-publication.ts')
        const facts = await factsOf()
        const {memo} = withMemo(world, job.made)
        const result = await makePublication(async () => readPublic(await take(job), facts), job, {
          ...facts,
          ...(memo === undefined ? {} : {memo}),
          editionSchema: () => (editionSchema ??= loadEditionSchema(world))
        })
        const made = memo?.pack()
        return made === undefined ? result : {...result, made}
      }
      case 'compare': {
        const {comparePublication} = await import('../check/against/index.ts')
        const facts = await factsOf()
        const {manuscript} = await readPublic(await take(job), facts)
        return {kind: 'compare', diagnostics: comparePublication(manuscript, job)}
      }
      case 'library': {
        const {makeLibrary} = await import('./library/make-library.ts')
        return makeLibrary(job, (await load()).value, world)
      }
      case 'catalogue': {
        const {verifyLibrary} = await import('./library/verify-library.ts')
        return verifyLibrary(job, withMemo(world, job.made).memo)
      }
    }
  }
}

/** A job of a publication. */
interface Sourced {
  readonly source: PublicationSource
  readonly kept?: Uint8Array
}

/** The same world, with what was read before. */
function withMemo(world: World, kept: Uint8Array | undefined): World & {readonly memo?: OpenMemo} {
  const {memo: _, ...others} = world
  const memo = kept === undefined ? undefined : world.openMemo?.(kept)
  return memo === undefined ? others : {...others, memo}
}

function answersTo(watched: WatchedWorld): {readonly asked?: readonly Asked[]} {
  const asked = watched.asked()
  return asked === undefined ? {} : {asked}
}
