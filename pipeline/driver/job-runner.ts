/**
 * Runs jobs: in a worker, or where a test calls it. Modules that a kind of job needs beyond reading are loaded with
 * the first of that kind.
 */
import {loadSchemas, type Schemas} from '../check/index.ts'
import type {Asked} from '../model/cache.ts'
import type {Outcome} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {Project, PublicationSource} from '../model/publication/project.ts'
import type {World} from '../model/world.ts'
import {readManuscript} from '../read/index.ts'
import type {EditionSchema} from '../verify/index.ts'
import type {Job, Result} from './jobs.ts'
import {digestOfSchemas} from './digest-of-schemas.ts'
import {watchWorld, type WatchedWorld} from './publication/watch-world.ts'
import {readPublic} from './publication/public-reading.ts'
import {readPublication} from './publication/read-publication.ts'

/** Bytes of sources whose manuscripts are kept between pass one and pass two. */
const keptBytes = 16 * 1024 * 1024

/** A runner keeps the manuscripts that it read, up to a number of bytes, so that pass two need not parse them again. */
export function createJobRunner(project: Project, world: World): (job: Job) => Promise<Result> {
  const manuscripts = new Map<string, Manuscript>()
  let bytes = 0
  const forSchemas = watchWorld(world)
  let schemas: Promise<Outcome<Schemas>> | undefined
  let editionSchema: Promise<EditionSchema> | undefined

  const load = (): Promise<Outcome<Schemas>> => {
    schemas ??= loadSchemas(project, forSchemas.world)
    return schemas
  }
  const read = async (source: PublicationSource): Promise<Manuscript> => {
    const keys = (await load()).value.frontMatterKeys
    return (await readManuscript(source, project, world, {keys})).value
  }
  const keep = (manuscript: Manuscript): void => {
    if (bytes + manuscript.bytes > keptBytes) return
    bytes += manuscript.bytes
    manuscripts.set(manuscript.source.path, manuscript)
  }
  const take = async (source: PublicationSource): Promise<Manuscript> => {
    const kept = manuscripts.get(source.path)
    if (kept === undefined) return read(source)
    manuscripts.delete(source.path)
    bytes -= kept.bytes
    return kept
  }

  return async (job) => {
    switch (job.kind) {
      case 'schemas': {
        const {value, diagnostics} = await load()
        return {kind: 'schemas', digest: digestOfSchemas(value), diagnostics, ...answersTo(forSchemas)}
      }
      case 'read': {
        const watched = watchWorld(world)
        const {value} = await load()
        const {manuscript, result} = await readPublication(job.source, project, value, watched.world)
        keep(manuscript)
        return {...result, ...answersTo(watched)}
      }
      case 'make': {
        const {makePublication, loadEditionSchema} = await import('./publication/make-publication.ts')
        const facts = {project, schemas: (await load()).value, world}
        return makePublication(async () => readPublic(await take(job.source), facts), job, {
          ...facts,
          editionSchema: () => (editionSchema ??= loadEditionSchema(world))
        })
      }
      case 'compare': {
        const {comparePublication} = await import('../check/against/index.ts')
        const facts = {project, schemas: (await load()).value, world}
        const {manuscript} = await readPublic(await take(job.source), facts)
        return {kind: 'compare', diagnostics: comparePublication(manuscript, job)}
      }
      case 'library': {
        const {makeLibrary} = await import('./library/make-library.ts')
        return makeLibrary(job, (await load()).value, world)
      }
      case 'catalogue': {
        const {verifyLibrary} = await import('./library/verify-library.ts')
        return verifyLibrary(job)
      }
    }
  }
}

function answersTo(watched: WatchedWorld): {readonly asked?: readonly Asked[]} {
  const asked = watched.asked()
  return asked === undefined ? {} : {asked}
}
