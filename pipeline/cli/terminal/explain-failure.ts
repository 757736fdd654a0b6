/** Explains a failure of the command, never with a stack trace, and gives its exit code. */
import {OutputFailure} from '../../model/host.ts'
import {ProjectFailure} from '../../model/world.ts'
import {visibleText} from '../../report/visible-text.ts'
import {workflowCommand} from '../../report/workflow-command.ts'
import {isOfOtherKey} from '../../platform/fleet/seal.ts'
import {
  BatchFailure,
  isOfPackages,
  isOfPermissions,
  shortageBehind,
  StoreFailure,
  wordsOfCode
} from '../../platform/errors.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Streams} from './streams.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** What a failure says, and what to do. */
export interface FailureWords {
  readonly message: string
  readonly hints: readonly string[]
  readonly code: ExitCode
}

/** TETRAPLA_DEBUG=1 shows where a fault of Tetrapla itself arose; `told` are the command's words, which may ask for annotations. */
export function explainFailure(error: unknown, {out, err}: Streams, told: readonly string[] = []): ExitCode {
  const words = failureWords(error)
  err(failureLines(words))
  if (asksForAnnotations(told)) out(workflowCommand('error', {}, [words.message, ...words.hints]))
  const isOurs = words.code === exitCodes.internal
  if (isOurs && process.env['TETRAPLA_DEBUG'] === '1' && error instanceof Error) err(`${traceOf(error)}\n`)
  return words.code
}

/** Looked for in the words themselves: those that are no request are a failure, too. */
function asksForAnnotations(told: readonly string[]): boolean {
  return told.some((word, index) =>
    word === '--reporter' ? told[index + 1] === 'github' : word === '--reporter=github'
  )
}

/** As the terminal shows it. */
export function failureLines({message, hints}: FailureWords): string {
  return `error: ${visibleText(message)}\n${hints.map((hint) => `  hint: ${visibleText(hint)}\n`).join('')}`
}

/** Of anything that was thrown. */
export function failureWords(error: unknown): FailureWords {
  if (error instanceof UsageFailure) {
    const hints = error.hint === undefined ? [] : [error.hint]
    return {message: error.message, hints, code: exitCodes.usage}
  }
  if (error instanceof OutputFailure) {
    return {message: error.message, hints: [error.hint ?? isWhole], code: exitCodes.output}
  }
  if (error instanceof ProjectFailure) {
    return {message: error.message, hints: [error.hint], code: exitCodes.usage}
  }
  if (error instanceof StoreFailure) {
    return {message: `the store: ${error.message}`, hints: [isWhole], code: exitCodes.output}
  }
  if (error instanceof BatchFailure) {
    const message = `workers gave up a batch of publications: ${error.message}`
    const hint = isOfOtherKey(message) ? sameKey : isWhole
    return {message, hints: [hint], code: exitCodes.output}
  }
  const shortage = shortageBehind(error)
  if (shortage !== undefined) {
    const message = `the system stopped the command: ${wordsOfCode(shortage)} (${shortage})`
    return {message, hints: [hintOn(shortage)], code: exitCodes.output}
  }
  return ownFault(error instanceof Error ? error.message : String(error))
}

const sameKey = 'set the same TETRAPLA_STORE_KEY where it is built and for each worker'
const permissions =
  'a build needs `--allow-fs-read`, `--allow-fs-write`, `--allow-worker` and `--allow-addons`; what is published is whole'
const packages =
  'install the packages again on this machine, with optional ones: `npm install --include=optional`; what is published is whole'
const isWhole = 'what is published is whole; put this right and run the command again'

function hintOn(shortage: string): string {
  if (isOfPackages(shortage)) return packages
  return isOfPermissions(shortage) ? permissions : isWhole
}

function ownFault(message: string): FailureWords {
  const edition = /\bthe (html|pdf|epub|json) edition\b/.exec(message)?.[1]
  return {
    message: `Tetrapla itself is at fault: ${message}`,
    hints: [
      'what was published before is whole',
      ...(edition === undefined ? [] : [`leave the ${edition} edition out meanwhile, with \`--edition\``]),
      'please report it with this message, the command, and the document if you may share it'
    ],
    code: exitCodes.internal
  }
}

/** With the faults that caused it. */
function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : ''
  return `${error.stack ?? ''}${cause}`
}
