/** Finds what is of which document in the files of a JSON edition, without reading them. */
import {concatBytes} from '../bytes.ts'

/** The parts that a file seems to have: it has them when each is JSON. */
export interface EditionParts {
  /** With `null` in the place of all documents. */
  readonly around: Uint8Array
  readonly documents: readonly Uint8Array[]
}

/** By how documents with these names begin where they are written; undefined for fewer than two of them, and where they don't. */
export function documentsIn(bytes: Uint8Array, names: readonly string[]): EditionParts | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const starts: number[] = []
  for (const name of names) {
    const start = file.indexOf(`{"name":${JSON.stringify(name)},"key":`, starts.at(-1))
    if (start === -1 || file[start - 1] !== (starts.length === 0 ? openBracket : comma)) return undefined
    starts.push(start)
  }
  const [first, second] = starts
  const end = file.lastIndexOf('],"records":{')
  if (first === undefined || second === undefined || end === -1) return undefined
  return {
    around: concatBytes([bytes.subarray(0, first - 1), nothing, bytes.subarray(end + 1)]),
    documents: starts.map((start, index) => bytes.subarray(start, (starts[index + 1] ?? end + 1) - 1))
  }
}

/** Lines of passages by the documents with these names; one with a key that is in none stands with the document before. */
export function passagesByDocument(
  lines: readonly string[],
  names: readonly string[]
): readonly (readonly string[])[] {
  const indices = new Map(names.map((name, index) => [name, index]))
  const passages = names.map((): string[] => [])
  let current = 0
  for (const line of lines) {
    const [, name = ''] = /"key":"([^"/]*)/.exec(line) ?? []
    current = Math.max(current, indices.get(name) ?? 0)
    passages[current]?.push(line)
  }
  return passages
}

const nothing = new TextEncoder().encode('null')
const [openBracket, comma] = [0x5b, 0x2c]
