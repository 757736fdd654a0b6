/** Runs `tetrapla diff`. */
import type {Invocation} from '../request/arguments.ts'
import {diffLines, diffSummary} from '../outputs/diff-lines.ts'
import {diffOutputs} from '../outputs/diff-outputs.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Streams} from '../terminal/streams.ts'
import {readVersion} from '../version.ts'

type Diff = Extract<Invocation, {kind: 'diff'}>

/** Shows what differs, and gives the exit code. */
export async function runDiff({request, reporter, quiet}: Diff, streams: Streams): Promise<ExitCode> {
  const differences = await diffOutputs(request)
  if (reporter === 'json') {
    const tool = {name: 'tetrapla', version: await readVersion()}
    const report = {format: 'tetrapla-diff', formatVersion: 1, tool, publications: differences}
    streams.out(`${JSON.stringify(report, undefined, 2)}\n`)
  } else {
    streams.out(diffLines(differences))
    if (!quiet) streams.out(`${differences.length === 0 ? '' : '\n'}${diffSummary(differences)}\n`)
  }
  return differences.length === 0 ? exitCodes.done : exitCodes.content
}
