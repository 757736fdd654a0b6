/** Runs `tetrapla diff`. */
import type {EditionDifference} from '../../diff/index.ts'
import type {Invocation} from '../request/arguments.ts'
import {differenceSummary} from '../differences/describe-block.ts'
import {differenceLines, inOneLine} from '../differences/difference-lines.ts'
import {sideBySide} from '../differences/side-by-side.ts'
import {diffOutputs} from '../outputs/diff-outputs.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Streams} from '../terminal/streams.ts'
import {readVersion} from '../version.ts'

type Diff = Extract<Invocation, {kind: 'diff'}>

/** Shows what differs, and gives the exit code. */
export async function runDiff({request, ...showing}: Diff, streams: Streams): Promise<ExitCode> {
  const differences = await diffOutputs(request)
  streams.out(await reportOf(differences, showing, streams))
  return differences.length === 0 ? exitCodes.done : exitCodes.content
}

async function reportOf(
  differences: readonly EditionDifference[],
  {reporter, quiet, sideBySide: isSideBySide}: Omit<Diff, 'request' | 'kind'>,
  {outColour, columns}: Streams
): Promise<string> {
  if (reporter === 'json') {
    const tool = {name: 'tetrapla', version: await readVersion()}
    const report = {format: 'tetrapla-diff', formatVersion: 2, tool, publications: differences}
    return `${JSON.stringify(report, undefined, 2)}\n`
  }
  if (reporter === 'html') {
    const {differencePage} = await import('../differences/difference-page.ts')
    return differencePage(differences)
  }
  const setting = isSideBySide ? sideBySide(columns) : inOneLine
  const lines = differenceLines(differences, {colour: outColour, setting})
  const summary = quiet ? '' : `${lines === '' ? '' : '\n'}${differenceSummary(differences)}\n`
  return `${lines}${summary}`
}
