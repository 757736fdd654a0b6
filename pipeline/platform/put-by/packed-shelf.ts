/** Puts by what a job asks for several times, such as the trees of its documents: some are held as they are, and of the others their packed bytes. */
import type {Shelf} from '../../model/shelf.ts'
import {withPutAside, type Parts, type PutAside} from '../../model/unopened.ts'
import type {PutBy} from '../../model/world.ts'
import {openBlocks, packParts, type PlaceInBlock} from '../cache/memo/memo-blocks.ts'
import {partsIn} from './parts-in.ts'
import {bytesOfPlain, plainIn} from './plain-bytes.ts'
import {createScale} from './weight-of.ts'

/** The parts of one value: not packed yet, or in a block with others. */
class Slot implements PutAside {
  readonly #take: (slot: Slot) => Parts
  bytes: Uint8Array | undefined
  place: PlaceInBlock | undefined

  constructor(bytes: Uint8Array, take: (slot: Slot) => Parts) {
    this.#take = take
    this.bytes = bytes
  }

  open(): Parts {
    return this.#take(this)
  }
}

/** Bytes of memory, at most: some two thousand documents of three kilobytes have less, and none of them is packed. */
const mostHeld = 96 * 1024 * 1024

/** Where documents are so many that most are packed. */
const many = 2500
const heldOfMany = 32 * 1024 * 1024

/** The bytes that are held of so many documents: beyond what takes no time to spare, each megabyte that is held takes two of memory. */
export function roomFor(documents: number): number {
  return documents > many ? heldOfMany : mostHeld
}

/** Bytes that are packed together: of some twenty documents, which are asked for one after the other. */
const blockBytes = 128 * 1024

/** Values that are held as they were opened last: whoever looks at a document looks at it several times. */
const mostOpen = 4

/**
 * What was put by first is held, up to `most` bytes of memory, roughly: all are asked for in turns, and those that were asked for last would never be the ones. Others are packed, or put by where
 * `putBy` is given. Maps and sets are taken, too.
 */
export function createPackedShelf(most: number, putBy?: PutBy): Shelf {
  const bytesOf = openBlocks()
  const open = new Map<Slot, Parts>()
  let room = most
  const weigh = createScale()
  let waiting: Slot[] = []
  let waitingBytes = 0

  const pack = (): void => {
    const parts = new Map(
      waiting.flatMap(({bytes}, index) => (bytes === undefined ? [] : [[String(index), bytes]]))
    )
    // Where they lie in a file, to make them smaller takes more time than to write and read them.
    for (const [key, place] of packParts(parts, putBy !== undefined, putBy)) {
      const slot = waiting[Number(key)]
      if (slot !== undefined) [slot.bytes, slot.place] = [undefined, place]
    }
    waiting = []
    waitingBytes = 0
  }
  const put = (parts: Parts): Slot => {
    const bytes = bytesOfPlain(parts)
    const slot = new Slot(bytes, take)
    waiting.push(slot)
    waitingBytes += bytes.length
    if (waitingBytes >= blockBytes) pack()
    return slot
  }
  const take = (slot: Slot): Parts => {
    const known = open.get(slot)
    if (known !== undefined) return known
    const {bytes, place} = slot
    const packed = bytes ?? (place && bytesOf(place))
    if (packed === undefined) throw new Error('what was put by has a place')
    const parts = partsIn(plainIn(packed))
    open.set(slot, parts)
    for (const oldest of open.keys()) if (open.size > mostOpen) open.delete(oldest)
    return parts
  }
  return {
    putBy: (value, names) => {
      if (room > 0) {
        for (const name of names) room -= weigh(value[name])
        return value
      }
      const present = names.filter((name) => value[name] !== undefined)
      return withPutAside(value, present, put(Object.fromEntries(present.map((name) => [name, value[name]]))))
    }
  }
}
