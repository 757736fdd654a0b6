/** Reads by which numbers a CFF font's glyphs are asked for in a PDF: those of its charset, when it is keyed by CIDs (Adobe Technical Note 5176). */

const operator = {charset: 15, keyedByCid: 0x0c1e} as const
/** Charsets of the standard, which no font keyed by CIDs has. */
const predefined = 3

/** By glyph: undefined for a font that is not keyed by CIDs, whose glyphs have their own numbers (ISO 32000-1 §9.7.4.2). */
export function cffCharacters(table: DataView, count: number): readonly number[] | undefined {
  const names = indexAt(table, table.getUint8(2))
  const [top] = indexAt(table, names.end).entries
  if (top === undefined) return undefined
  const operands = operandsOf(table, top)
  const charset = operands.get(operator.charset) ?? 0
  return operands.has(operator.keyedByCid) && charset >= predefined
    ? charsetAt(table, charset, count)
    : undefined
}

interface Index {
  readonly entries: readonly (readonly [start: number, end: number])[]
  readonly end: number
}

function indexAt(table: DataView, at: number): Index {
  const count = table.getUint16(at)
  if (count === 0) return {entries: [], end: at + 2}
  const size = table.getUint8(at + 2)
  const base = at + 2 + (count + 1) * size
  const offset = (index: number): number => {
    let value = 0
    for (let byte = 0; byte < size; byte++) value = value * 256 + table.getUint8(at + 3 + index * size + byte)
    return base + value
  }
  return {
    entries: Array.from({length: count}, (_, index) => [offset(index), offset(index + 1)] as const),
    end: offset(count)
  }
}

/** The last operand of each operator of a dictionary. */
function operandsOf(table: DataView, [start, end]: readonly [number, number]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let last = 0
  let at = start
  while (at < end) {
    const first = table.getUint8(at)
    if (first <= 21) {
      const isLong = first === 12
      found.set(isLong ? 0x0c00 | table.getUint8(at + 1) : first, last)
      at += isLong ? 2 : 1
      continue
    }
    const {value, length} = numberAt(table, at)
    last = value
    at += length
  }
  return found
}

function numberAt(table: DataView, at: number): {readonly value: number; readonly length: number} {
  const first = table.getUint8(at)
  if (first === 28) return {value: table.getInt16(at + 1), length: 3}
  if (first === 29) return {value: table.getInt32(at + 1), length: 5}
  if (first === 30) {
    let length = 1
    while ((table.getUint8(at + length) & 0x0f) !== 0x0f) length += 1
    return {value: 0, length: length + 1}
  }
  if (first <= 246) return {value: first - 139, length: 1}
  const second = table.getUint8(at + 1)
  return {
    value: first <= 250 ? (first - 247) * 256 + second + 108 : (251 - first) * 256 - second - 108,
    length: 2
  }
}

function charsetAt(table: DataView, charset: number, count: number): readonly number[] {
  const characters = [0]
  const format = table.getUint8(charset)
  let at = charset + 1
  while (characters.length < count) {
    const first = table.getUint16(at)
    const left = format === 0 ? 0 : format === 1 ? table.getUint8(at + 2) : table.getUint16(at + 2)
    at += 2 + format
    for (let index = 0; index <= left && characters.length < count; index++) characters.push(first + index)
  }
  return characters
}
