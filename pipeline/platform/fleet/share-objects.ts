/** Gathers small files into objects of a store: a request costs more than they do. */
import {concatBytes} from '../../model/bytes.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'

/** Bytes of an object. */
const mostShared = 128 * 1024

/** Where a file is in an object. */
export interface ObjectPlace {
  readonly file: string
  readonly size: number
  /** Absent of one that has an object to itself. */
  readonly at?: number
}

/**
 * Gathers small files into objects. One ends after a file whose name says so, too, and not by size alone: a file that grows or comes
 * then changes its own object, and not all that follow.
 */
export function shareObjects(give: (bytes: Uint8Array, files: ObjectPlace[]) => Promise<void>) {
  let parts: Uint8Array[] = []
  let files: ObjectPlace[] = []
  let at = 0
  const end = async (): Promise<void> => {
    const [bytes, places] = [concatBytes(parts), files]
    parts = []
    files = []
    at = 0
    if (places.length > 0) await give(bytes, places)
  }
  return {
    add: async (file: string, bytes: Uint8Array): Promise<void> => {
      if (at + bytes.length > mostShared) await end()
      parts.push(bytes)
      files.push({file, size: bytes.length, at})
      at += bytes.length
      if (isLast(file)) await end()
    },
    end
  }
}

/** One name in 32. */
function isLast(file: string): boolean {
  return /^0[0-7]/.test(sha256Of(file))
}
