/** Runs `tetrapla init`. */
import type {Invocation} from '../request/arguments.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {askAnswers, usualAnswers} from '../init/ask.ts'
import {addToProject, initProject} from '../init/init-project.ts'
import type {MadeProject} from '../init/make-project.ts'
import {installCommand, missingInKept} from '../init/missing-in-kept.ts'
import {shellWord} from '../terminal/shell-word.ts'
import type {Streams} from '../terminal/streams.ts'

type Init = Extract<Invocation, {kind: 'init'}>

/** Asks on a terminal for what was not given, writes the project, and says what comes next. */
export async function runInit({request}: Init, streams: Streams): Promise<ExitCode> {
  const added = await addToProject(request)
  if (added !== undefined) {
    streams.out(list(added, await missingInKept(request.folder, added.kept)))
    return exitCodes.done
  }
  const {stdin: input, stderr: output} = process
  const isAsked = streams.isTerminal && input.isTTY
  const answers = isAsked ? await askAnswers(request, {input, output}) : usualAnswers(request)
  const made = await initProject(request.folder, answers)
  streams.out(report(made, request.folder, await missingInKept(request.folder, made.kept)))
  return exitCodes.done
}

type Missing = Awaited<ReturnType<typeof missingInKept>>

function list({written, kept}: MadeProject, missing: Missing): string {
  const lacks = (file: string): string => (missing.has(file) ? `: ${missing.get(file)}` : '')
  return [
    ...written.map((file) => `written  ${file}\n`),
    ...kept.map((file) => `kept     ${file} (it was there${lacks(file)})\n`)
  ].join('')
}

function report(made: MadeProject, folder: string, missing: Missing): string {
  const enter = folder === '.' ? '' : `  cd ${shellWord(folder)}\n`
  return `${list(made, missing)}
Next:
${enter}  ${missing.has('package.json') ? installCommand : 'npm install'}
  npx tetrapla serve     a preview that follows each save
  npx tetrapla build     the four editions, in output/
`
}
