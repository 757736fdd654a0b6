#!/usr/bin/env node
/** Runs the command: reads its arguments, loads what it needs, and turns every outcome into an exit code. */
import {systemCode, systemReason} from '../platform/errors.ts'
import {keepCode, noteWork, tuneBriefly, tuneEngine} from '../platform/program/index.ts'
import {endBehindThreads, endProcess} from '../platform/workers/ending.ts'
import {parseArguments, type Invocation} from './request/arguments.ts'
import {exitCodes, type ExitCode} from './exit-codes.ts'
import {explainFailure} from './terminal/explain-failure.ts'
import {processStreams, type Streams} from './terminal/streams.ts'

const streams = processStreams()

/** What takes long of these is done by workers. */
const ofWorkers: ReadonlySet<Invocation['kind']> = new Set(['build', 'check', 'verify'])

process.on('uncaughtException', (error) => {
  endProcess(explainFailure(error, streams, process.argv))
})
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    // A reader that went away, such as `head`, is no fault; a full disk behind the stream is.
    if (systemCode(error) === 'EPIPE') return
    process.exitCode = exitCodes.output
    if (stream === process.stderr) return
    streams.err(`error: cannot write to standard output: ${systemReason(error)}\n`)
    streams.err('  hint: what the command does was done all the same; only its words are lost\n')
  })
}

process.once('exit', keepCode)

/** When all is done. */
export const ended = main()

async function main(): Promise<void> {
  const code = await runSafely()
  process.exitCode = code
  endBehindThreads(code)
}

async function runSafely(): Promise<ExitCode> {
  try {
    return await run(parseArguments(process.argv.slice(2)), streams)
  } catch (error) {
    return explainFailure(error, streams, process.argv)
  }
}

/** What a command needs is loaded only when it runs, so that help and version come at once. */
async function run(invocation: Invocation, streams: Streams): Promise<ExitCode> {
  if (ofWorkers.has(invocation.kind)) tuneBriefly()
  else tuneEngine()
  noteWork(invocation.kind)
  switch (invocation.kind) {
    case 'version': {
      const {readVersion} = await import('./version.ts')
      streams.out(`${await readVersion()}\n`)
      return exitCodes.done
    }
    case 'help': {
      const {helpText} = await import('./help.ts')
      streams.out(helpText(invocation.command))
      return exitCodes.done
    }
    case 'init':
      return (await import('./commands/init.ts')).runInit(invocation, streams)
    case 'import':
      return (await import('./commands/import.ts')).runImport(invocation, streams)
    case 'serve':
      return (await import('./commands/serve.ts')).runServe(invocation, streams)
    case 'build':
      return (await import('./commands/build.ts')).runBuild(invocation, streams)
    case 'check':
      return (await import('./commands/check.ts')).runCheck(invocation, streams)
    case 'translations':
      return (await import('./commands/translations.ts')).runTranslations(invocation, streams)
    case 'xliff':
      return (await import('./commands/xliff.ts')).runXliff(invocation, streams)
    case 'worker':
      return (await import('./commands/worker.ts')).runWorker(invocation, streams)
    case 'clean':
      return (await import('./commands/clean.ts')).runClean(invocation, streams)
    case 'verify':
      return (await import('./commands/verify.ts')).runVerify(invocation, streams)
    case 'diff':
      return (await import('./commands/diff.ts')).runDiff(invocation, streams)
    case 'explain':
      return (await import('./commands/explain.ts')).runExplain(invocation, streams)
    case 'schema':
      return (await import('./commands/schema.ts')).runSchema(invocation, streams)
    case 'types':
      return (await import('./commands/types.ts')).runTypes(invocation, streams)
    case 'lsp':
      return (await import('./commands/lsp.ts')).runLanguageServer()
  }
}
