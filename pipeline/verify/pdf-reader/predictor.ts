/** Undoes the predictor of a stream, in which bytes stand for differences from their neighbours (ISO 32000-1 §7.4.4.4). */
import {unfilter} from '../../model/values/unfilter.ts'
import {fail} from '../unreadable.ts'

/** The last of the filters of PNG, whose rows are those of the predictors from 10 on. */
const paeth = 4

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
  const isSound = [colors, bitsPerComponent, columns].every((one) => Number.isInteger(one) && one > 0)
  if (!isSound || (bytes.length > 0 && rowBytes > bytes.length))
    fail('a stream of the PDF has a predictor that can’t be')
  if (predictor < 10 || predictor > 15) fail('a stream of the PDF has a predictor that is not read')
  // Each row begins with its filter; the last may be cut.
  const height = Math.ceil(bytes.length / (rowBytes + 1))
  for (let row = 0; row < height; row += 1)
    if ((bytes[row * (rowBytes + 1)] ?? 0) > paeth) fail('a stream of the PDF has a predictor that can’t be')
  const rows = unfilter(bytes, {width: columns, height, bitsPerPixel})
  return rows.subarray(0, bytes.length - height)
}
