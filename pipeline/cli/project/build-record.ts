/** Remembers a build that left nothing to do, and tells whether that is still so. */
import {existsSync} from 'node:fs'
import {readFile, realpath} from 'node:fs/promises'
import path from 'node:path'
import {provenanceFile, signatureFile} from '../../model/edition/attestation.ts'
import type {Asked} from '../../model/cache.ts'
import {createAnswers} from '../../platform/cache/answers.ts'
import {digestFile} from '../../platform/cache/digest-file.ts'
import {openDiskCache, type DiskCache} from '../../platform/cache/disk-cache.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {digestOfNames} from '../../platform/cache/recorded-files.ts'
import {stampsBelow} from '../../platform/cache/stamps.ts'
import {workFolder} from '../../platform/output/output-folder.ts'
import type {StampedFile} from '../../platform/output/written.ts'
import {allowedLimits} from '../request/allowed-limits.ts'
import type {BuildArguments} from '../request/requests.ts'
import {readVersion} from '../version.ts'
import {buildName, programName} from './build-name.ts'
import type {BuildReport} from './build-report.ts'
import {earlierFolder, type ProjectFolders} from './project-folders.ts'
import {buildClock, sourceDate} from './source-date.ts'

/** What a build saw, and what it said. */
export interface BuildRecord {
  readonly format: 'tetrapla-build'
  /** What was asked of the project's files and of the earlier output, which is this one. */
  readonly asked: readonly Asked[]
  /** Folders that were listed, with the digests of their lists. */
  readonly lists: readonly Asked[]
  /** Every file of the output. */
  readonly output: readonly StampedFile[]
  /** When another build of the same files publishes more, in seconds since 1970. */
  readonly until?: number
  /** By which clock embargoes held, in seconds since 1970. */
  readonly at: number
  readonly outcome: Pick<BuildReport, 'diagnostics' | 'publications' | 'keptBack'>
}

export interface OpenRecord {
  readonly cache: DiskCache
  /** The files of the output, as the build before saw them. */
  readonly output: readonly StampedFile[]
  /** What the build before said, when a build would find nothing to do; undefined when it has to look. */
  unchanged(): Promise<BuildReport | undefined>
  /** Writes down what this build saw, or without that only what it kept. */
  keep(record?: BuildRecord): Promise<void>
}

/** Throws `UsageFailure` for surroundings that no build allows. */
export async function openRecord(request: BuildArguments, folders: ProjectFolders): Promise<OpenRecord> {
  const limits = allowedLimits(request.limits, process.env['TETRAPLA_LIMITS'])
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const date = sourceDate(epoch)
  const now = buildClock(epoch)
  const name = buildName(request, folders, {limits, date})
  const {against} = request
  const earlier = against === undefined ? folders.output : await earlierFolder(against)
  const cache = await openDiskCache({root: folders.root, earlier, version: await programName()})
  const said = await cache.build(name)
  const before = isRecord(said) ? said : undefined
  return {
    cache,
    output: before?.output ?? [],
    unchanged: async () => {
      // A signature is made with a key that lies elsewhere.
      if (before === undefined || request.sign !== undefined || against !== undefined) return undefined
      // By an earlier clock, an embargo may hold that had ended.
      if (now < before.at || (before.until !== undefined && now >= before.until)) return undefined
      // Sources first: after an edit nothing is said again, and a build looks at the output itself.
      if (!(await isSourceSame(folders.root, before, cache))) return undefined
      const output = await outputNow(folders.output, before)
      if (output === undefined) return undefined
      if (!(await isOriginSame(folders))) return undefined
      if (cache.answers.hasLearned() || output.hasLearned)
        await cache.save(name, {...before, output: output.files})
      const files = diskFiles(folders.root)
      return {
        ...before.outcome,
        kind: 'built',
        output: folders.output,
        world: {open: (file, limit) => files.read(file, limit)}
      }
    },
    keep: (record) => cache.save(name, record ?? {output: before?.output ?? []})
  }
}

async function isSourceSame(
  root: string,
  {lists, asked, output}: BuildRecord,
  cache: DiskCache
): Promise<boolean> {
  const files = diskFiles(root)
  for (const [folder, digest] of lists) {
    if (digestOfNames(await files.list(folder)) !== digest) return false
  }
  const seen = new Map(output.map(([file, sha256]) => [file, sha256]))
  for (const [file, answer, where] of asked) {
    // Whether the output holds that is looked at next.
    const now = where === 'earlier' ? seen.get(file) : undefined
    if ((now ?? (await cache.answer(file, where))) !== answer) return false
  }
  return true
}

/** The output's files with their stamps; undefined when one is another, or when somebody works on the output. */
async function outputNow(
  wanted: string,
  {output}: BuildRecord
): Promise<{readonly files: readonly StampedFile[]; readonly hasLearned: boolean} | undefined> {
  const root = await realpath(wanted).catch(() => undefined)
  if (root === undefined) return undefined
  if ([workFolder, signatureFile].some((file) => existsSync(path.join(root, file)))) return undefined
  const known = output.flatMap(([file, sha256, stamp]) =>
    stamp === undefined ? [] : [[file, [stamp, sha256]] as const]
  )
  const stampOf = stampsBelow(root)
  const answers = createAnswers({
    // What is no plain file stands in the way of a build, which tells it.
    digest: (file) =>
      Promise.resolve(stampOf(file) === undefined ? undefined : digestFile(path.join(root, file))),
    stampOf,
    known: new Map(known)
  })
  const files: StampedFile[] = []
  for (const [file, sha256] of output) {
    if ((await answers.answer(file)) !== sha256) return undefined
    const [stamp] = answers.settled().get(file) ?? []
    files.push(stamp === undefined ? [file, sha256] : [file, sha256, stamp])
  }
  return {files, hasLearned: answers.hasLearned()}
}

/** Whether provenance.json would be the same. */
async function isOriginSame({root, output}: ProjectFolders): Promise<boolean> {
  const {isProvenanceSame} = await import('../../platform/provenance.ts')
  const before = await readFile(path.join(output, provenanceFile), 'utf8').catch(() => '')
  return isProvenanceSame(root, await readVersion(), before)
}

/** What is read here was written by the same version of this code, and hashes to its name. */
function isRecord(value: unknown): value is BuildRecord {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'tetrapla-build'
}
