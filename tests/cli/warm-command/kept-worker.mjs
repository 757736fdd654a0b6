/** Keeps the threads of a run's workers for the next run, with what they have loaded. */
import threads from 'node:worker_threads'

const thread = new URL('./serve-starts.mjs', import.meta.url)
/** Taken once: `KeptWorker` will stand under this name. */
const {Worker} = threads
const idle = []

/**
 * Takes the place of `Worker` for the scripts of the program. A thread rests when it would be terminated, unless it still has
 * a job or has run code of an extension: then it is ended, as everywhere else.
 */
export class KeptWorker extends Worker {
  /** How many were asked for so far. */
  static leases = 0

  #jobs = 0
  #isOver = false
  #isClean = true
  #kind

  constructor(script, options) {
    if (!(script instanceof URL)) return new Worker(script, options)
    KeptWorker.leases += 1
    const kind = JSON.stringify([script.href, options.resourceLimits])
    const at = idle.findIndex((worker) => worker.#kind === kind)
    const [kept] = at < 0 ? [] : idle.splice(at, 1)
    if (kept !== undefined) return kept.#start(script, options.workerData)
    super(thread, {resourceLimits: options.resourceLimits})
    this.#kind = kind
    return this.#start(script, options.workerData)
  }

  #start(script, data) {
    this.#isClean = data.data?.project?.extensions === undefined
    this.once('exit', () => (this.#isOver = true))
    this.on('message', ({kind}) => {
      if (kind === 'done' || kind === 'failed') this.#jobs -= 1
    })
    super.postMessage({script: script.href, data, env: process.env}, [])
    return this
  }

  postMessage(job, transfer) {
    this.#jobs += 1
    super.postMessage({job}, transfer)
  }

  async terminate() {
    if (this.#jobs > 0 || this.#isOver || !this.#isClean) return super.terminate()
    for (const told of this.listeners('exit')) told(0)
    for (const name of ['message', 'error', 'exit']) this.removeAllListeners(name)
    this.#isOver = false
    idle.push(this)
    return 0
  }
}
