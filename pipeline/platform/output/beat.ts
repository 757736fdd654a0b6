/** Keeps a lock alive: writes its file again and again, from a thread that no long work holds up. */
import {Worker} from 'node:worker_threads'

/** Milliseconds from beat to beat: several in the time after which a lock counts as silent. */
const usualInterval = 5000

/** Written in the words of Node itself, since it runs as it stands. */
const program = `
const {openSync, writeSync, fsyncSync, constants} = require('node:fs')
const {workerData: {file, text, interval}} = require('node:worker_threads')
const lock = openSync(file, constants.O_WRONLY | constants.O_NOFOLLOW)
const beat = () => {
  try {
    writeSync(lock, text, 0)
    fsyncSync(lock)
  } catch {}
}
beat()
setInterval(beat, interval)
`

export interface Beat {
  readonly stop: () => Promise<void>
}

/** Beats until it is stopped or the process ends; `text` is what the file holds. Most commands end before the first beat: the thread, which is dear, starts with that. */
export function startBeat(file: string, text: string, interval = usualInterval): Beat {
  let worker: Worker | undefined
  const start = (): void => {
    worker = new Worker(program, {eval: true, workerData: {file, text, interval}, execArgv: []})
    // Without a beat the lock is silent, which a command that waits for it sees.
    worker.on('error', () => undefined)
    worker.unref()
  }
  const starting = setTimeout(start, interval)
  starting.unref()
  return {
    stop: async () => {
      clearTimeout(starting)
      await worker?.terminate()
    }
  }
}
