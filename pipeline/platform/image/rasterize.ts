/** Makes pixels: of an SVG that Tetrapla drew itself, and of an image for an edition that knows only plain PNG. */
import {sharp} from './sharp.ts'

/** A PNG of `width` by `height` pixels; the drawing is stretched to them. */
export async function rasterize(svg: string, width: number, height: number): Promise<Uint8Array> {
  const pixels = sharp(new TextEncoder().encode(svg), {density: 144}).resize(width, height, {fit: 'fill'})
  return new Uint8Array(await pixels.png({compressionLevel: 9}).toBuffer())
}

/** A plain PNG of an image: 8 bits a channel, not interlaced, without a palette; of an animation its first picture. */
export async function toPng(bytes: Uint8Array): Promise<Uint8Array> {
  const pixels = sharp(bytes, {limitInputPixels: false}).toColourspace('srgb')
  return new Uint8Array(
    await pixels.png({compressionLevel: 9, palette: false, progressive: false}).toBuffer()
  )
}
