/** Repeats work whenever it is asked for: one run at a time, and one more for all that is asked meanwhile. */

/** The work throws nothing. */
export function runAgain(work: () => Promise<void>): {
  readonly ask: () => void
  readonly isRunning: () => boolean
} {
  let waits = false
  let isRunning = false
  const run = async (): Promise<void> => {
    isRunning = true
    while (waits) {
      waits = false
      await work()
    }
    isRunning = false
  }
  return {
    ask: () => {
      waits = true
      if (!isRunning) void run()
    },
    isRunning: () => isRunning
  }
}
