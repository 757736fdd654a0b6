/** Gives threads of one process their turns, one after the other. */
import {setTimeout as wait} from 'node:timers/promises'

/** Shared by all threads: it holds the number of the one that has its turn, and 0 when none has. */
export type Turns = SharedArrayBuffer

/** No thread has its turn. */
export function createTurns(): Turns {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
}

/** Milliseconds between two looks whether it is free. */
const pause = 20

/** For the thread of that number: does a work when no other does one, this thread's own included. */
export function turnOf(turns: Turns, threadId: number): <T>(work: () => Promise<T>) => Promise<T> {
  const holder = new Int32Array(turns)
  const own = threadId + 1
  return async (work) => {
    while (Atomics.compareExchange(holder, 0, 0, own) !== 0) await wait(pause)
    try {
      return await work()
    } finally {
      endTurn(turns, threadId)
    }
  }
}

/** The thread does nothing any more, whether it was ended or is done. */
export function endTurn(turns: Turns, threadId: number): void {
  Atomics.compareExchange(new Int32Array(turns), 0, threadId + 1, 0)
}
