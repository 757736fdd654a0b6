/** Deflates data piece by piece, to the same bytes as `deflateSync` makes of all of it. */
import {once} from 'node:events'
import {createDeflate} from 'node:zlib'

export interface Deflater {
  /** Takes a piece; it may be used for something else once this is done. */
  write(piece: Buffer): Promise<void>
  /** Everything, deflated. */
  end(): Promise<Buffer>
}

/** A stream of zlib (RFC 1950) at its usual level. `end` gives all bytes; what zlib fails with rejects. */
export function createDeflater(): Deflater {
  const stream = createDeflate()
  const deflated: Buffer[] = []
  stream.on('data', (piece: Buffer) => deflated.push(piece))
  return {
    write: (piece) =>
      new Promise((resolve, reject) => {
        stream.write(piece, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    end: async () => {
      stream.end()
      await once(stream, 'end')
      return Buffer.concat(deflated)
    }
  }
}
