/** Puts bytes by in a file that goes with the job. */
import type {TakeBytes} from '../../model/take-bytes.ts'
import type {Aside} from '../../model/world.ts'
import {PutAway, type Place} from './put-away.ts'

/** `file` is made when something is put by. What the disk does not take stays in memory. */
export function openAside(file: string): Aside {
  const away = new PutAway(file)
  let isFull = false
  const placeOf = (bytes: Uint8Array): Place | undefined => {
    try {
      return isFull ? undefined : away.write(bytes)
    } catch {
      isFull = true
      return undefined
    }
  }
  return {
    putBy: (bytes) => {
      const place = placeOf(bytes)
      return place === undefined ? inMemory(bytes) : readerOf(away, place.at, place.length)
    },
    close: () => away.close()
  }
}

/** Made here, where the bytes are not in reach: a function keeps all that those around it have in hand. */
function readerOf(away: PutAway, at: number, length: number): TakeBytes {
  return (room) => away.read({at, length}, room)
}

function inMemory(bytes: Uint8Array): () => Uint8Array {
  return () => bytes
}
