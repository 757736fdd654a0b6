/** Compares paths, for an order in which the files of a folder stay together. */
import {compareStrings} from '../../model/diagnostic.ts'

/** Orders paths folder by folder, so that what is in a folder stays together; names by code unit. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareStrings(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
