/** Asks a Redis server whether it lets a fleet use it. */
import type {Connection} from './connection.ts'
import {openReach, type Patience} from './reach.ts'
import {rollName} from './roll.ts'

/** Loads `bullmq`. Rejects with `OutputFailure` when the server is out of reach. */
export async function tryServer(connection: Connection, patience?: Patience): Promise<void> {
  const {Queue} = await import('bullmq')
  const reach = openReach(connection, patience)
  const roll = new Queue(rollName, {connection: reach.options})
  reach.watch(roll, () => roll.getWaitingCount())
  try {
    await reach.hold(roll.getWaitingCount())
  } finally {
    await reach.close(roll)
  }
}
