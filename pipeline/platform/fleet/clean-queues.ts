/** Removes from Redis what builds and workers that are gone left in the queues of their programs. */
import type {Queue} from 'bullmq'
import {clientOptions, type Connection} from './connection.ts'
import {rollName} from './roll.ts'

export interface QueueCleaning {
  /** What was added or done since this moment stays. */
  readonly before: number
  /** Whether it is done, and not only counted. */
  readonly isRemoving: boolean
}

/** States of batches that no worker has in hand. */
const resting = ['completed', 'failed', 'wait', 'delayed'] as const
/** So many are looked at in one step. */
const page = 1000

/** How many batches are old. A queue that is left empty goes, with its line on the roll. Loads `bullmq`. */
export async function cleanQueues(connection: Connection, cleaning: QueueCleaning): Promise<number> {
  const bullmq = await import('bullmq')
  const open = (name: string): Queue => {
    const queue = new bullmq.Queue(name, {connection: clientOptions(connection)})
    queue.on('error', () => undefined)
    return queue
  }
  const roll = open(rollName)
  let count = 0
  try {
    for (const program of await roll.getWaiting()) {
      const queue = open(program.id ?? '')
      try {
        for (const state of resting) count += await cleanState(queue, state, cleaning)
        if (!cleaning.isRemoving || program.timestamp >= cleaning.before || (await isUsed(queue))) continue
        await queue.obliterate()
        await program.remove()
      } finally {
        await queue.close()
      }
    }
  } finally {
    await roll.close()
  }
  return count
}

async function cleanState(
  queue: Queue,
  state: (typeof resting)[number],
  {before, isRemoving}: QueueCleaning
): Promise<number> {
  let count = 0
  let start = 0
  for (;;) {
    const jobs = await queue.getJobs([state], start, start + page - 1)
    if (jobs.length === 0) return count
    const old = jobs.filter(({timestamp, finishedOn = timestamp}) => finishedOn < before)
    // One that a worker took meanwhile stays.
    const removed = isRemoving ? await Promise.allSettled(old.map((job) => job.remove())) : []
    const gone = removed.filter(({status}) => status === 'fulfilled').length
    count += isRemoving ? gone : old.length
    start += jobs.length - gone
  }
}

/** Whether it has batches or workers, as far as the server says. */
async function isUsed(queue: Queue): Promise<boolean> {
  const batches = await queue.getJobCountByTypes(...resting, 'active')
  return batches > 0 || (await queue.getWorkersCount().catch(() => 0)) > 0
}
