/** Data as it is to be written, and where each part of it came to stand. */

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Written[]
}

export interface Entry {
  readonly key: string
  readonly value: Written
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly entries: readonly Entry[]
}

export type Written = Scalar | List | Mapping

/** What a finding has to stand at: a value, the key of an entry, or the beginning of a mapping. */
export type Target = Written | Entry

export interface Point {
  readonly line: number
  readonly column: number
}

/** Where something begins, and where it ends if a finding says so. */
export interface Spot extends Point {
  readonly end?: Point
}

/** Where values and keys stand; the values of entries by their nodes, keys by their entries. */
export type Spots = Map<Target, Spot>

export function scalar(value: Scalar['value']): Scalar {
  return {kind: 'scalar', value}
}

export function list(items: readonly Written[]): List {
  return {kind: 'list', items}
}

export function mapping(entries: readonly Entry[]): Mapping {
  return {kind: 'mapping', entries}
}
