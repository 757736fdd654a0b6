/** Inflates the pixels of a PNG a few rows at a time: a large image is never in memory as a whole. */
import {createInflate} from 'node:zlib'

export interface RowsShape {
  /** Bytes of a row, with that of its filter. */
  readonly rowLength: number
  readonly height: number
}

/** Bytes that are inflated at once, about. */
const bandBytes = 256 * 1024

/** Bands of whole rows, one below the other, each good until the next is asked for; what is missing is zero. */
export async function* rowsOf(data: Buffer, {rowLength, height}: RowsShape): AsyncGenerator<Buffer> {
  const band = Buffer.alloc(rowLength * Math.max(1, Math.floor(bandBytes / rowLength)))
  let left = rowLength * height
  let filled = 0
  for await (const piece of inflate(data)) {
    for (let from = 0; from < piece.length && filled < left;) {
      const copied = piece.copy(band, filled, from, from + Math.min(piece.length - from, left - filled))
      from += copied
      filled += copied
      if (filled < band.length) continue
      yield band
      left -= filled
      filled = 0
    }
  }
  while (left > 0) {
    yield band.fill(0, filled).subarray(0, left)
    left -= band.length
    filled = 0
  }
}

async function* inflate(data: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflate({chunkSize: bandBytes})
  stream.end(data)
  for await (const piece of stream) {
    if (piece instanceof Buffer) yield piece
  }
}
