/** Tells at one glance that all is as it was when a build left nothing to do: its record, which is long, stays closed. */
import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {serialize} from 'node:v8'
import {absent, type Asked} from '../../model/cache.ts'
import {signatureFile} from '../../model/edition/attestation.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {StampedAnswers} from '../../platform/cache/answer-table.ts'
import {digestBelow} from '../../platform/cache/digest-file.ts'
import {deserialized} from '../../platform/cache/deserialized.ts'
import {cacheFolder} from '../../platform/cache/disk-cache.ts'
import {isOwn} from '../../platform/cache/own-folder.ts'
import {readSealedBytes, writeSealedBytes} from '../../platform/cache/sealed.ts'
import {isAsSeen, sightOf, type Sight} from '../../platform/cache/sight.ts'
import type {Stamp} from '../../platform/cache/stamps.ts'
import {workFolder} from '../../platform/output/output-folder.ts'
import type {BuildRecord} from './recorded-build.ts'
import type {ProjectFolders} from './project-folders.ts'

/** What tells the same as a record, where every file that it names has a stamp or is not there. */
export interface Glance extends Omit<BuildRecord, 'format' | 'asked' | 'output'> {
  /** Of the build, and of the program that made it. */
  readonly name: string
  readonly absent: readonly Asked[]
  /** Folders with the digests of the names in them. */
  readonly lists: ReadonlyMap<string, string>
  readonly sources: Sight
  readonly output: Sight
}

/** Files of an output that a glance holds: what tells of more takes too much memory at once, and their record is walked. */
const mostFiles = 250_000

/** The last glance of a project, which is one of the build `name` or of no use. */
export async function readGlance(root: string, name: string): Promise<Glance | undefined> {
  const file = await glanceFile(root)
  const bytes = file === undefined ? undefined : await readSealedBytes(file)
  const value = bytes === undefined ? undefined : deserialized(bytes)
  return isGlance(value) && value.name === name ? value : undefined
}

/** A disk that takes nothing is no fault. */
export async function keepGlance(root: string, glance: Glance | undefined): Promise<void> {
  const file = await glanceFile(root)
  if (file === undefined || glance === undefined) return
  await writeSealedBytes(file, serialize(glance)).catch(() => undefined)
}

/** Undefined when a file's stamp does not tell whether it is as the build saw it, or where there are too many. */
export function glanceOf(
  name: string,
  {asked, output, ...told}: BuildRecord,
  settled: Pick<StampedAnswers, 'get'>
): Glance | undefined {
  const written = new Map<string, string>()
  const stamps: (readonly [file: string, stamp: Stamp])[] = []
  for (const file of output) {
    const [path, sha256, stamp] = file ?? []
    if (path === undefined || sha256 === undefined || stamp === undefined || stamps.length === mostFiles)
      return undefined
    written.set(path, sha256)
    stamps.push([path, stamp])
  }
  const missing: Asked[] = []
  const sources = new Map<string, Stamp>()
  const lists = new Map<string, string>()
  for (const one of asked) {
    const [file, answer, where] = one
    const [stamp, seen] = where === undefined ? (settled.get(file) ?? []) : []
    if (where === 'listed') {
      if ((lists.get(file) ?? answer) !== answer) return undefined
      lists.set(file, answer)
    } else if (answer === absent) missing.push(one)
    else if (stamp !== undefined && seen === answer) sources.set(file, stamp)
    else if (where !== 'earlier' || written.get(file) !== answer) return undefined
  }
  return {
    name,
    ...told,
    absent: missing,
    lists,
    sources: sightOf(sources),
    output: sightOf(stamps)
  }
}

/** Of the files that it names; lists of folders are not looked at. */
export async function areFilesAsSeen(
  {sources, output, absent: missing}: Glance,
  folders: Pick<ProjectFolders, 'root' | 'output'>
): Promise<boolean> {
  const root = await realpath(folders.root)
  if (!isAsSeen(root, sources)) return false
  for (const [file, , where] of missing) {
    if (digestBelow(where === 'earlier' ? folders.output : root, file) !== absent) return false
  }
  const written = await quietOutput(folders.output)
  return written !== undefined && isAsSeen(written, output)
}

/** The real path of an output that nobody works on, and that bears no signature. */
export async function quietOutput(output: string): Promise<string | undefined> {
  const root = await realpath(output).catch(() => undefined)
  if (root === undefined) return undefined
  return [workFolder, signatureFile].some((file) => existsSync(path.join(root, file))) ? undefined : root
}

/** Undefined where it would be a file of others. */
async function glanceFile(root: string): Promise<string | undefined> {
  const realRoot = await realpath(root)
  const folder = cacheFolder(realRoot)
  return (await isOwn(folder, realRoot)) ? path.join(folder, 'glance') : undefined
}

/** What is read here was written by the same version of this code, or has another name. */
function isGlance(value: unknown): value is Glance {
  return isObject(value) && typeof value['name'] === 'string'
}
