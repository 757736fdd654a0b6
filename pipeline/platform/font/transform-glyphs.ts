/** Writes the outlines of a font in the form that WOFF2 compresses best: each kind of number in a stream of its own. */

const composite = {
  hasWords: 0x1,
  hasScale: 0x8,
  hasMore: 0x20,
  hasTwoScales: 0x40,
  hasMatrix: 0x80,
  hasInstructions: 0x100
}
const simple = {
  isOnCurve: 0x1,
  isShortX: 0x2,
  isShortY: 0x4,
  isRepeated: 0x8,
  isSameX: 0x10,
  isSameY: 0x20,
  overlaps: 0x40
}

/** WOFF File Format 2.0 §5.1; undefined for a font without a table `glyf`. */
export function transformGlyphs(tables: ReadonlyMap<string, DataView>): Uint8Array | undefined {
  const [glyf, loca, head, maxp] = ['glyf', 'loca', 'head', 'maxp'].map((tag) => tables.get(tag))
  if (glyf === undefined || loca === undefined || head === undefined || maxp === undefined) return undefined
  const count = maxp.getUint16(4)
  const isLong = head.getInt16(50) === 1
  const startOf = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  const streams = new Streams(count)
  for (let glyph = 0; glyph < count; glyph += 1) {
    const [start, end] = [startOf(glyph), startOf(glyph + 1)]
    streams.add(glyph, new DataView(glyf.buffer, glyf.byteOffset + start, end - start))
  }
  return streams.written(isLong)
}

class Streams {
  readonly #count: number
  readonly #contours: number[] = []
  readonly #points: number[] = []
  readonly #flags: number[] = []
  readonly #glyphs: number[] = []
  readonly #composites: number[] = []
  readonly #boxes: number[] = []
  readonly #instructions: number[] = []
  readonly #boxed: Uint8Array
  readonly #overlapping: Uint8Array

  constructor(count: number) {
    this.#count = count
    this.#boxed = new Uint8Array(((count + 31) >> 5) * 4)
    this.#overlapping = new Uint8Array((count + 7) >> 3)
  }

  add(glyph: number, data: DataView): void {
    const contours = data.byteLength === 0 ? 0 : data.getInt16(0)
    this.#contours.push((contours >> 8) & 255, contours & 255)
    if (contours > 0) this.#addSimple(glyph, data, contours)
    else if (contours < 0) this.#addComposite(glyph, data)
  }

  written(isLong: boolean): Uint8Array {
    const hasOverlaps = this.#overlapping.some((byte) => byte > 0)
    const streams = [
      this.#contours,
      this.#points,
      this.#flags,
      this.#glyphs,
      this.#composites,
      [...this.#boxed, ...this.#boxes],
      this.#instructions
    ].map((stream) => Buffer.from(stream))
    const header = Buffer.alloc(8 + 4 * streams.length)
    header.writeUInt16BE(hasOverlaps ? 1 : 0, 2)
    header.writeUInt16BE(this.#count, 4)
    header.writeUInt16BE(isLong ? 1 : 0, 6)
    for (const [index, {length}] of streams.entries()) header.writeUInt32BE(length, 8 + 4 * index)
    return Buffer.concat([header, ...streams, ...(hasOverlaps ? [this.#overlapping] : [])])
  }

  #addSimple(glyph: number, data: DataView, contours: number): void {
    const ends = Array.from({length: contours}, (_, index) => data.getUint16(10 + 2 * index))
    for (const [index, end] of ends.entries())
      this.#points.push(...shortNumber(end - (ends[index - 1] ?? -1)))
    const count = (ends.at(-1) ?? -1) + 1
    const at = 10 + 2 * contours
    const length = data.getUint16(at)
    const flags = flagsOf(data, at + 2 + length, count)
    if (((flags.values[0] ?? 0) & simple.overlaps) !== 0) mark(this.#overlapping, glyph)
    const x = stepsOf(data, flags.values, {at: flags.end, short: simple.isShortX, same: simple.isSameX})
    const y = stepsOf(data, flags.values, {at: x.end, short: simple.isShortY, same: simple.isSameY})
    for (const [index, flag] of flags.values.entries())
      this.#addPoint((flag & simple.isOnCurve) !== 0, x.steps[index] ?? 0, y.steps[index] ?? 0)
    this.#addInstructions(data, at + 2, length)
    const [left, right] = rangeOf(x.steps)
    const [bottom, top] = rangeOf(y.steps)
    const isAsDrawn = [left, bottom, right, top].every(
      (value, index) => data.getInt16(2 + 2 * index) === value
    )
    if (!isAsDrawn) this.#addBox(glyph, data)
  }

  #addComposite(glyph: number, data: DataView): void {
    let at = 10
    let [flags, all] = [composite.hasMore, 0]
    while ((flags & composite.hasMore) !== 0) {
      flags = data.getUint16(at)
      all |= flags
      at += 4 + ((flags & composite.hasWords) === 0 ? 2 : 4) + scaleLength(flags)
    }
    pushBytes(this.#composites, data, 10, at - 10)
    this.#addBox(glyph, data)
    if ((all & composite.hasInstructions) !== 0) this.#addInstructions(data, at + 2, data.getUint16(at))
  }

  #addInstructions(data: DataView, at: number, length: number): void {
    this.#glyphs.push(...shortNumber(length))
    pushBytes(this.#instructions, data, at, length)
  }

  #addBox(glyph: number, data: DataView): void {
    mark(this.#boxed, glyph)
    pushBytes(this.#boxes, data, 2, 8)
  }

  /** §5.2: the flag says how many bytes follow, with the signs and the highest bits of both steps. */
  #addPoint(isOnCurve: boolean, x: number, y: number): void {
    const [width, height] = [Math.abs(x), Math.abs(y)]
    const signs = (x < 0 ? 0 : 1) + (y < 0 ? 0 : 2)
    const add = (flag: number, ...bytes: readonly number[]): void => {
      this.#flags.push(flag + (isOnCurve ? 0 : 128))
      this.#glyphs.push(...bytes.map((byte) => byte & 255))
    }
    if (x === 0 && height < 1280) add(((height >> 8) << 1) + (signs >> 1), height)
    else if (y === 0 && width < 1280) add(10 + ((width >> 8) << 1) + (signs & 1), width)
    else if (width < 65 && height < 65) {
      const [w, h] = [width - 1, height - 1]
      add(20 + (w & 48) + ((h & 48) >> 2) + signs, ((w & 15) << 4) | (h & 15))
    } else if (width < 769 && height < 769) {
      const [w, h] = [width - 1, height - 1]
      add(84 + 12 * (w >> 8) + ((h >> 8) << 2) + signs, w, h)
    } else if (width < 4096 && height < 4096)
      add(120 + signs, width >> 4, ((width & 15) << 4) | (height >> 8), height)
    else add(124 + signs, width >> 8, width, height >> 8, height)
  }
}

interface Flags {
  readonly values: readonly number[]
  readonly end: number
}

function flagsOf(data: DataView, start: number, count: number): Flags {
  const values: number[] = []
  let at = start
  while (values.length < count) {
    const flag = data.getUint8(at)
    at += 1
    values.push(flag)
    if ((flag & simple.isRepeated) === 0) continue
    for (let left = data.getUint8(at); left > 0; left -= 1) values.push(flag)
    at += 1
  }
  return {values, end: at}
}

interface Axis {
  readonly at: number
  readonly short: number
  readonly same: number
}

/** From each point to the next, along one axis. */
function stepsOf(
  data: DataView,
  flags: readonly number[],
  {at: start, short, same}: Axis
): {readonly steps: readonly number[]; readonly end: number} {
  let at = start
  const steps = flags.map((flag) => {
    const isSame = (flag & same) !== 0
    if ((flag & short) !== 0) {
      const step = data.getUint8(at)
      at += 1
      return isSame ? step : -step
    }
    if (isSame) return 0
    at += 2
    return data.getInt16(at - 2)
  })
  return {steps, end: at}
}

function rangeOf(steps: readonly number[]): readonly [least: number, most: number] {
  let [at, least, most] = [0, Infinity, -Infinity]
  for (const step of steps) {
    at += step
    least = Math.min(least, at)
    most = Math.max(most, at)
  }
  return [least, most]
}

function scaleLength(flags: number): number {
  if ((flags & composite.hasScale) !== 0) return 2
  if ((flags & composite.hasTwoScales) !== 0) return 4
  return (flags & composite.hasMatrix) === 0 ? 0 : 8
}

/** 255UInt16 (§5.1). */
function shortNumber(value: number): readonly number[] {
  if (value < 253) return [value]
  if (value < 506) return [255, value - 253]
  return value < 762 ? [254, value - 506] : [253, value >> 8, value & 255]
}

function mark(bits: Uint8Array, index: number): void {
  const at = index >> 3
  bits[at] = (bits[at] ?? 0) | (128 >> (index & 7))
}

function pushBytes(stream: number[], data: DataView, at: number, length: number): void {
  for (let index = at; index < at + length; index += 1) stream.push(data.getUint8(index))
}
