/** Removes from Redis what builds and workers that are gone left in the queues of their programs. */
import type {Queue} from 'bullmq'
import type {Connection} from './connection.ts'
import {openReach} from './reach.ts'
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

/**
 * How many batches are old. A queue that is left empty goes, with its line on the roll. Loads `bullmq`. Rejects with `OutputFailure`
 * when the server is out of reach.
 */
export async function cleanQueues(connection: Connection, cleaning: QueueCleaning): Promise<number> {
  const bullmq = await import('bullmq')
  const reach = openReach(connection)
  const opened: Queue[] = []
  const open = (name: string): Queue => {
    const queue = new bullmq.Queue(name, {connection: reach.options})
    queue.on('error', () => undefined)
    opened.push(queue)
    return queue
  }
  const roll = open(rollName)
  reach.watch(roll, () => roll.getWaitingCount())
  try {
    return await reach.hold(cleanAll(roll, open, cleaning))
  } finally {
    await reach.close(...opened)
  }
}

/** The queues of all programs that are on the roll. */
async function cleanAll(
  roll: Queue,
  open: (name: string) => Queue,
  cleaning: QueueCleaning
): Promise<number> {
  let count = 0
  for (const program of await roll.getWaiting()) {
    const queue = open(program.id ?? '')
    for (const state of resting) count += await cleanState(queue, state, cleaning)
    if (!cleaning.isRemoving || program.timestamp >= cleaning.before || (await isUsed(queue))) continue
    await queue.obliterate()
    await program.remove()
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
