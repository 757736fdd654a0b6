/** Connects two jobs that workers do at once: what one says the other hears, in order, also when it begins later. */

/** One end: what is said is plain data, and is copied but for the buffers that go over with it. */
export interface Line {
  postMessage(value: unknown, transfers: readonly ArrayBuffer[]): void
  on(event: 'message' | 'close', listener: (value?: unknown) => void): unknown
  /** What was said before is heard. */
  close(): void
}

/** Gives what the other end says, one after the other; rejects where it is closed and has said no more. */
export function listen(line: Line): () => Promise<unknown> {
  const heard: unknown[] = []
  let isClosed = false
  let wake: (() => void) | undefined
  line.on('message', (value) => {
    heard.push(value)
    wake?.()
  })
  line.on('close', () => {
    isClosed = true
    wake?.()
  })
  return async () => {
    while (heard.length === 0) {
      if (isClosed) throw new Error('the other half of the publication was not made')
      await new Promise<void>((resolve) => (wake = resolve))
    }
    return heard.shift()
  }
}
