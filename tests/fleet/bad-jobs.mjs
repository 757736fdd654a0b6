/** Makes a worker of a fleet end or fail at jobs of some publications, as it would by a fault of Tetrapla; is loaded before the program. */
import {Worker} from 'node:worker_threads'

const {prototype} = Worker
const send = Reflect.get(prototype, 'postMessage')

/** `kills-read` in a path ends the process at the job that reads it; `fails-make` gives the thread a job that it can't do. */
prototype.postMessage = function (message, ...rest) {
  const {kind = '', source} = message?.job ?? {}
  if (source?.path.includes(`kills-${kind}`)) process.kill(process.pid, 'SIGKILL')
  const isFailing = source?.path.includes(`fails-${kind}`) === true
  const job = isFailing ? {...message.job, source: {...source, documents: undefined}} : message?.job
  return send.call(this, isFailing ? {...message, job} : message, ...rest)
}
