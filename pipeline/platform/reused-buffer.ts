/** Lends one buffer to one file after the other. */

/** The right to use the buffer until it is given back. */
export interface Loan {
  /** Room for a file: in the buffer, or of its own while the buffer is lent. */
  readonly room: (size: number) => Uint8Array
  readonly giveBack: () => void
}

/**
 * Memory of a file's size that is asked for anew for every file is let go late: the engine waits until tens of
 * megabytes of it have gathered. This is asked for once, and grows to the largest file.
 */
export function createReusedBuffer(): {readonly borrow: () => Loan} {
  let buffer = new Uint8Array(0)
  let isLent = false
  return {
    borrow: () => {
      if (isLent) return {room: (size) => new Uint8Array(size), giveBack: () => {}}
      isLent = true
      return {
        room: (size) => {
          if (size > buffer.length) buffer = new Uint8Array(Math.ceil(size / step) * step)
          return buffer.subarray(0, size)
        },
        giveBack: () => {
          isLent = false
        }
      }
    }
  }
}

/** It grows by whole mebibytes, so that files that are each a little larger make few buffers. */
const step = 1024 * 1024
