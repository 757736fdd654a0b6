/** Says which file a worker's job is at, in memory that its two threads share: a message for each file would wake the one that started it each time. */

/** Where a job is: at a file, by its path, or with an empty one at the publication as a whole. */
export interface Where {
  readonly at?: string
  /** What of an extension has the job. */
  readonly by?: string
}

/** How often it was said, which tells which of the two texts holds, and how many bytes each has. */
const headLength = 3
const headBytes = headLength * Int32Array.BYTES_PER_ELEMENT

/** Bytes of a text: a path that is longer than any system has is cut. */
const textBytes = 8192

/** No path has it. */
const between = '\0'

export function createWhereabouts(): SharedArrayBuffer {
  return new SharedArrayBuffer(headBytes + 2 * textBytes)
}

/** Says it in the text that does not hold, so that whoever reads meanwhile has a whole one. */
export function sayWhere(shared: SharedArrayBuffer, path: string, by?: string): void {
  const head = new Int32Array(shared, 0, headLength)
  const times = Atomics.load(head, 0) + 1
  const text = by === undefined ? path : `${path}${between}${by}`
  head[placeOf(times)] = encoder.encodeInto(text, textIn(shared, times)).written
  Atomics.store(head, 0, times)
}

/** The next job is nowhere yet. */
export function forgetWhere(shared: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(shared, 0, headLength), 0, 0)
}

export function whereIn(shared: SharedArrayBuffer): Where {
  const head = new Int32Array(shared, 0, headLength)
  for (;;) {
    const times = Atomics.load(head, 0)
    if (times === 0) return {}
    const bytes = textIn(shared, times).slice(0, head[placeOf(times)])
    // What was said again meanwhile may be said once more, in the text that was read.
    if (Atomics.load(head, 0) !== times) continue
    const [at = '', by] = decoder.decode(bytes).split(between)
    return by === undefined ? {at} : {at, by}
  }
}

/** Which of the two texts was written last, when it was said so many times. */
function placeOf(times: number): 1 | 2 {
  return times % 2 === 1 ? 1 : 2
}

function textIn(shared: SharedArrayBuffer, times: number): Uint8Array {
  return new Uint8Array(shared, headBytes + (placeOf(times) - 1) * textBytes, textBytes)
}

const encoder = new TextEncoder()
/** A mark of byte order, which a name may begin with, is part of it. */
const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
