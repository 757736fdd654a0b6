/** Estimates the memory that an image takes when decoded, and lets large ones be decoded one at a time. */
import type {Metadata} from 'sharp'

/** Does a work when no other one is being done, in whatever thread. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>

export interface ImageMemory {
  /** Mebibytes that one image may take. */
  readonly mebibytes: number
  readonly turn: Turn
}

/** For images that were judged before, and for a single one. */
export const freeMemory: ImageMemory = {mebibytes: Infinity, turn: (work) => work()}

/** Mebibytes of an image that waits for its turn; smaller ones together take less than the program itself. */
const least = 16

/** Does what decodes an image, when it is that image's turn. */
export async function decodeInTurn<T>(head: Metadata, turn: Turn, work: () => Promise<T>): Promise<T> {
  return heldMebibytes(head) < least ? work() : turn(work)
}

/**
 * Mebibytes that are held when an image is decoded. Of a PNG or JPEG whose lines come one after the other these are few rows;
 * of any other it is all that it shows, and of a progressive JPEG what its pixels are made of (ITU-T T.81, G.1.1), twice as much.
 */
export function heldMebibytes({format, isProgressive, orientation = 1, ...head}: Metadata): number {
  const isInLines = (format === 'png' || format === 'jpeg') && !isProgressive && orientation <= 1
  if (isInLines) return 0
  const bytes = head.depth === 'ushort' || (format === 'jpeg' && isProgressive) ? 2 : 1
  return Math.ceil((head.width * head.height * head.channels * bytes) / 1024 / 1024)
}
