/** Runs the script of a worker each time it is asked to, in one thread: what the script imports stays loaded. */
import {EventEmitter} from 'node:events'
import {createRequire, syncBuiltinESMExports} from 'node:module'
import {fileURLToPath} from 'node:url'
import threads from 'node:worker_threads'

const own = threads.parentPort
const require = createRequire(import.meta.url)
/** The port of the script that runs; jobs wait until it listens. */
let ready = Promise.resolve(new EventEmitter())

own.on('message', ({job, script, data, env}) => {
  if (script === undefined) void ready.then((port) => port.emit('message', job))
  else ready = start(script, data, env)
})

async function start(script, data, env) {
  const port = Object.assign(new EventEmitter(), {
    postMessage: (message, transfer) => own.postMessage(message, transfer)
  })
  process.env = env
  Object.assign(threads, {workerData: data, parentPort: port})
  syncBuiltinESMExports()
  const file = fileURLToPath(script)
  delete require.cache[file]
  require(file)
  return port
}
