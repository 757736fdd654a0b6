/** Gives the pieces of a file on to whoever writes it, as they come. */

export interface Arrival {
  /** Each until the next is asked for; walked once. Throws `CutOff` where the rest does not come. */
  readonly pieces: AsyncIterable<Uint8Array>
  readonly add: (piece: Uint8Array) => void
  /** All was added. */
  readonly close: () => void
  /** No more comes. */
  readonly cut: () => void
  /** Nobody asks for more, whether anybody began to or not. */
  readonly leave: () => void
}

/** Not all of a file came: whoever drew it was ended. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

/** `taken` is told the length of each piece that is no longer held, those among them that nobody asks for any more. */
export function openArrival(taken: (bytes: number) => void): Arrival {
  const waiting: Uint8Array[] = []
  let state: 'open' | 'whole' | 'cut' | 'left' = 'open'
  let wake: (() => void) | undefined
  const become = (next: typeof state): void => {
    state = next
    wake?.()
  }
  let held = 0
  const leave = (): void => {
    state = 'left'
    const left = waiting.splice(0).reduce((sum, {length}) => sum + length, held)
    held = 0
    taken(left)
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (state === 'cut') throw new CutOff('a file was not handed over whole')
        const piece = waiting.shift()
        taken(held)
        held = piece?.length ?? 0
        if (piece !== undefined) yield piece
        else if (state === 'whole') return
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      leave()
    }
  }
  return {
    pieces: pieces(),
    add: (piece) => {
      if (state === 'left') taken(piece.length)
      else waiting.push(piece)
      wake?.()
    },
    close: () => become('whole'),
    cut: () => become('cut'),
    leave
  }
}
