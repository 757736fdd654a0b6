/** Writes a value as a JSON file. */
import type {Artifact} from '../../model/edition/edition.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'

/** With a line for each member, to be looked at. */
export function jsonArtifact(path: string, value: unknown): Artifact {
  return {path, mediaType: 'application/json', bytes: encodeInParts([JSON.stringify(value, null, 2), '\n'])}
}
