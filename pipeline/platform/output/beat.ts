/** Keeps a lock alive: writes its file again and again, from a thread that no long work holds up. */
import {Worker} from 'node:worker_threads'

/** Milliseconds from beat to beat: several in the time after which a lock counts as silent. */
const usualInterval = 5000

/** Written in the words of Node itself, since it runs as it stands. */
const program = `
const {openSync, writeSync, fsyncSync, constants} = require('node:fs')
const {workerData: {file, text, interval}} = require('node:worker_threads')
const lock = openSync(file, constants.O_WRONLY | constants.O_NOFOLLOW)
setInterval(() => {
  try {
    writeSync(lock, text, 0)
    fsyncSync(lock)
  } catch {}
}, interval)
`

export interface Beat {
  readonly stop: () => Promise<void>
}

/** Beats until it is stopped or the process ends; `text` is what the file holds. */
export function startBeat(file: string, text: string, interval = usualInterval): Beat {
  const worker = new Worker(program, {eval: true, workerData: {file, text, interval}, execArgv: []})
  // Without a beat the lock is silent, which a command that waits for it sees.
  worker.on('error', () => undefined)
  worker.unref()
  return {
    stop: async () => {
      await worker.terminate()
    }
  }
}
