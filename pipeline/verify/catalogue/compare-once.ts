/** Compares a file of the catalogue with what it should list, unless the same was found right before. */
import {digestOfData, type Memo} from '../../model/memo.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import type {Unexpected} from '../units/unit.ts'

/** Whether a file of the library is there. */
export type Paths = Pick<ReadonlySet<string>, 'has'>

/** Which file it is, and what else there is. */
export interface ListingPlace {
  readonly file: string
  readonly paths: Paths
}

export interface Listing {
  readonly file: string
  /** All that it is compared with: plain data. */
  readonly wanted: unknown
  readonly compare: (text: string, paths: Paths) => readonly Unexpected[]
}

/** A file that was asked for, and whether it was there. */
type Asked = readonly [path: string, isThere: boolean]

/** What is right is remembered, with the files that it asked for; what differs is compared each time. Throws `Unreadable`. */
export function compareOnce(
  memo: Memo | undefined,
  {file, wanted, compare}: Listing,
  bytes: Uint8Array,
  paths: Paths
): readonly Unexpected[] {
  if (memo === undefined) return compare(decodeText(bytes, file), paths)
  const key = digestOfData(['listing', file, wanted, sha256Of(bytes)])
  const before = memo.get(key)
  if (isAsked(before) && before.every(([path, isThere]) => paths.has(path) === isThere)) return []
  const asked = new Map<string, boolean>()
  const has = (path: string): boolean => {
    const isThere = paths.has(path)
    asked.set(path, isThere)
    return isThere
  }
  const found = compare(decodeText(bytes, file), {has})
  if (found.length === 0) memo.put(key, [...asked])
  return found
}

/** What is kept was put here by the same version of Tetrapla. */
function isAsked(value: unknown): value is readonly Asked[] {
  return Array.isArray(value)
}
