/** Runs `tetrapla xliff export` and `tetrapla xliff import`. */
import {writeFile} from 'node:fs/promises'
import {OutputFailure} from '../../model/host.ts'
import {systemReason} from '../../platform/errors.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {agreeAndWrite} from '../fix/agree-and-write.ts'
import type {Invocation} from '../request/arguments.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {showFindings} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'
import {exportXliff} from '../xliff/export-xliff.ts'
import {importXliff, type Counts} from '../xliff/import-xliff.ts'

type Xliff = Extract<Invocation, {kind: 'xliff'}>

/** Writes or reads a file of texts, says what came of it, and gives the exit code. Throws `UsageFailure` for a language or publication that is none. */
export async function runXliff(invocation: Xliff, streams: Streams): Promise<ExitCode> {
  return invocation.request.action === 'export'
    ? runExport(invocation, streams)
    : runImport(invocation, streams)
}

/** The file goes to standard output where no other place is named. */
async function runExport({request, quiet}: Xliff, streams: Streams): Promise<ExitCode> {
  const {language, output} = request
  if (language === undefined)
    throw new UsageFailure('`xliff export` needs the language to translate into', 'add `--language fr`')
  const outcome = await exportXliff({...request, language})
  if (outcome.kind !== 'exported') {
    await showFindings(outcome, 'text', streams)
    return outcome.kind === 'configuration' ? exitCodes.usage : exitCodes.content
  }
  const {xml, units, errors, world} = outcome
  if (errors.length > 0) await showFindings({diagnostics: errors, world, all: true}, 'text', streams)
  if (output === undefined) streams.out(xml)
  else await write(output, xml)
  const outdated = units.filter((unit) => unit.isOutdated === true).length
  const open = units.filter(({target}) => target === undefined).length
  const counts = [
    `${units.length - outdated - open} translated`,
    ...(outdated === 0 ? [] : [`${outdated} outdated`]),
    `${open} to be translated`
  ]
  const gap = errors.length === 0 ? '' : '; what the findings above are about may be missing'
  if (!quiet) streams.err(`${counted(units.length, 'unit', 'units')}: ${counts.join(', ')}${gap}\n`)
  return errors.length === 0 ? exitCodes.done : exitCodes.content
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new OutputFailure(`cannot write \`${file}\`: ${systemReason(error)}`)
  }
}

/** Shows what it changes, and asks before it writes. */
async function runImport({request, quiet, isAgreed}: Xliff, streams: Streams): Promise<ExitCode> {
  if (request.language !== undefined || request.output !== undefined || request.only.length > 0)
    throw new UsageFailure(
      '`xliff import` takes no `--language`, `--output` and `--only`',
      'the file says what it translates'
    )
  const {kind, root, changes, diagnostics, world, counts} = await importXliff(request)
  if (diagnostics.length > 0) await showFindings({diagnostics, world, all: true}, 'text', streams)
  if (kind === 'configuration') return exitCodes.usage
  const isWritten = changes.length === 0 || (await agreeAndWrite({root, changes, isAgreed}, streams))
  if (!quiet) streams.err(`${summary(counts, diagnostics.length)}\n`)
  return diagnostics.length > 0 || !isWritten ? exitCodes.content : exitCodes.done
}

/** As many places as a terminal shows. */
const mostPlaces = 20

function summary({merged, open, kept}: Counts, told: number): string {
  const parts = [
    merged === 0 ? 'no unit fits' : counted(merged, 'unit fits', 'units fit'),
    ...(told === 0 ? [] : [counted(told, 'finding is told above', 'findings are told above')]),
    ...(open === 0 ? [] : [counted(open, 'unit is not translated', 'units are not translated')])
  ]
  const stand = counted(kept.length, 'stands', 'stand')
  const stays =
    kept.length > 0
      ? `; ${stand} in the words of the original, marked as its language where that can be said:`
      : open + told > 0
        ? '; where a unit is left out, the translation stays as it is'
        : ''
  const more = kept.length > mostPlaces ? [`and ${kept.length - mostPlaces} more`] : []
  return [parts.join(', ') + stays, ...kept.slice(0, mostPlaces), ...more].join('\n  ')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
