/**
 * Serves runs of the built command, one after the other, in one process that has the program loaded. Each run evaluates the
 * command's own first module anew, with its own arguments, folder, environment and streams; what that module imports stays.
 * A request is a line of JSON on standard input, an answer one on the file descriptor 3.
 */
import {writeSync} from 'node:fs'
import {createRequire, syncBuiltinESMExports} from 'node:module'
import readline from 'node:readline'
import threads from 'node:worker_threads'
import {KeptWorker} from './kept-worker.mjs'

const [node = '', , command = ''] = process.argv
const exit = process.exit.bind(process)
const require = createRequire(import.meta.url)

threads.Worker = KeptWorker
syncBuiltinESMExports()

const requests = readline.createInterface({input: process.stdin})
requests.on('close', () => exit(0))
requests.on('line', (line) => {
  void run(line).then((answer) => {
    const bytes = Buffer.from(`${JSON.stringify(answer)}\n`)
    for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at)
  })
})

/** What a process of its own would do, say and end with. */
async function run(line) {
  const {folder, words, env} = JSON.parse(line)
  const listeners = [process, process.stdout, process.stderr].map(rememberListeners)
  const [out, err] = [process.stdout, process.stderr].map(capture)
  const started = KeptWorker.leases
  process.chdir(folder)
  process.env = env
  process.argv = [node, command, ...words]
  process.exitCode = undefined
  const ended = new Promise((resolve) => {
    process.exit = (code) => resolve(code)
  })
  delete require.cache[command]
  const done = require(command).ended.then(() => process.exitCode ?? 0)
  const code = await Promise.race([ended, done])
  process.exit = exit
  for (const forget of listeners) forget()
  return {code, out: out(), err: err(), hasWorked: KeptWorker.leases > started}
}

/** Gives what takes away the listeners that come after. */
function rememberListeners(emitter) {
  const before = new Set(emitter.eventNames().flatMap((name) => emitter.listeners(name)))
  return () => {
    for (const name of emitter.eventNames()) {
      for (const listener of emitter.listeners(name)) {
        if (!before.has(listener)) emitter.removeListener(name, listener)
      }
    }
  }
}

/** Gives what ends the capture, and says what was written. */
function capture(stream) {
  const parts = []
  const write = stream.write
  stream.write = (chunk, encoding, done = encoding) => {
    parts.push(Buffer.from(chunk))
    if (typeof done === 'function') process.nextTick(done)
    return true
  }
  return () => {
    stream.write = write
    return Buffer.concat(parts).toString()
  }
}
