/** Writes a value as a JSON file. */
import type {Artifact} from '../../model/edition/edition.ts'

export function jsonArtifact(path: string, value: unknown): Artifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  return {path, mediaType: 'application/json', bytes}
}
