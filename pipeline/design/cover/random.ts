/** Generates pseudorandom numbers, the same for the same seed: SHA-256 of the seed and a counter. */
import {createHash} from 'node:crypto'

export interface RandomNumbers {
  /** From 0 to under 1. */
  next(): number
  /** A whole number from 0 to under `count`. */
  below(count: number): number
}

/** The series of a seed. */
export function randomNumbers(seed: string): RandomNumbers {
  let block = Buffer.alloc(0)
  let used = 0
  let count = 0
  const next = (): number => {
    if (used === block.length) {
      block = createHash('sha256')
        .update(`${seed}\0${String(count)}`)
        .digest()
      count += 1
      used = 0
    }
    const value = block.readUInt32BE(used) / 2 ** 32
    used += 4
    return value
  }
  return {next, below: (limit) => Math.floor(next() * limit)}
}
