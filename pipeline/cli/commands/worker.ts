/** Runs `tetrapla worker`: a machine of a fleet, until it is ended. */
import {availableParallelism} from 'node:os'
import {isResult, type Result} from '../../driver/index.ts'
import {createFleetBlobs, MissingBlob, tryBlobs, type FleetFolder} from '../../platform/fleet/fleet-blobs.ts'
import {Refused} from '../../platform/fleet/seal.ts'
import {endProcess} from '../../platform/workers/ending.ts'
import {createTurns, endTurn} from '../../platform/workers/turns.ts'
import {createWorkers} from '../../platform/workers/workers.ts'
import {visibleText} from '../../report/index.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {joinFleet, withQueue} from '../fleet/join-fleet.ts'
import type {FleetTask} from '../fleet/messages.ts'
import {createMetrics} from '../fleet/metrics.ts'
import {runBatch} from '../fleet/run-batch.ts'
import {serveMetrics, type MetricsServer} from '../fleet/serve-metrics.ts'
import {allowedLimits} from '../request/allowed-limits.ts'
import type {Invocation} from '../request/arguments.ts'
import type {Streams} from '../terminal/streams.ts'
import {fleetWorker} from '../worker-scripts.ts'
import type {ThreadStart} from '../fleet-worker.ts'

/** Milliseconds that a worker has to end when it is asked to: one whose queue is gone would wait for it. */
const patience = 20_000

/** Takes batches until a signal ends it; what it has in hand then is done first. Throws `UsageFailure` and `StoreFailure`. */
export async function runWorker(
  {request, quiet}: Extract<Invocation, {kind: 'worker'}>,
  streams: Streams
): Promise<ExitCode> {
  const ended = endOfProcess()
  const count = request.jobs ?? availableParallelism()
  const {store, key, identity, queue: name, connection} = await joinFleet(request)
  const openBlobs = (folder: FleetFolder) => createFleetBlobs(store, key, folder)
  await tryBlobs(openBlobs('fleet'), name)
  const {serveBatches} = await withQueue(() => import('../../platform/fleet/serve-batches.ts'))
  const metrics = createMetrics()
  const turns = createTurns()
  const start: ThreadStart = {store: request.store, turns}
  const {heapMebibytes} = allowedLimits(request.limits, process.env['TETRAPLA_LIMITS'])
  const threads = createWorkers<FleetTask & {readonly build: string}, Result>({
    script: fleetWorker,
    data: start,
    count,
    heapMebibytes,
    affinityOf: ({job}) => ('source' in job ? job.source.path : ''),
    secondsOf: ({seconds}) => seconds,
    allSeconds: Infinity,
    onEnd: (thread) => endTurn(turns, thread),
    isResult
  })
  const tell = (words: string): void => {
    if (!quiet) streams.err(`${visibleText(words)}\n`)
  }
  const serving = await withQueue(() =>
    serveBatches({
      name,
      connection,
      identity: {...identity},
      count,
      run: (message) =>
        runBatch(message, {key, identity, openBlobs, run: (task) => metrics.measure(task, threads.run)}),
      isFinal: (error) => error instanceof Refused || error instanceof MissingBlob,
      onFailure: (message) => {
        metrics.fail()
        tell(`a batch was not done: ${message}`)
      }
    })
  )
  let scraped: MetricsServer | undefined
  try {
    if (request.metrics !== undefined)
      scraped = await serveMetrics(request.metrics, async () => metrics.text(await serving.waiting()))
    tell(`taking batches with ${count} thread${count === 1 ? '' : 's'} from \`${name}\``)
    await ended
    setTimeout(() => endProcess(exitCodes.done), patience).unref()
  } finally {
    await serving.close()
    scraped?.close()
    await threads.close()
  }
  return exitCodes.done
}

function endOfProcess(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
