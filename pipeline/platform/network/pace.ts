/** Keeps requests to one server apart. */

/** Time, as a test may have its own. */
export interface Clock {
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Milliseconds since 1970, and waiting, by the machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds))
}

/** Waits until a host may be asked: not before so many milliseconds have passed since it was asked last. */
export function createPace({now, sleep}: Clock, milliseconds: number): (host: string) => Promise<void> {
  const free = new Map<string, number>()
  return async (host) => {
    const at = Math.max(now(), free.get(host) ?? 0)
    free.set(host, at + milliseconds)
    const wait = at - now()
    if (wait > 0) await sleep(wait)
  }
}
