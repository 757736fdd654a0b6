/** What differs between two libraries. */
import type {Edition} from '../reader/edition-types.ts'
import {diffEditions} from './diff-editions.ts'
import type {EditionDifference} from './difference.ts'

/** A publication of a library; what it says is read when it is compared. */
export interface Listed {
  readonly id: string
  readonly language: string
  /** The same for both libraries where the edition is the same byte for byte. */
  readonly digest?: string
  readonly read: () => Promise<Edition>
}

/** In order of id and language; two editions are in memory at a time. */
export async function diffLibraries(
  before: readonly Listed[],
  after: readonly Listed[]
): Promise<readonly EditionDifference[]> {
  const [earlier, today] = [byName(before), byName(after)]
  const found: EditionDifference[] = []
  for (const name of [...new Set([...earlier.keys(), ...today.keys()])].sort()) {
    const [old, now] = [earlier.get(name), today.get(name)]
    if (old === undefined && now !== undefined) found.push(whole(now, 'added'))
    if (old !== undefined && now === undefined) found.push(whole(old, 'removed'))
    if (old === undefined || now === undefined) continue
    if (old.digest !== undefined && old.digest === now.digest) continue
    found.push(...[diffEditions(await old.read(), await now.read())].flatMap((one) => one ?? []))
  }
  return found
}

function byName(library: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(library.map((one) => [`${one.id} ${one.language}`, one]))
}

function whole({id, language}: Listed, change: 'added' | 'removed'): EditionDifference {
  return {id, language, change, fields: [], blocks: []}
}
