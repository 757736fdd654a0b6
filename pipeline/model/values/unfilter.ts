/** Undoes the filters of a PNG's rows (PNG third edition, §9), which streams of a PDF have, too. */

export interface PixelShape {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
}

/** The rows without their filter bytes; rows that are missing are zero. `above` is the row before the first, when there is one. */
export function unfilter(
  data: Buffer,
  {width, height, bitsPerPixel}: PixelShape,
  above: Buffer = Buffer.alloc(0)
): Buffer {
  const rowLength = Math.ceil((width * bitsPerPixel) / 8)
  const step = Math.max(1, bitsPerPixel >> 3)
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (rowLength + 1)] ?? 0
    const source = y * (rowLength + 1) + 1
    const target = y * rowLength
    const before = y > 0 ? rows.subarray(target - rowLength, target) : above
    for (let x = 0; x < rowLength; x++) {
      const left = x >= step ? (rows[target + x - step] ?? 0) : 0
      const up = before[x] ?? 0
      const corner = before[x - step] ?? 0
      rows[target + x] = (data[source + x] ?? 0) + prediction(filter, left, up, corner)
    }
  }
  return rows
}

function prediction(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner)
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
