/** Gives the text of a file that lists much in parts of bytes. */
import {concatBytes} from '../bytes.ts'
import type {Artifact, ListArtifact} from './edition.ts'

/** Letters that are gathered to a part: to write line by line takes many times as long. */
const partLength = 64 * 1024

/** Bytes of a list that are held. */
const mostHeld = 16 * 1024 * 1024

/** The file itself, where it is not large. */
export function heldList(list: ListArtifact): Artifact | ListArtifact {
  const parts: Uint8Array[] = []
  let length = 0
  for (const part of partsOfList(list)) {
    parts.push(part)
    length += part.length
    if (length > mostHeld) return list
  }
  const {texts: _, ...facts} = list
  return {...facts, bytes: concatBytes(parts)}
}

/** In UTF-8. */
export function* partsOfList({texts}: Pick<ListArtifact, 'texts'>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let gathered: string[] = []
  let length = 0
  for (const text of texts()) {
    gathered.push(text)
    length += text.length
    if (length < partLength) continue
    yield encoder.encode(gathered.join(''))
    gathered = []
    length = 0
  }
  if (length > 0) yield encoder.encode(gathered.join(''))
}
