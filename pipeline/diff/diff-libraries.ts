/** Compares two libraries. */
import type {Edition} from '../reader/edition-types.ts'
import {diffEditions} from './diff-editions.ts'
import type {EditionDifference} from './difference.ts'
import type {Titles} from './titles.ts'
import {groupBy} from '../model/values/group-by.ts'

/** A publication of a library; what it says is read when it is compared. */
export interface Listed {
  readonly id: string
  readonly language: string
  /** Its page in the web edition, from the output's root; absent without one. */
  readonly page?: string
  /** Its JSON edition. */
  readonly bytes: () => Promise<Uint8Array>
  readonly parse: (bytes: Uint8Array) => Edition
  /** What the fields of its records are called. */
  readonly titles?: (edition: Edition) => Promise<Titles>
}

/** What the later library tells of publications that it does not list any more. */
export interface Gone {
  readonly withdrawn: readonly Pick<Listed, 'id' | 'language'>[]
  /** Former pages, and those that they lead to. */
  readonly redirects: readonly {readonly from: string; readonly to: string}[]
}

const nothingGone: Gone = {withdrawn: [], redirects: []}

/**
 * In order of id and language; two editions are in memory at a time, and those that are the same bytes are not parsed. A
 * publication whose former page leads to it is compared with what it was.
 */
export async function diffLibraries(
  before: readonly Listed[],
  after: readonly Listed[],
  gone: Gone = nothingGone
): Promise<readonly EditionDifference[]> {
  const [earlier, today] = [byName(before), byName(after)]
  const withdrawn = new Set(gone.withdrawn.map(nameOf))
  const renamed = renamedIn(earlier, today, gone)
  const stayed = new Set(renamed.values())
  const found: EditionDifference[] = []
  for (const name of [...new Set([...earlier.keys(), ...today.keys()])].sort()) {
    const [old, now] = [earlier.get(name) ?? renamed.get(name), today.get(name)]
    if (old === undefined && now !== undefined) found.push(await whole(now, {change: 'added'}))
    if (old !== undefined && now === undefined && !stayed.has(old))
      found.push(await whole(old, {change: 'removed', ...(withdrawn.has(name) ? {withdrawn: true} : {})}))
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

function nameOf({id, language}: Pick<Listed, 'id' | 'language'>): string {
  return `${id} ${language}`
}

function byName(library: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(library.map((one) => [nameOf(one), one]))
}

/** What publications were under other ids, by their names today. */
function renamedIn(
  earlier: ReadonlyMap<string, Listed>,
  today: ReadonlyMap<string, Listed>,
  {redirects}: Gone
): ReadonlyMap<string, Listed> {
  const left = [...earlier].filter(([name]) => !today.has(name)).map(([, old]) => old)
  const byPage = new Map(left.flatMap((old) => (old.page === undefined ? [] : [[old.page, old]])))
  const formerPages = groupBy(redirects, ({to}) => to)
  const come = [...today].filter(([name]) => !earlier.has(name))
  return new Map(
    come.flatMap(([name, {page = ''}]) => {
      const [old] = (formerPages.get(page) ?? []).flatMap(({from}) => byPage.get(from) ?? [])
      return old === undefined ? [] : [[name, old]]
    })
  )
}

async function whole(
  {bytes, parse}: Listed,
  change: Pick<EditionDifference, 'change' | 'withdrawn'>
): Promise<EditionDifference> {
  const {id, language, direction, metadata} = parse(await bytes())
  return {id, language, direction, title: metadata.title, ...change, fields: [], blocks: [], keys: []}
}
