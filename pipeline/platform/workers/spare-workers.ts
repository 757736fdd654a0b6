/** Keeps workers that have nothing to do, so that the next pool of the same process need not start any. */
import type {Worker} from 'node:worker_threads'
import {endWorker} from './ending.ts'

export interface SpareWorkers {
  /** One that was started from the same script with the same limits. */
  take(kind: string): Worker | undefined
  /** The worker has no job; nobody hears it any more. */
  keep(kind: string, worker: Worker): void
}

/** `most` are kept; what is beyond is ended. */
export function createSpareWorkers(most: number): SpareWorkers {
  const spare = new Map<Worker, string>()
  return {
    take: (kind) => {
      const [worker] = [...spare].find(([, own]) => own === kind) ?? []
      if (worker === undefined) return undefined
      spare.delete(worker)
      forget(worker)
      return worker
    },
    keep: (kind, worker) => {
      if (spare.size >= most) {
        void endWorker(worker)
        return
      }
      forget(worker)
      spare.set(worker, kind)
      // One that ends meanwhile is spare no more.
      worker.on('error', () => undefined)
      worker.on('exit', () => spare.delete(worker))
    }
  }
}

/** By their names: Node listens to a worker itself, to know whether anybody does. */
function forget(worker: Worker): void {
  for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
}
