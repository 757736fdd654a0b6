/** Gives the text of a file that lists much in parts of bytes. */
import type {ListArtifact} from './edition.ts'

/** Letters that are gathered to a part: to write line by line takes many times as long. */
const partLength = 64 * 1024

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
