/** Runs `tetrapla init`. */
import type {Invocation} from '../request/arguments.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {askAnswers, usualAnswers} from '../init/ask.ts'
import {addToProject, initProject} from '../init/init-project.ts'
import type {MadeProject} from '../init/make-project.ts'
import {shellWord} from '../terminal/shell-word.ts'
import type {Streams} from '../terminal/streams.ts'

type Init = Extract<Invocation, {kind: 'init'}>

/** Asks on a terminal for what was not given, writes the project, and says what comes next. */
export async function runInit({request}: Init, streams: Streams): Promise<ExitCode> {
  const added = await addToProject(request)
  if (added !== undefined) {
    streams.out(list(added))
    return exitCodes.done
  }
  const {stdin: input, stderr: output} = process
  const isAsked = streams.isTerminal && input.isTTY
  const answers = isAsked ? await askAnswers(request, {input, output}) : usualAnswers(request)
  const made = await initProject(request.folder, answers)
  streams.out(report(made, request.folder))
  return exitCodes.done
}

function list({written, kept}: MadeProject): string {
  return [
    ...written.map((file) => `written  ${file}\n`),
    ...kept.map((file) => `kept     ${file} (it was there)\n`)
  ].join('')
}

function report(made: MadeProject, folder: string): string {
  const enter = folder === '.' ? '' : `  cd ${shellWord(folder)}\n`
  return `${list(made)}
Next:
${enter}  npm install
  npx tetrapla serve     a preview that follows each save
  npx tetrapla build     the four editions, in output/
`
}
