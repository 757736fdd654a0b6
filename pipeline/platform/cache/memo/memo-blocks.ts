/** Packs what was made of parts of a publication, several parts in a block: pages and trees of one publication say much of each other. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {inMemory} from './in-memory.ts'
import type {TakeBytes} from '../../../model/take-bytes.ts'
import type {PutBy} from '../../../model/world.ts'

export interface Block {
  readonly packed: TakeBytes
  /** Bytes that it has so. */
  readonly size: number
  /** Bytes of its parts. */
  readonly length: number
}

/** Where a part is. */
export interface PlaceInBlock {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** To make the room that zlib looks back in as it comes takes as long as to fill it with a few kilobytes. */
const smallWindow = {windowBits: 13, memLevel: 6, chunkSize: 4096}
const smallBlock = 32 * 1024

/** Parts in a block, each with its key; dense ones, and those that nobody needs smaller, are kept as they are. Where nothing puts it by, it is in memory. */
export function packParts(
  parts: ReadonlyMap<string, Uint8Array>,
  isDense: boolean,
  putBy: PutBy = inMemory
): readonly (readonly [key: string, place: PlaceInBlock])[] {
  const whole = Buffer.concat([...parts.values()])
  const window = whole.length > smallBlock ? {} : smallWindow
  // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until the publication is done.
  // What zlib gives is a view of a larger buffer, which would be held.
  const packed = new Uint8Array(deflateRawSync(whole, {...window, level: isDense ? 0 : 1}))
  const block = {packed: putBy(packed), size: packed.length, length: whole.length}
  let end = 0
  return [...parts].map(([key, {length}]) => {
    const start = end
    end += length
    return [key, {block, start, end}] as const
  })
}

/** Gives parts, most of which are asked for in the order in which they were packed: two blocks that have several are held as they were opened last. */
export function openBlocks(): (place: PlaceInBlock) => Uint8Array {
  const opened = new Map<Block, Uint8Array>()
  return ({block, start, end}) => {
    if (start === 0 && end === block.length) return new Uint8Array(inflateRawSync(block.packed()))
    const whole = opened.get(block) ?? new Uint8Array(inflateRawSync(block.packed()))
    opened.delete(block)
    opened.set(block, whole)
    for (const one of opened.keys()) if (opened.size > 2) opened.delete(one)
    return whole.slice(start, end)
  }
}
