/** Runs `tetrapla verify`. */
import path from 'node:path'
import {countLine} from '../../report/index.ts'
import type {OutputVerdict} from '../../verify/index.ts'
import type {Invocation} from '../request/arguments.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {showFindings, wordsTo} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'
import {verifyFolder} from '../outputs/verify-folder.ts'
import {isError} from '../../model/diagnostic.ts'

type Verify = Extract<Invocation, {kind: 'verify'}>

/** The files of an output are no texts to quote lines of. */
const unquoted = {open: async () => ({ok: false, failure: {kind: 'not-a-file'}}) as const}

/** Verifies an output, shows what was found, and gives the exit code. */
export async function runVerify(
  {request, reporter, quiet, all}: Verify,
  streams: Streams
): Promise<ExitCode> {
  const verdict = await verifyFolder(request)
  const {diagnostics} = verdict
  const isCounted = quiet || diagnostics.every(({severity}) => severity === 'info')
  const within = path.resolve()
  await showFindings({diagnostics, world: unquoted, within, all, isCounted}, reporter, streams)
  if (!quiet) wordsTo(reporter, streams)(`${resultLine(verdict)}\n`)
  return diagnostics.some(isError) ? exitCodes.content : exitCodes.done
}

function resultLine({diagnostics, publications, editions, units, signedBy}: OutputVerdict): string {
  const counts = [
    counted(publications, 'publication'),
    counted(editions, 'edition'),
    counted(units, 'unit')
  ].join(', ')
  if (diagnostics.some(isError)) return `${counts}: ${countLine(diagnostics)}`
  const isCompared = diagnostics.length === 0
  const whole = diagnostics.some(({severity}) => severity === 'warning')
    ? countLine(diagnostics)
    : `all files are those of the manifest, and the editions${isCompared ? '' : ' that were compared'} agree`
  return `${counts}: ${whole}${signedBy === undefined ? '' : `; ${signatureWords(signedBy)}`}`
}

function signatureWords({fingerprint, name}: NonNullable<OutputVerdict['signedBy']>): string {
  if (name === undefined) return `signed with ${fingerprint}, and whose key it is was not checked (\`--key\`)`
  return name === '' ? `signed with ${fingerprint}` : `signed by ${name} with ${fingerprint}`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
