/** Shows findings with the chosen reporter, or returns them as text. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import {linesOf, reporters, shownIn, type PublicationLosses, type ReporterName} from '../../report/index.ts'
import {projectFolders, type FolderRequest} from '../project/project-folders.ts'
import {fromRepository} from './from-repository.ts'
import type {Streams} from './streams.ts'
import {readVersion} from '../version.ts'

export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly losses?: readonly PublicationLosses[]
  /** Whether people are shown every finding, however many there are. */
  readonly all?: boolean
  /** Whether their counts stand below them; where they don't, who calls says them. */
  readonly isCounted?: boolean
  /** The project that they are of, or the folder that their files are named from: services name these from the root of a repository. */
  readonly within?: FolderRequest | string
  /** The files that the findings stand in. */
  readonly world: Pick<World, 'open'>
}

const forServices: ReadonlySet<ReporterName> = new Set(['github', 'gitlab', 'sarif'])

/** For people on standard error; for programs one document on standard output, and for GitLab both: people read the log of its job. */
export async function showFindings(
  findings: Findings,
  reporter: ReporterName,
  streams: Streams
): Promise<void> {
  const {diagnostics, within} = findings
  const told =
    forServices.has(reporter) && within !== undefined
      ? {...findings, diagnostics: await fromRepository(diagnostics, await folderOf(within))}
      : findings
  const text = await formatFindings(told, reporter, streams)
  if (reporter === 'gitlab') streams.err(await formatFindings(findings, 'text', streams))
  if (reporter === 'text') streams.err(text)
  else streams.out(text)
}

async function folderOf(within: FolderRequest | string): Promise<string> {
  return typeof within === 'string' ? within : (await projectFolders(within)).root
}

/** Where people read what a command did, if they do: a workflow of GitHub takes its commands out of the log, GitLab has a file beside it. */
export function wordsTo(
  reporter: ReporterName,
  {out, err}: Pick<Streams, 'out' | 'err'>
): (text: string) => void {
  switch (reporter) {
    case 'text':
    case 'github':
      return out
    case 'gitlab':
      return err
    case 'json':
    case 'sarif':
      return () => undefined
  }
}

/** The text that a reporter makes of findings. */
export async function formatFindings(
  {diagnostics, losses, world, all = false, isCounted = true}: Findings,
  reporter: ReporterName,
  {colour}: Pick<Streams, 'colour'>
): Promise<string> {
  const lines = await readLines(reporter === 'text' ? shownIn({diagnostics, all}).shown : [], world)
  return reporters[reporter]({
    diagnostics,
    lines,
    ...(losses === undefined ? {} : {losses}),
    all,
    isCounted,
    version: await readVersion(),
    colour
  })
}

/** The files that findings stand in; what could not be read has no lines. */
async function readLines(diagnostics: readonly Diagnostic[], world: Findings['world']) {
  const lines = new Map<string, readonly string[]>()
  for (const path of new Set(diagnostics.map(({place}) => place.path))) {
    const bytes = await world.open(path, Number.MAX_SAFE_INTEGER)
    if (bytes.ok) lines.set(path, linesOf(new TextDecoder().decode(bytes.value)))
  }
  return lines
}
