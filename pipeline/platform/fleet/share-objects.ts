/** Gathers small files into objects of a store: a request costs more than they do. */
import {concatBytes} from '../../model/bytes.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

/** Bytes of an object. */
const mostShared = 128 * 1024

/** Where a file is in an object. */
export interface ObjectPlace {
  readonly sha256: string
  readonly size: number
  readonly at: number
}

/**
 * Gathers small files into objects, and says where each is once its own was sent. One ends after a file whose name says so, too, and not by size
 * alone: a file that grows or comes then changes its own object, and not all that follow.
 */
export function shareObjects(send: (bytes: Uint8Array) => Promise<string>) {
  let parts: Uint8Array[] = []
  let at = 0
  let waiting: ((sha256: Promise<string>) => void)[] = []
  const end = (): void => {
    const [bytes, all] = [concatBytes(parts), waiting]
    parts = []
    waiting = []
    at = 0
    if (all.length === 0) return
    const sending = send(bytes)
    for (const tell of all) tell(sending)
  }
  return {
    add: async (file: string, bytes: Uint8Array): Promise<ObjectPlace> => {
      if (at + bytes.length > mostShared) end()
      const place = {size: bytes.length, at}
      parts.push(bytes)
      at += bytes.length
      const sent = new Promise<string>((resolve) => waiting.push(resolve))
      if (isLast(file)) end()
      return {sha256: await sent, ...place}
    },
    end
  }
}

/** One name in 32. */
function isLast(file: string): boolean {
  return /^0[0-7]/.test(sha256Of(file))
}
