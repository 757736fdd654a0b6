/** Serves jobs in a worker: takes one after the other and answers each. */
import thread from 'node:worker_threads'
import {ProjectFailure} from '../../model/world.ts'
import {shortageBehind} from '../errors.ts'
import {keepCode} from '../program/index.ts'
import {isStart, type Answer, type Start} from './messages.ts'
import {sayWhere} from './whereabouts.ts'

/** Tells which file a job is at, so that a limit which ends the job can name it; an empty path for none. */
export type TellPosition = (path: string, by?: string) => void

/**
 * Serves jobs with the handler that `start` makes of what the pool was started with; a worker that is kept for the next pool is started
 * again with what that has. What of a result is `ownedBy` it alone is handed over
 * and not copied.
 */
export function serveJobs<Result>(
  start: (data: unknown, tell: TellPosition) => (job: unknown) => Promise<Result>,
  ownedBy: (result: Result) => readonly ArrayBuffer[] = () => []
): void {
  const port = thread.parentPort
  if (port === null) throw new Error('this file runs in a worker')
  const startWith = ({data, where}: Start): ((job: unknown) => Promise<Result>) =>
    start(data, (path, by) => sayWhere(where, path, by))
  const first: unknown = thread.workerData
  if (!isStart(first)) throw new Error('a worker was started by something else than a pool')
  let handle = startWith(first)
  port.on('message', (job: unknown) => {
    if (isStart(job)) {
      handle = startWith(job)
      return
    }
    void answer(job, handle).then((reply) => {
      // With its last answer the worker may be ended.
      keepCode()
      port.postMessage(reply, reply.kind === 'done' ? ownedBy(reply.result) : [])
    })
  })
}

async function answer<Result>(
  job: unknown,
  handle: (job: unknown) => Promise<Result>
): Promise<Answer<Result>> {
  try {
    return {kind: 'done', result: await handle(job)}
  } catch (error) {
    const thrown = error instanceof Error ? error : new Error(String(error))
    const {message, stack = '', cause} = thrown
    const trace = cause instanceof Error ? `${stack}\n${cause.stack ?? ''}` : stack
    const hint = thrown instanceof ProjectFailure ? {hint: thrown.hint} : {}
    const code = shortageBehind(thrown)
    return {kind: 'failed', message, stack: trace, ...hint, ...(code === undefined ? {} : {code})}
  }
}
