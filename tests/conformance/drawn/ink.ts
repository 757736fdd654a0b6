/** Compares the ink of two pictures of a line, pixel by pixel. */
import sharp from 'sharp'

export interface Picture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

export async function greyOf(picture: Uint8Array): Promise<Picture> {
  const {data, info} = await sharp(picture)
    .flatten({background: '#fff'})
    .greyscale()
    .raw()
    .toBuffer({resolveWithObject: true})
  return {pixels: data, width: info.width, height: info.height}
}

/** Ink, and what is surely none. */
const [dark, light] = [90, 200]
/** A line may stand so many pixels elsewhere as a whole, and a letter as many as the last. */
const [across, down, edge] = [4, 3, 2]

/** How many pixels of a line are dark in one picture and light all around in the other. */
export function strangeInk(
  one: Picture,
  other: Picture,
  {top, bottom}: {readonly top: number; readonly bottom: number}
): number {
  let least = Infinity
  for (let x = -across; x <= across; x++)
    for (let y = -down; y <= down; y++) {
      const strange =
        missing(one, other, {top, bottom, x, y}) +
        missing(other, one, {top: top + y, bottom: bottom + y, x: -x, y: -y})
      least = Math.min(least, strange)
    }
  return least
}

/** Pixels of one that the other, moved, has no ink near. */
function missing(
  one: Picture,
  other: Picture,
  {top, bottom, x, y}: {readonly top: number; readonly bottom: number; readonly x: number; readonly y: number}
): number {
  let count = 0
  for (let row = Math.max(top, 0); row < Math.min(bottom, one.height); row++)
    for (let column = 0; column < one.width; column++) {
      if ((one.pixels[row * one.width + column] ?? 255) > dark) continue
      if (!hasInk(other, column + x, row + y)) count += 1
    }
  return count
}

function hasInk({pixels, width}: Picture, column: number, row: number): boolean {
  for (let y = row - edge; y <= row + edge; y++)
    for (let x = column - edge; x <= column + edge; x++)
      if ((pixels[y * width + x] ?? 255) < light) return true
  return false
}
