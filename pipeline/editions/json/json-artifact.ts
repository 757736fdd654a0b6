/** Writes a value as a JSON file. */
import type {Artifact} from '../../model/edition/edition.ts'

/** With a line for each member, to be looked at. */
export function jsonArtifact(path: string, value: unknown): Artifact {
  return fileOf(path, JSON.stringify(value, null, 2))
}

/** In one line: white space would be half of a large file. */
export function compactArtifact(path: string, value: unknown): Artifact {
  return fileOf(path, JSON.stringify(value))
}

function fileOf(path: string, text: string): Artifact {
  return {path, mediaType: 'application/json', bytes: new TextEncoder().encode(`${text}\n`)}
}
