/** Decodes PNG files: pdfkit's decoder works in callbacks whose failures can't be caught and whose order varies. */
import {createDeflater} from './deflater.ts'
import type {ImageParts, Prediction} from './image-parts.ts'
import {rowsOf} from './png-rows.ts'
import {unfilter} from '../../../../model/values/unfilter.ts'

/** Colour types (PNG third edition, §11.2.1) and their channels. */
const channelsOf: {readonly [colourType: number]: number} = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

interface Chunks {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colourType: number
  readonly interlaced: boolean
  readonly palette: Buffer
  readonly transparency: Uint8Array | undefined
  readonly data: Buffer
}

/** What a PDF image is made of, or undefined for a PNG that has to be converted first: interlaced, or of 16 bits. */
export async function pngParts(bytes: Uint8Array): Promise<ImageParts | undefined> {
  const png = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (png === undefined || png.interlaced || png.bits === 16) return undefined
  const channels = channelsOf[png.colourType] ?? 1
  const {width, height, bits} = png
  const hasAlpha = png.colourType === 4 || png.colourType === 6
  if (!hasAlpha && png.transparency === undefined) {
    const parameters = predicted(channels, width, bits)
    return {width, height, bits, colours: coloursOf(png), filter: 'FlateDecode', parameters, data: png.data}
  }
  if (!hasAlpha && png.colourType !== 3) return undefined
  return hasAlpha ? splitAlpha(png, channels - 1) : paletteAlpha(png)
}

function chunksOf(bytes: Buffer): Chunks | undefined {
  const data: Buffer[] = []
  let palette: Buffer = Buffer.alloc(0)
  let transparency: Uint8Array | undefined
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') data.push(content)
    if (type === 'PLTE') palette = content
    if (type === 'tRNS') transparency = content
    at += 12 + length
  }
  if (data.length === 0 || bytes.length < 33) return undefined
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bits: bytes.readUInt8(24),
    colourType: bytes.readUInt8(25),
    interlaced: bytes.readUInt8(28) !== 0,
    palette,
    transparency,
    data: Buffer.concat(data)
  }
}

function coloursOf({colourType, palette}: Chunks): ImageParts['colours'] {
  if (colourType === 3) return {kind: 'palette', palette}
  return {kind: 'device', space: colourType === 0 || colourType === 4 ? 'DeviceGray' : 'DeviceRGB'}
}

/**
 * Colours and opacity apart. A row's filter foretells each byte from bytes of the same channel (PNG third edition, §9),
 * so that the rows of both stay filtered as they are.
 */
async function splitAlpha(png: Chunks, colours: number): Promise<ImageParts> {
  const {width, height} = png
  const [data, alpha] = [createDeflater(), createDeflater()]
  for await (const rows of rowsOf(png.data, {rowLength: width * (colours + 1) + 1, height})) {
    const split = splitRows(rows, width, colours)
    await Promise.all([data.write(split.colours), alpha.write(split.alpha)])
  }
  return {
    width,
    height,
    bits: 8,
    colours: coloursOf(png),
    filter: 'FlateDecode',
    parameters: predicted(colours, width),
    data: await data.end(),
    alpha: {data: await alpha.end(), parameters: predicted(1, width)}
  }
}

interface SplitRows {
  readonly colours: Buffer
  readonly alpha: Buffer
}

function splitRows(rows: Buffer, width: number, channels: number): SplitRows {
  const height = rows.length / (width * (channels + 1) + 1)
  const colours = Buffer.allocUnsafe(height * (width * channels + 1))
  const alpha = Buffer.allocUnsafe(height * (width + 1))
  let [from, toColours, toAlpha] = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    const filter = rows[from++] ?? 0
    colours[toColours++] = filter
    alpha[toAlpha++] = filter
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) colours[toColours++] = rows[from++] ?? 0
      alpha[toAlpha++] = rows[from++] ?? 0
    }
  }
  return {colours, alpha}
}

/** Each row says its filter. */
function predicted(colours: number, columns: number, bits = 8): Prediction {
  return {Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: columns}
}

/** The palette's indexes stay; each pixel's opacity is looked up. */
async function paletteAlpha(png: Chunks): Promise<ImageParts> {
  const {width, height, bits} = png
  const alpha = createDeflater()
  const perRow = Math.ceil((width * bits) / 8)
  let above: Buffer | undefined
  for await (const filtered of rowsOf(png.data, {rowLength: perRow + 1, height})) {
    const shape = {width, height: filtered.length / (perRow + 1), bitsPerPixel: bits}
    const rows = unfilter(filtered, shape, above)
    above = rows.subarray(-perRow)
    await alpha.write(opacityOf(rows, shape.height, png))
  }
  const parameters = predicted(1, width, bits)
  const common = {width, height, bits, colours: coloursOf(png), filter: 'FlateDecode', parameters} as const
  return {...common, data: png.data, alpha: {data: await alpha.end()}}
}

function opacityOf(rows: Buffer, height: number, {width, bits, transparency}: Chunks): Buffer {
  const perRow = Math.ceil((width * bits) / 8)
  const alpha = Buffer.allocUnsafe(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits
      const byte = rows[y * perRow + (bit >> 3)] ?? 0
      const index = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
      alpha[y * width + x] = transparency?.[index] ?? 255
    }
  }
  return alpha
}
