/** Compares bytes as bytes: the usual way makes a name of each one's place. */
import {expect} from 'vitest'

let isKnown = false

/** Holds for all files of a worker from then on. */
export function compareBytes(): void {
  if (!isKnown) expect.addEqualityTesters([haveSameBytes])
  isKnown = true
}

function haveSameBytes(one: unknown, other: unknown): boolean | undefined {
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array)) return undefined
  return Buffer.compare(one, other) === 0
}
