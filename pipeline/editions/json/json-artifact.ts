/** Writes a value as a JSON file. */
import type {Artifact} from '../../model/edition/edition.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'

/** With a line for each member, to be looked at. */
export function jsonArtifact(path: string, value: unknown): Artifact {
  return {path, mediaType: 'application/json', bytes: encodeInParts([JSON.stringify(value, null, 2), '\n'])}
}

/** In one line: white space would be half of a large file. */
export function compactArtifact(path: string, value: unknown): Artifact {
  return {path, mediaType: 'application/json', bytes: encodeInParts(linesOf(value))}
}

/** Of an edition, as deep as blocks stand in the sections of its documents. */
const levels = 6

function* linesOf(value: unknown): Generator<string> {
  yield* jsonParts(value, levels)
  yield '\n'
}

/** The same as `JSON.stringify`, for plain data, in parts. */
function* jsonParts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield value === undefined ? 'null' : JSON.stringify(value)
    return
  }
  const isList = Array.isArray(value)
  let before = isList ? '[' : '{'
  for (const [name, member] of Object.entries(value)) {
    if (!isList && member === undefined) continue
    yield isList ? before : `${before}${JSON.stringify(name)}:`
    yield* jsonParts(member, depth - 1)
    before = ','
  }
  if (before !== ',') yield before
  yield isList ? ']' : '}'
}
