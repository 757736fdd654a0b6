/** Undoes the predictor of a stream, in which bytes stand for differences from their neighbours (ISO 32000-1 §7.4.4.4). */
import {Unreadable} from '../unreadable.ts'

export interface Prediction {
  /** 1 for none, 10 to 15 for those of PNG. */
  readonly predictor: number
  readonly colors: number
  readonly bitsPerComponent: number
  readonly columns: number
}

/** The bytes as they were before they were predicted. */
export function undoPrediction(bytes: Buffer, prediction: Prediction): Buffer {
  const {predictor, colors, bitsPerComponent, columns} = prediction
  if (predictor === 1) return bytes
  const bitsPerPixel = colors * bitsPerComponent
  const rowBytes = Math.ceil((bitsPerPixel * columns) / 8)
  if (![colors, bitsPerComponent, columns].every((one) => Number.isInteger(one) && one > 0))
    throw new Unreadable('a stream of the PDF has a predictor that can’t be')
  const pixelBytes = Math.max(1, bitsPerPixel / 8)
  if (predictor >= 10 && predictor <= 15) return undoPng(bytes, rowBytes, pixelBytes)
  throw new Unreadable('a stream of the PDF has a predictor that is not read')
}

/** Each row has the neighbours that were taken for it before it (PNG §9.2); the last may be cut. */
function undoPng(bytes: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  const rows = Math.ceil(bytes.length / (rowBytes + 1))
  const out = Buffer.alloc(Math.max(0, bytes.length - rows))
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1)
    const to = row * rowBytes
    const filter = bytes[from] ?? 0
    const length = Math.min(rowBytes, bytes.length - from - 1)
    for (let index = 0; index < length; index += 1) {
      const left = index < pixelBytes ? 0 : (out[to + index - pixelBytes] ?? 0)
      const up = row === 0 ? 0 : (out[to + index - rowBytes] ?? 0)
      const corner = row === 0 || index < pixelBytes ? 0 : (out[to + index - rowBytes - pixelBytes] ?? 0)
      out[to + index] = (bytes[from + 1 + index] ?? 0) + predicted(filter, {left, up, corner})
    }
  }
  return out
}

interface Neighbours {
  readonly left: number
  readonly up: number
  readonly corner: number
}

function predicted(filter: number, {left, up, corner}: Neighbours): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      throw new Unreadable('a stream of the PDF has a predictor that can’t be')
  }
}

/** The neighbour that is nearest to where they point together. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(estimate - one))
  if (byLeft === undefined || byUp === undefined || byCorner === undefined) return 0
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
