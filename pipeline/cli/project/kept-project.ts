/** Takes what was read of a project's configuration and of the names of its files, where all that was asked for it has the same answers. */
import {serialize} from 'node:v8'
import type {Asked, BuildCache} from '../../model/cache.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {defaultLimits, eachLimit, type Limits} from '../../model/limits.ts'
import {digestOfData} from '../../model/memo.ts'
import type {Project} from '../../model/publication/project.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {World} from '../../model/world.ts'
import {deserialized} from '../../platform/cache/deserialized.ts'
import type {RecordedFiles} from '../../platform/cache/recorded-files.ts'
import {readProject, type ProjectOptions} from '../../read/read-project.ts'

/** Where the answers of files are known, and what was kept by them. */
export interface KeptAnswers {
  /** Absent where nothing is kept. */
  readonly cache: BuildCache | undefined
  /** The project's files as the world reads them: what is taken is noted as if it had been read. */
  readonly files: RecordedFiles
}

/** As `readProject` gives it. */
export async function readProjectOnce(
  world: World,
  options: ProjectOptions,
  {cache, files}: KeptAnswers
): Promise<Outcome<Project>> {
  if (cache === undefined) return readProject(world, options)
  const {now: _, ...others} = options
  const key = digestOfData(['project', others, world.date ?? ''])
  const before = await keptUnder(key, cache)
  if (before !== undefined && (await isStillSo(before.asked, cache))) {
    files.know(before.asked)
    return withinLimits(before.kept, options.limits ?? defaultLimits)
  }
  const read = await readProject(world, options)
  // Of a site of Jekyll the clock tells which documents are to come.
  if (read.value.from !== 'jekyll') await keep(key, read, {cache, files})
  return read
}

interface Before {
  readonly asked: readonly Asked[]
  readonly kept: Outcome<Project>
}

async function keptUnder(key: string, {results, blobs}: BuildCache): Promise<Before | undefined> {
  const result = await results.get(key)
  const bytes = result === undefined ? undefined : await blobs.get(result.blob)
  const kept = bytes === undefined ? undefined : deserialized(bytes)
  return result === undefined || !isKept(kept) ? undefined : {asked: result.asked, kept}
}

/** A project may come with a cache, and can lower limits alone, there as in its configuration. */
function withinLimits({value, diagnostics}: Outcome<Project>, allowed: Limits): Outcome<Project> {
  const limits = eachLimit((name) =>
    value.limits[name] <= allowed[name] ? value.limits[name] : allowed[name]
  )
  return {value: {...value, limits}, diagnostics}
}

async function isStillSo(asked: readonly Asked[], cache: BuildCache): Promise<boolean> {
  for (const [path, answer, where] of asked) if ((await cache.answer(path, where)) !== answer) return false
  return true
}

async function keep(
  key: string,
  read: Outcome<Project>,
  {cache, files}: {readonly cache: BuildCache; readonly files: RecordedFiles}
): Promise<void> {
  const asked = files.asked()
  // What can't be read may be read next time.
  if (asked === undefined) return
  await cache.results.put(key, {asked, blob: await cache.blobs.put(serialize(read))})
}

/** It hashes to its name, under a key of the same version of this code: what it says is believed, but for limits. */
function isKept(value: unknown): value is Outcome<Project> {
  return isObject(value) && isObject(value['value']) && isObject(value['value']['limits'])
}
