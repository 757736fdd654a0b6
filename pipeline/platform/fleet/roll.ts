/** Keeps a roll of the programs that workers of a fleet run, so that a build that nobody serves can say why. */
import type {Connection} from './connection.ts'
import {openReach} from './reach.ts'

export interface Roll {
  /** Writes down that a worker of a queue runs a program. */
  enter(queue: string, program: Readonly<Record<string, string | undefined>>): Promise<void>
  /** The programs that workers have run. */
  read(): Promise<readonly unknown[]>
  close(): Promise<void>
}

/** The queue that the roll is: of each program one job that waits for ever, by the name of its queue. */
export const rollName = 'tetrapla-programs'

/** Programs that are read. */
const most = 20

/** Loads `bullmq`. */
export async function openRoll(connection: Connection): Promise<Roll> {
  const {Queue} = await import('bullmq')
  const reach = openReach(connection)
  const roll = new Queue(rollName, {connection: reach.options})
  roll.on('error', () => undefined)
  return {
    enter: async (queue, program) => void (await roll.add('program', program, {jobId: queue})),
    read: async () => (await roll.getWaiting(0, most)).map((job): unknown => job.data),
    close: () => reach.close(roll)
  }
}
