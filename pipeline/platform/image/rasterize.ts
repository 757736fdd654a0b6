/** Makes pixels: of an SVG that Tetrapla drew itself, and of an image for an edition that knows only plain PNG. */
import type {Drawing} from '../../model/publication/asset.ts'
import {readHead} from './clean-pixels.ts'
import {decodeInTurn, type Turn} from './memory.ts'
import {sharp} from './sharp.ts'

/** Rows that are drawn at once, at the most: the library holds two thousand of them otherwise, 13 MB of a book's cover. */
const mostRows = 256

/** Of zlib. Level 9 takes five times as long as 7, for a tenth of the bytes. */
const compressionLevel = 7

/**
 * A PNG of `width` by `height` pixels, on white, which nothing is seen through: a channel less to pack. The drawing, whose
 * root has a `viewBox`, is stretched to them. It is drawn in bands of so many rows, one after the other, which meet where pixels do; the last may go beyond the drawing.
 */
export async function rasterize(svg: string, width: number, height: number): Promise<Uint8Array> {
  // The library joins two images or more.
  const count = Math.max(2, Math.ceil(height / mostRows))
  const rows = Math.ceil(height / count)
  const bands = Array.from({length: count}, (_, index) =>
    new TextEncoder().encode(bandOf(svg, {width, height, top: index * rows, rows}))
  )
  const pixels = sharp(bands, {join: {across: 1}}).extract({left: 0, top: 0, width, height})
  return new Uint8Array(await pixels.flatten({background: '#ffffff'}).png({compressionLevel}).toBuffer())
}

interface Band {
  readonly width: number
  /** Of the whole. */
  readonly height: number
  readonly top: number
  readonly rows: number
}

/** The drawing with a part of it in view (SVG 2 §8.6 and §8.8). */
function bandOf(svg: string, {width, height, top, rows}: Band): string {
  return svg.replace(/^<svg\b[^>]*/, (root) => {
    const [x, y, wide, high] = (/ viewBox="([^"]*)"/.exec(root)?.[1] ?? '').split(' ').map(Number)
    if (x === undefined || y === undefined || wide === undefined || high === undefined) {
      throw new Error('expected a drawing of ours to have a viewBox')
    }
    const view = [x, y + (high * top) / height, wide, (high * rows) / height].map(String).join(' ')
    const kept = root.replaceAll(/ (?:viewBox|width|height)="[^"]*"/g, '')
    return `${kept} viewBox="${view}" width="${String(width)}" height="${String(rows)}" preserveAspectRatio="none"`
  })
}

/** A plain PNG of an image: 8 bits a channel, not interlaced, without a palette; of an animation its first picture. */
export async function toPng(bytes: Uint8Array, turn: Turn): Promise<Uint8Array> {
  return decodeInTurn(await readHead(bytes), turn, () =>
    toPngOf(sharp(bytes, {limitInputPixels: false, sequentialRead: true}))
  )
}

async function toPngOf(image: ReturnType<typeof sharp>): Promise<Uint8Array> {
  const pixels = image.toColourspace('srgb')
  return new Uint8Array(
    await pixels.png({compressionLevel: 9, palette: false, progressive: false}).toBuffer()
  )
}

/** Pixels of a drawing's longer side: at the width of a page's text, 300 to the inch. */
const drawnPixels = 1800

/** A plain PNG of a drawing of the project, on a ground that is seen through. */
export async function drawingToPng({bytes, width, height}: Drawing): Promise<Uint8Array> {
  // The library draws an inch of a drawing as 72 pixels when nothing is said, and counts by its view box.
  const density = Math.min(Math.max((72 * drawnPixels) / Math.max(width, height), 1), 100_000)
  const drawn = sharp(bytes, {density, limitInputPixels: false, unlimited: true})
  return toPngOf(drawn.resize(drawnPixels, drawnPixels, {fit: 'inside'}))
}
