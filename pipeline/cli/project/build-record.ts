/** Remembers a build that left nothing to do, and tells whether that is still so. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {provenanceFile} from '../../model/edition/attestation.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {createAnswers, type Answers} from '../../platform/cache/answers.ts'
import {digestFile} from '../../platform/cache/digest-file.ts'
import {openDiskCache, type DiskCache} from '../../platform/cache/disk-cache.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import type {LineFile} from '../../platform/cache/line-file.ts'
import {digestOfNames} from '../../platform/cache/listed-names.ts'
import {stampsBelow} from '../../platform/cache/stamps.ts'
import {
  answersIn,
  mostAnswered,
  nothingKnown,
  type KnownFiles,
  type StampedFile
} from '../../platform/output/known-files.ts'
import {allowedLimits} from '../request/allowed-limits.ts'
import type {BuildArguments} from '../request/requests.ts'
import {readVersion} from '../version.ts'
import {buildName, programName} from './build-name.ts'
import type {BuildReport} from './build-report.ts'
import {areFilesAsSeen, glanceOf, keepGlance, quietOutput, readGlance, type Glance} from './glance.ts'
import {earlierFolder, type ProjectFolders} from './project-folders.ts'
import {recordIn, recordTexts, type BuildRecord, type KeptRecord} from './recorded-build.ts'
import {buildClock, sourceDate} from './source-date.ts'

export interface OpenRecord {
  /** What the build before said, when a build would find nothing to do; undefined when it has to look. */
  unchanged(): Promise<BuildReport | undefined>
  /** Read only where a glance does not tell enough. */
  open(): Promise<KeptBuilds>
  /** Closes what the build before kept: nothing of it is asked for then. */
  close(): void
}

export interface KeptBuilds {
  readonly cache: DiskCache
  readonly before: KeptRecord | undefined
  /** The files of the output, as the build before saw them. */
  readonly output: KnownFiles
  /** Bytes of a file of the project, where it was seen to be as it was; otherwise nobody asked. */
  readonly sizeOf: (file: string) => number | undefined
  /** Writes down what this build saw, or without that only what it kept. Where nothing could be kept, a warning with a hint. */
  keep(record?: BuildRecord): Promise<string | undefined>
  /** Lets the next build tell at a glance that all is as in a record. */
  keepGlance(record: BuildRecord): Promise<void>
}

/** Throws `UsageFailure` for surroundings that no build allows. */
export async function openRecord(request: BuildArguments, folders: ProjectFolders): Promise<OpenRecord> {
  const {root, output} = folders
  const limits = allowedLimits(request.limits, process.env['TETRAPLA_LIMITS'])
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const date = sourceDate(epoch)
  const now = buildClock(epoch)
  const name = buildName(request, folders, {limits, date})
  const {against, idsFrom} = request
  const version = await programName()
  const glanceName = sha256Of(JSON.stringify([version, name]))
  let lines: LineFile | undefined
  let openCache: DiskCache | undefined
  const openKept = async (): Promise<KeptBuilds> => {
    const earlier = against === undefined ? (idsFrom ?? output) : await earlierFolder(against)
    const cache = await openDiskCache({root, earlier, version})
    openCache = cache
    lines = cache.build(name)
    const before = recordIn(lines)
    const known = before?.output ?? nothingKnown
    if (before !== undefined && earlier === output) cache.knowEarlier(answersIn(before.output))
    return {
      cache,
      before,
      output: known,
      sizeOf: (file) => cache.answers.settled().get(file)?.[0][0],
      keep: async (record) =>
        unkept(await cache.save(name, record === undefined ? ['{}'] : recordTexts(record))),
      keepGlance: async (record) => keepGlance(root, glanceOf(glanceName, record, cache.answers.settled()))
    }
  }
  let opened: Promise<KeptBuilds> | undefined
  const open = (): Promise<KeptBuilds> => {
    opened ??= openKept()
    return opened
  }
  const files = diskFiles(root)
  const reportOf = (outcome: BuildRecord['outcome']): BuildReport => ({
    ...outcome,
    kind: 'built',
    output,
    world: {open: (file, limit) => files.read(file, limit)}
  })
  return {
    open,
    close: () => {
      lines?.close()
      openCache?.close()
    },
    unchanged: async () => {
      // A signature is made with a key that lies elsewhere.
      if (request.sign !== undefined || against !== undefined) return undefined
      const glance = await readGlance(root, glanceName)
      if (glance !== undefined && isInTime(glance, now) && (await isAllAsSeen(glance, folders)))
        return (await isOriginSame(folders)) ? reportOf(glance.outcome) : undefined
      const kept = await open()
      const outcome = await outcomeOfSame(kept, folders, now)
      return outcome === undefined ? undefined : reportOf(outcome)
    }
  }
}

function unkept(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined
  return `\`.tetrapla\` keeps nothing of this build, so that the next one makes all anew: ${reason}\n  hint: let it be a folder that may be written to, or build with \`--no-cache\``
}

/** By an earlier clock, an embargo may hold that had ended. */
function isInTime({at, until}: Pick<BuildRecord, 'at' | 'until'>, now: number): boolean {
  return now >= at && (until === undefined || now < until)
}

async function isAllAsSeen(glance: Glance, folders: ProjectFolders): Promise<boolean> {
  return (await areFilesAsSeen(glance, folders)) && (await areListsSame(folders.root, glance.lists))
}

/** By the record, whose files are read where their stamps don't tell. */
async function outcomeOfSame(
  {cache, before, ...kept}: KeptBuilds,
  folders: ProjectFolders,
  now: number
): Promise<BuildRecord['outcome'] | undefined> {
  if (before === undefined || !isInTime(before, now)) return undefined
  // Sources first: after an edit nothing is said again, and a build looks at the output itself.
  if (!(await isSourceSame(before, cache))) return undefined
  const output = await outputNow(folders.output, before)
  if (output === undefined || !(await isOriginSame(folders))) return undefined
  const record: BuildRecord = {...before, output: output.files}
  if (cache.answers.hasLearned() || output.hasLearned) await kept.keep(record)
  await kept.keepGlance(record)
  return before.outcome
}

async function areListsSame(root: string, lists: Glance['lists']): Promise<boolean> {
  const files = diskFiles(root)
  for (const [folder, digest] of lists) {
    if (digestOfNames(await files.list(folder)) !== digest) return false
  }
  return true
}

async function isSourceSame({asked, output}: KeptRecord, cache: DiskCache): Promise<boolean> {
  let isSame = true
  // All of them: where one is another a build asks for the others.
  for (const [file, answer, where] of asked) {
    // Whether the output holds that is looked at next.
    const put = where === 'earlier' ? output.get(file)?.[1] : undefined
    const now = put ?? (where === undefined ? cache.answers.answer(file) : await cache.answer(file, where))
    if (now !== answer) isSame = false
  }
  return isSame
}

/** The output's files with their stamps; undefined when one is another, or when somebody works on the output. */
async function outputNow(
  wanted: string,
  {output}: KeptRecord
): Promise<{readonly files: Iterable<StampedFile | undefined>; readonly hasLearned: boolean} | undefined> {
  const root = await quietOutput(wanted)
  if (root === undefined) return undefined
  const stampOf = stampsBelow(root)
  const answers = createAnswers({
    // What is no plain file stands in the way of a build, which tells it.
    digest: (file) => (stampOf(file) === undefined ? undefined : digestFile(path.join(root, file))),
    stampOf,
    known: answersIn(output),
    most: mostAnswered
  })
  for (const [file, sha256] of output) if (answers.answer(file) !== sha256) return undefined
  const files = {[Symbol.iterator]: () => stampedFiles(output, answers)}
  return {files, hasLearned: answers.hasLearned()}
}

/** With the stamps that they have, where these tell; undefined for one that is not as it was, since not all answers are held. */
export function* stampedFiles(
  output: Iterable<StampedFile>,
  answers: Pick<Answers, 'answer' | 'settled'>
): Generator<StampedFile | undefined> {
  for (const [file, sha256] of output) {
    if (answers.answer(file) !== sha256) {
      yield undefined
      return
    }
    const [stamp] = answers.settled().get(file) ?? []
    yield stamp === undefined ? [file, sha256] : [file, sha256, stamp]
  }
}

/** Whether provenance.json would be the same. */
async function isOriginSame({root, output}: ProjectFolders): Promise<boolean> {
  const {isProvenanceSame} = await import('../../platform/provenance.ts')
  const before = await readFile(path.join(output, provenanceFile), 'utf8').catch(() => '')
  return isProvenanceSame(root, await readVersion(), before)
}
