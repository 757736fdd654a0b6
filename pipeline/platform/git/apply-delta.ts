/** Rebuilds an object of a git pack from its base and its delta (gitformat-pack, "Deltified representation"). */

/** Throws `RangeError` for a delta that does not fit its base, and for one that makes more than `most` bytes. */
export function applyDelta(base: Buffer, delta: Buffer, most: number): Buffer {
  const sizes = readSizes(delta)
  if (sizes.base !== base.length) throw new RangeError('a delta of another object')
  if (sizes.result > most) throw new RangeError('a delta makes an object that is too large')
  const made = Buffer.alloc(sizes.result)
  let length = 0
  let at = sizes.end
  while (at < delta.length) {
    const operation = delta.readUInt8(at)
    at += 1
    if (operation >= 0x80) {
      const copy = readCopy(delta, at, operation)
      if (copy.start + copy.size > base.length) throw new RangeError('a delta copies what is not there')
      base.copy(made, length, copy.start, copy.start + copy.size)
      length += copy.size
      at = copy.end
    } else {
      delta.copy(made, length, at, at + operation)
      length += operation
      at += operation
    }
    if (length > sizes.result) throw new RangeError('a delta makes an object of another size')
  }
  if (length !== sizes.result) throw new RangeError('a delta makes an object of another size')
  return made
}

/** Seven bits a byte, the lowest first. */
export function readSize(bytes: Buffer, start: number): {readonly size: number; readonly end: number} {
  let [size, scale, at] = [0, 1, start]
  for (;;) {
    const byte = bytes.readUInt8(at)
    size += (byte & 0x7f) * scale
    scale *= 128
    at += 1
    if (byte < 0x80) return {size, end: at}
  }
}

function readSizes(delta: Buffer): {readonly base: number; readonly result: number; readonly end: number} {
  const base = readSize(delta, 0)
  const result = readSize(delta, base.end)
  return {base: base.size, result: result.size, end: result.end}
}

/** Four bits say which bytes of the start follow, three which of the size. */
function readCopy(delta: Buffer, from: number, operation: number) {
  let [start, size, at] = [0, 0, from]
  for (let bit = 0; bit < 7; bit += 1) {
    if ((operation & (1 << bit)) === 0) continue
    const byte = delta.readUInt8(at)
    if (bit < 4) start += byte * 256 ** bit
    else size += byte * 256 ** (bit - 4)
    at += 1
  }
  return {start, size: size === 0 ? 0x10000 : size, end: at}
}
