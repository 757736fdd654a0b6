/** Runs `tetrapla serve` in a process of its own, and waits for what it tells the pages that are open. */
import {spawn} from 'node:child_process'
import {command} from './run-command.ts'

export interface State {
  readonly pages: number
  readonly whole: number
  readonly making: string
  readonly publications: readonly {readonly id: string; readonly isDraft: boolean}[]
  readonly diagnostics: readonly {readonly ruleId: string; readonly path: string; readonly line: number}[]
  readonly failure?: {readonly message: string}
}

export interface RunningPreview {
  /** With a slash at its end. */
  readonly url: string
  /** Waits for a state, and gives it. */
  readonly until: (is: (state: State) => boolean) => Promise<State>
  /** The same, and gives those that were told before it, too. */
  readonly allUntil: (is: (state: State) => boolean) => Promise<readonly State[]>
  readonly close: () => Promise<void>
}

/** Starts a preview in a folder. */
export async function startPreview(folder: string, words: readonly string[] = []): Promise<RunningPreview> {
  const child = spawn(process.execPath, [command, 'serve', ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.includes('\n')) break
  }
  const url = /http:\S+/.exec(said)?.[0] ?? ''
  return {
    url,
    until: async (is) => (await statesUntil(`${url}-/events`, is)).last,
    allUntil: async (is) => (await statesUntil(`${url}-/events`, is)).all,
    close: async () => {
      child.kill()
      await ended
    }
  }
}

async function statesUntil(
  events: string,
  is: (state: State) => boolean
): Promise<{readonly all: readonly State[]; readonly last: State}> {
  const {body} = await fetch(events)
  const all: State[] = []
  let text = ''
  for await (const chunk of body ?? []) {
    text += new TextDecoder().decode(chunk as Uint8Array)
    const whole = text.split('\n\n').slice(0, -1)
    for (const one of whole) {
      const last = JSON.parse(one.replace(/^data: /, '')) as State
      all.push(last)
      if (is(last)) return {all, last}
    }
    text = text.split('\n\n').at(-1) ?? ''
  }
  throw new Error('the preview ended')
}
