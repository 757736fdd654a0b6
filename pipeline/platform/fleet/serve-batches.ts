/** Serves batches from Redis by BullMQ: takes as many at once as there are threads, and renews their locks while they run. */
import type {Connection} from './connection.ts'
import {openReach} from './reach.ts'
import {openRoll} from './roll.ts'
import type {Sealed} from './seal.ts'

export interface ServingOptions {
  readonly name: string
  readonly connection: Connection
  readonly count: number
  /** What this worker runs. */
  readonly identity: Readonly<Record<string, string | undefined>>
  /** Throws for what another machine may do. */
  run(message: unknown): Promise<Sealed>
  /** Whether what was thrown is the same on each machine. */
  isFinal(error: unknown): boolean
  /** Is told what could not be done. */
  onFailure(message: string): void
}

export interface Serving {
  /** Batches that no worker has taken yet. */
  waiting(): Promise<number>
  /** Lets what runs come to its end. */
  close(): Promise<void>
}

/** A worker that is gone loses its batches after so many milliseconds. */
const lockDuration = 15_000
const stalledInterval = 5000
/** So many workers may end with a batch before it is given up: the first may have had other reasons. */
const maxStalledCount = 3

/** Loads `bullmq`, which loads `ioredis`. Rejects with `OutputFailure` when the server is out of reach; one that goes away later is waited for. */
export async function serveBatches({
  name,
  connection,
  count,
  identity,
  ...options
}: ServingOptions): Promise<Serving> {
  const {Queue, UnrecoverableError, Worker} = await import('bullmq')
  const reach = openReach(connection)
  const client = {connection: reach.options}
  const worker = new Worker(
    name,
    async (job) => {
      try {
        return await options.run(job.data)
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        throw options.isFinal(error) ? new UnrecoverableError(message) : error
      }
    },
    {...client, concurrency: count, lockDuration, stalledInterval, maxStalledCount}
  )
  const queue = new Queue(name, client)
  // A server that is away comes back; the client tries again and again.
  worker.on('error', () => undefined)
  worker.on('failed', (_, error) => options.onFailure(error.message))
  reach.watch(queue, () => queue.getWaitingCount())
  try {
    await reach.hold(worker.waitUntilReady())
    await reach.hold(enterRoll(connection, name, identity))
  } catch (error) {
    await reach.close(worker, queue)
    throw error
  }
  return {
    waiting: () => queue.getWaitingCount(),
    close: async () => {
      await worker.close()
      await reach.close(queue)
    }
  }
}

async function enterRoll(
  connection: Connection,
  name: string,
  identity: ServingOptions['identity']
): Promise<void> {
  const roll = await openRoll(connection)
  try {
    await roll.enter(name, identity)
  } finally {
    await roll.close()
  }
}
