/** Puts by what a build needs again later: what was asked for last is in memory, and all else in a file that goes with the build. */
import type {Shelf} from '../../model/shelf.ts'
import {withPutAside, type Parts, type PutAside} from '../../model/unopened.ts'
import {partsIn} from './parts-in.ts'
import {PutAway, type Place} from './put-away.ts'
import {weightOf} from './weight-of.ts'

export interface FileShelf extends Shelf {
  close(): void
}

/** The parts of one value. */
class Slot implements PutAside {
  readonly #take: (slot: Slot) => Parts
  /** Bytes of memory, roughly. */
  readonly weight: number
  /** Where they are in the file, once they were put there. */
  place: Place | undefined

  constructor(weight: number, take: (slot: Slot) => Parts) {
    this.#take = take
    this.weight = weight
  }

  open(): Parts {
    return this.#take(this)
  }
}

/** Bytes that are held in memory, roughly: a library of some thousand documents has less, and none of it is written. */
const mostHeld = 48 * 1024 * 1024
/** What was asked for last stays, whatever it weighs: a publication leads to a few others, and back. */
const leastHeld = 8

/** Where the disk does not take what is put by, all stays in memory. Opening it throws `OutputFailure`. */
export function createShelf(file: string, most = mostHeld): FileShelf {
  const away = new PutAway(file)
  /** The one that was asked for last is the last. */
  const held = new Map<Slot, Parts>()
  let weight = 0
  let isFull = false

  const hold = (slot: Slot, parts: Parts): void => {
    held.set(slot, parts)
    weight += slot.weight
    for (const [oldest, others] of held) {
      if (isFull || weight <= most || held.size <= leastHeld) return
      try {
        oldest.place ??= away.write(Buffer.from(JSON.stringify(others)))
      } catch {
        isFull = true
        return
      }
      held.delete(oldest)
      weight -= oldest.weight
    }
  }
  const take = (slot: Slot): Parts => {
    const known = held.get(slot)
    if (known === undefined) {
      if (slot.place === undefined) throw new Error('what was put by has a place')
      const parts = partsIn(JSON.parse(decoder.decode(away.read(slot.place))))
      hold(slot, parts)
      return parts
    }
    held.delete(slot)
    held.set(slot, known)
    return known
  }
  return {
    putBy: (value, names) => {
      const parts = Object.fromEntries(names.map((name) => [name, value[name]]))
      const slot = new Slot(weightOf(parts), take)
      hold(slot, parts)
      const present = names.filter((name) => value[name] !== undefined)
      return withPutAside(value, present, slot)
    },
    close: () => {
      held.clear()
      away.close()
    }
  }
}

const decoder = new TextDecoder()
