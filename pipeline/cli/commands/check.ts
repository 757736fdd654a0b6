/** Runs `tetrapla check`. */
import {countLine} from '../../report/index.ts'
import type {Invocation} from '../request/arguments.ts'
import type {ExternalCount} from '../external/check-external.ts'
import {checkProject, type CheckReport} from '../project/check-project.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {isOwnFault} from '../terminal/faults.ts'
import {keptBackWords} from '../terminal/kept-back.ts'
import {progressLine} from '../terminal/progress.ts'
import {showFindings, wordsTo} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'
import {isError} from '../../model/diagnostic.ts'

type Check = Extract<Invocation, {kind: 'check'}>

/** Judges everything, shows what was found, and gives the exit code; again with each change where that is asked for. */
export async function runCheck(invocation: Check, streams: Streams): Promise<ExitCode> {
  if (!invocation.isWatching) return checkOnce(invocation, streams)
  const {repeat} = await import('./repeat.ts')
  return repeat(invocation.request, streams, () => checkOnce(invocation, streams))
}

async function checkOnce(invocation: Check, streams: Streams): Promise<ExitCode> {
  const {reporter, quiet, all} = invocation
  const outcome = await outcomeOf(invocation, streams)
  const {kind, diagnostics, publications, keptBack} = outcome
  const isCounted = quiet || kind === 'configuration'
  await showFindings({...outcome, within: invocation.request, all, isCounted}, reporter, streams)
  if (kind === 'configuration') return exitCodes.usage
  if (!quiet) {
    const tell = wordsTo(reporter, streams)
    const counts = countLine(diagnostics)
    const count = `${publications} publication${publications === 1 ? '' : 's'} checked`
    tell(`${count}: ${counts === '' ? 'nothing to report' : counts}${keptBackWords(keptBack)}\n`)
    if (outcome.external !== undefined) tell(externalLine(outcome.external))
  }
  if (diagnostics.some(isOwnFault)) return exitCodes.internal
  return diagnostics.some(isError) ? exitCodes.content : exitCodes.done
}

/** What is known from before, and how old that is, is told: who wants it anew removes `.tetrapla/cache`. */
function externalLine({addresses, known, days}: ExternalCount): string {
  const count = `${addresses} address${addresses === 1 ? '' : 'es'} of the web looked at`
  if (known === 0) return `${count}\n`
  const age = days === 0 ? 'today' : days === 1 ? 'a day ago' : `${days} days ago`
  return `${count}; ${known} known from before, the oldest from ${age}\n`
}

/** What is found, or is left to be found once it is mended. */
async function outcomeOf(
  {request, reporter, quiet, fixing, isWritingBaseline, isWatching}: Check,
  streams: Streams
): Promise<CheckReport> {
  const progress = progressLine(streams, quiet)
  const check = () =>
    checkProject({
      ...request,
      ignoresBaseline: isWritingBaseline,
      onProgress: progress.show,
      endsProcess: !isWatching
    }).finally(progress.clear)
  if (isWritingBaseline) {
    const {writeBaseline} = await import('../project/write-baseline.ts')
    return writeBaseline(await check())
  }
  if (fixing === 'no') return check()
  const {fixProject} = await import('../fix/fix-project.ts')
  const out = reporter === 'text' ? streams.out : streams.err
  return fixProject({check, isAgreed: fixing === 'yes'}, {...streams, out})
}
