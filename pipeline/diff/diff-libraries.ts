/** Compares two libraries. */
import type {Edition} from '../reader/edition-types.ts'
import {diffEditions} from './diff-editions.ts'
import type {EditionDifference} from './difference.ts'
import type {Titles} from './titles.ts'

/** A publication of a library; what it says is read when it is compared. */
export interface Listed {
  readonly id: string
  readonly language: string
  /** Its JSON edition. */
  readonly bytes: () => Promise<Uint8Array>
  readonly parse: (bytes: Uint8Array) => Edition
  /** What the fields of its records are called. */
  readonly titles?: (edition: Edition) => Promise<Titles>
}

/** In order of id and language; two editions are in memory at a time, and those that are the same bytes are not parsed. */
export async function diffLibraries(
  before: readonly Listed[],
  after: readonly Listed[]
): Promise<readonly EditionDifference[]> {
  const [earlier, today] = [byName(before), byName(after)]
  const found: EditionDifference[] = []
  for (const name of [...new Set([...earlier.keys(), ...today.keys()])].sort()) {
    const [old, now] = [earlier.get(name), today.get(name)]
    if (old === undefined && now !== undefined) found.push(await whole(now, 'added'))
    if (old !== undefined && now === undefined) found.push(await whole(old, 'removed'))
    if (old === undefined || now === undefined) continue
    const [oldBytes, bytes] = [await old.bytes(), await now.bytes()]
    if (areEqual(oldBytes, bytes)) continue
    const edition = now.parse(bytes)
    const difference = diffEditions(old.parse(oldBytes), edition, await now.titles?.(edition))
    if (difference !== undefined) found.push(difference)
  }
  return found
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

function byName(library: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(library.map((one) => [`${one.id} ${one.language}`, one]))
}

async function whole({bytes, parse}: Listed, change: 'added' | 'removed'): Promise<EditionDifference> {
  const {id, language, direction, metadata} = parse(await bytes())
  return {id, language, direction, title: metadata.title, change, fields: [], blocks: [], keys: []}
}
