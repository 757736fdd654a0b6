/** Runs `tetrapla build`. */
import {visibleText, type PublicationLosses} from '../../report/index.ts'
import type {Invocation} from '../request/arguments.ts'
import {buildProject} from '../project/build-project.ts'
import type {BuildOutcome} from '../project/build-report.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {isOwnFault} from '../terminal/faults.ts'
import {progressLine} from '../terminal/progress.ts'
import {showFindings, wordsTo} from '../terminal/show-findings.ts'
import {watchSignals, type SignalGuard} from '../terminal/signals.ts'
import type {Streams} from '../terminal/streams.ts'
import {buildSummary} from '../terminal/summary.ts'
import {isError} from '../../model/diagnostic.ts'

type Build = Extract<Invocation, {kind: 'build'}>

/** Makes the editions, shows what was found, and gives the exit code; again with each change where that is asked for. */
export async function runBuild(invocation: Build, streams: Streams): Promise<ExitCode> {
  const signals = watchSignals()
  if (!invocation.isWatching) return buildOnce(invocation, streams, signals)
  const {repeat} = await import('./repeat.ts')
  return repeat(invocation.request, streams, () => buildOnce(invocation, streams, signals))
}

async function buildOnce(
  {request, reporter, quiet, all, isWatching}: Build,
  streams: Streams,
  signals: SignalGuard
): Promise<ExitCode> {
  const progress = progressLine(streams, quiet)
  const onNotice = (message: string): void => {
    progress.clear()
    streams.err(`warning: ${message.split('\n').map(visibleText).join('\n')}\n`)
  }
  const asked = {...request, onProgress: progress.show, onNotice, endsProcess: !isWatching}
  const outcome = await buildProject(asked, (output) => signals.guard(() => output.abandon())).finally(
    progress.clear
  )
  await showFindings({...outcome, within: request, losses: lossesOf(outcome), all}, reporter, streams)
  if (outcome.storeFault !== undefined) {
    streams.err(`warning: the store \`${request.store ?? ''}\`: ${visibleText(outcome.storeFault)}\n`)
    streams.err('  hint: what it did not give was made here; the output is whole\n')
  }
  if (outcome.kind === 'configuration') return exitCodes.usage
  if (outcome.kind === 'built' && !quiet) wordsTo(reporter, streams)(buildSummary({...outcome, all}))
  if (outcome.diagnostics.some(isOwnFault)) return exitCodes.internal
  return outcome.diagnostics.some(isError) ? exitCodes.content : exitCodes.done
}

function lossesOf({publications}: BuildOutcome): readonly PublicationLosses[] {
  return publications
    .filter(({losses}) => losses.length > 0)
    .map(({publication: {id, language}, losses}) => ({publication: id, language, losses}))
}
