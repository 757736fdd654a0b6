/** Reads and writes the tables of an OpenType font by their tags (OpenType 1.9, "Organization of an OpenType Font"). */

const headerLength = 12
const entryLength = 16

/** The tables of a font by their tags, as views of its bytes; throws `RangeError` where one would lie outside of them. */
export function openTypeTables(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = headerLength + index * entryLength
    const tag = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1')
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12))
    )
  }
  return tables
}

/** A TrueType font of these tables. */
export function writeOpenType(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const directory = Buffer.alloc(headerLength + entryLength * tags.length)
  const power = Math.floor(Math.log2(tags.length))
  directory.writeUInt32BE(0x0001_0000, 0)
  directory.writeUInt16BE(tags.length, 4)
  directory.writeUInt16BE(entryLength << power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(entryLength * (tags.length - (1 << power)), 10)
  const parts: Buffer[] = [directory]
  let end = directory.length
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array()
    const padded = Buffer.alloc((table.length + 3) & ~3)
    padded.set(table)
    const entry = headerLength + index * entryLength
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(padded), entry + 4)
    directory.writeUInt32BE(end, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    parts.push(padded)
    end += padded.length
  }
  return Buffer.concat(parts)
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let index = 0; index < bytes.length; index += 4) sum = (sum + bytes.readUInt32BE(index)) >>> 0
  return sum
}
