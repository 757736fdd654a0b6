/** Takes what was read of a project's configuration and of the names of its files, where all that was asked for it has the same answers. */
import {serialize} from 'node:v8'
import type {Asked, BuildCache, ProjectFiles} from '../../model/cache.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {defaultLimits, eachLimit, type Limits} from '../../model/limits.ts'
import {digestOfData} from '../../model/memo.ts'
import type {Project} from '../../model/publication/project.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {World} from '../../model/world.ts'
import {deserialized} from '../../platform/cache/deserialized.ts'
import {digestOfNames, type RecordedFiles} from '../../platform/cache/recorded-files.ts'
import {readProject, type ProjectOptions} from '../../read/read-project.ts'

/** Where the answers of files are known, and what was kept by them. */
export interface KeptAnswers {
  /** Absent where nothing is kept. */
  readonly cache: BuildCache | undefined
  /** The project's files as the world reads them: what is taken is noted as if it had been read. */
  readonly files: RecordedFiles
  /** The same, unrecorded. */
  readonly from: Pick<ProjectFiles, 'list'>
}

interface KeptProject extends Outcome<Project> {
  /** The folders that were listed, with the digests of their lists. */
  readonly lists: readonly Asked[]
}

/** As `readProject` gives it. */
export async function readProjectOnce(
  world: World,
  options: ProjectOptions,
  {cache, files, from}: KeptAnswers
): Promise<Outcome<Project>> {
  if (cache === undefined) return readProject(world, options)
  const {now: _, ...others} = options
  const key = digestOfData(['project', others, world.date ?? ''])
  const before = await keptUnder(key, cache)
  if (before !== undefined && (await isStillSo(before, {cache, from}))) {
    files.know(before)
    return withinLimits(before.kept, options.limits ?? defaultLimits)
  }
  const read = await readProject(world, options)
  // Of a site of Jekyll the clock tells which documents are to come.
  if (read.value.from !== 'jekyll') await keep(key, read, {cache, files})
  return read
}

interface Before {
  readonly asked: readonly Asked[]
  readonly lists: readonly Asked[]
  readonly kept: Outcome<Project>
}

async function keptUnder(key: string, {results, blobs}: BuildCache): Promise<Before | undefined> {
  const result = await results.get(key)
  const bytes = result === undefined ? undefined : await blobs.get(result.blob)
  const value = bytes === undefined ? undefined : deserialized(bytes)
  if (result === undefined || !isKept(value)) return undefined
  const {lists, ...kept} = value
  return {asked: result.asked, lists, kept}
}

/** A project may come with a cache, and can lower limits alone, there as in its configuration. */
function withinLimits({value, diagnostics}: Outcome<Project>, allowed: Limits): Outcome<Project> {
  const limits = eachLimit((name) =>
    value.limits[name] <= allowed[name] ? value.limits[name] : allowed[name]
  )
  return {value: {...value, limits}, diagnostics}
}

async function isStillSo(
  {asked, lists}: Before,
  {cache, from}: {readonly cache: BuildCache; readonly from: Pick<ProjectFiles, 'list'>}
): Promise<boolean> {
  for (const [path, answer] of asked) if ((await cache.answer(path)) !== answer) return false
  for (const [folder, digest] of lists) if (digestOfNames(await from.list(folder)) !== digest) return false
  return true
}

async function keep(
  key: string,
  read: Outcome<Project>,
  {cache, files}: {readonly cache: BuildCache; readonly files: RecordedFiles}
): Promise<void> {
  const asked: Asked[] = []
  for (const path of files.paths()) {
    const answer = files.answerOf(path)
    // What can't be read may be read next time.
    if (answer === undefined) return
    asked.push([path, answer])
  }
  const kept: KeptProject = {...read, lists: [...files.lists()]}
  await cache.results.put(key, {asked, blob: await cache.blobs.put(serialize(kept))})
}

/** It hashes to its name, under a key of the same version of this code: what it says is believed, but for limits. */
function isKept(value: unknown): value is KeptProject {
  return (
    isObject(value) &&
    isObject(value['value']) &&
    isObject(value['value']['limits']) &&
    Array.isArray(value['lists'])
  )
}
