/** Finds what is of which document in the files of a JSON edition, without reading them. */
import {concatBytes} from '../bytes.ts'
import {heldBytes} from './edition-file.ts'
import type {Items} from '../put-by/items.ts'
import {groupBy} from '../values/group-by.ts'
import type {EditionFile} from './edition.ts'

/** The parts that a file seems to have: it has them when each is JSON. */
export interface EditionParts {
  /** With `null` in the place of all documents. */
  readonly around: Uint8Array
  readonly documents: readonly (() => Uint8Array)[]
}

/** Those that it was put by in, where documents with these names are that many, or that are found in it. */
export function partsOfEdition(file: EditionFile, names: readonly string[]): EditionParts | undefined {
  if (!('parts' in file)) return documentsIn(heldBytes(file), names)
  const {parts} = file
  const [before, behind] = [parts.at(0), parts.at(parts.length - 1)]
  const isInOrder = parts.length === names.length + 2 && names.length > 1
  if (!isInOrder || before?.at(-1) !== openBracket || behind?.at(0) !== closeBracket) return undefined
  const around = concatBytes([before.subarray(0, -1), nothing, behind.subarray(1)])
  return {around, documents: names.map((_, index) => () => documentAt(parts, index))}
}

/** Without the comma that a document begins with there is no JSON in the part. */
function documentAt(parts: Items<Uint8Array>, index: number): Uint8Array {
  const part = parts.at(index + 1)
  if (part === undefined) return nothing
  if (index === 0) return part
  return part[0] === comma ? part.subarray(1) : nothing
}

/** By how documents with these names begin where they are written; undefined for fewer than two of them, and where they don't. */
function documentsIn(bytes: Uint8Array, names: readonly string[]): EditionParts | undefined {
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
    documents: starts.map((start, index) => () => bytes.subarray(start, (starts[index + 1] ?? end + 1) - 1))
  }
}

/**
 * The lines of passages of each document with these names, by its index: those that it was put by with, or that have its name in their
 * keys; one with a key that is in none stands with the document before. `linesOf` throws what it does for bytes that are none.
 */
export function passagesByDocument(
  file: EditionFile,
  names: readonly string[],
  linesOf: (bytes: Uint8Array) => readonly string[]
): (index: number) => readonly string[] {
  if ('parts' in file && file.parts.length === names.length)
    return (index) => linesOf(file.parts.at(index) ?? new Uint8Array())
  const passages = linesByName(linesOf(heldBytes(file)), names)
  return (index) => passages[index] ?? []
}

/** The records that documents are themselves, each with its type, by the names of the documents. */
export function entriesByDocument<T extends {readonly key: string; readonly part?: string}>(records: {
  readonly [type: string]: readonly T[]
}): ReadonlyMap<string, readonly (readonly [type: string, T])[]> {
  const all = Object.entries(records).flatMap(([type, entries]) =>
    entries.map((entry) => [type, entry] as const)
  )
  return groupBy(
    all.filter(([, {part}]) => part === 'document'),
    ([, {key}]) => key
  )
}

function linesByName(lines: readonly string[], names: readonly string[]): readonly (readonly string[])[] {
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
const [openBracket, closeBracket, comma] = [0x5b, 0x5d, 0x2c]
