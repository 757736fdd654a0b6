/** Says which file a worker's job is at, in memory that its two threads share: a message for each file would wake the one that started it each time. */

/** Where a job is: at a file, by its path, or with an empty one at the publication as a whole. */
export interface Where {
  readonly at?: string
  /** What of an extension has the job. */
  readonly by?: string
}

/** Which of the two texts holds, 0 for none, and how many bytes each has. */
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
  const next = Atomics.load(head, 0) === 1 ? 2 : 1
  const text = by === undefined ? path : `${path}${between}${by}`
  head[next] = encoder.encodeInto(text, textIn(shared, next)).written
  Atomics.store(head, 0, next)
}

/** The next job is nowhere yet. */
export function forgetWhere(shared: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(shared, 0, headLength), 0, 0)
}

export function whereIn(shared: SharedArrayBuffer): Where {
  const head = new Int32Array(shared, 0, headLength)
  const which = Atomics.load(head, 0)
  if (which === 0) return {}
  const [at = '', by] = decoder.decode(textIn(shared, which).slice(0, head[which])).split(between)
  return by === undefined ? {at} : {at, by}
}

function textIn(shared: SharedArrayBuffer, which: number): Uint8Array {
  return new Uint8Array(shared, headBytes + (which - 1) * textBytes, textBytes)
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
