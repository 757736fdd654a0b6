/** Reads the tables of an OpenType font, by their tags. */

const headerLength = 12
const entryLength = 16

/** Undefined where the directory or a table reaches beyond the file (OpenType 1.9, "Organization of an OpenType Font"). */
export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < headerLength) return undefined
  const count = view.getUint16(4)
  if (headerLength + count * entryLength > view.byteLength) return undefined
  const tables = new Map<string, DataView>()
  for (let entry = headerLength; entry < headerLength + count * entryLength; entry += entryLength) {
    const tag = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1')
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (start + length > view.byteLength) return undefined
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length))
  }
  return tables
}
