/** Explains a failure of the command, never with a stack trace, and gives its exit code. */
import {OutputFailure} from '../../model/host.ts'
import {ProjectFailure} from '../../model/world.ts'
import {visibleText} from '../../report/visible-text.ts'
import {shortageBehind, wordsOfCode} from '../../platform/errors.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Streams} from './streams.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** TETRAPLA_DEBUG=1 shows where a fault of Tetrapla itself arose. */
export function explainFailure(error: unknown, {err}: Streams): ExitCode {
  if (error instanceof UsageFailure) {
    err(`error: ${visibleText(error.message)}\n`)
    if (error.hint !== undefined) err(`  hint: ${visibleText(error.hint)}\n`)
    return exitCodes.usage
  }
  if (error instanceof OutputFailure) {
    err(`error: ${visibleText(error.message)}\n`)
    err(
      `  hint: ${visibleText(error.hint ?? 'what is published is whole; put this right and run the command again')}\n`
    )
    return exitCodes.output
  }
  if (error instanceof ProjectFailure) {
    err(`error: ${visibleText(error.message)}\n`)
    err(`  hint: ${error.hint}\n`)
    return exitCodes.usage
  }
  const shortage = shortageBehind(error)
  if (shortage !== undefined) {
    err(`error: the system stopped the command: ${wordsOfCode(shortage)} (${shortage})\n`)
    err('  hint: what is published is whole; put this right and run the command again\n')
    return exitCodes.output
  }
  const message = error instanceof Error ? error.message : String(error)
  err(`error: Tetrapla itself is at fault: ${visibleText(message)}\n`)
  err('  hint: what was published before is whole\n')
  const edition = /\bthe (html|pdf|epub|json) edition\b/.exec(message)?.[1]
  if (edition !== undefined) err(`  hint: leave the ${edition} edition out meanwhile, with \`--edition\`\n`)
  err('  hint: please report it with this message, the command, and the document if you may share it\n')
  if (process.env['TETRAPLA_DEBUG'] === '1' && error instanceof Error) err(`${traceOf(error)}\n`)
  return exitCodes.internal
}

/** With the faults that caused it. */
function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : ''
  return `${error.stack ?? ''}${cause}`
}
