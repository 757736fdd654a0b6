/** Takes parsed JSON apart: what is expected of a value, or `Unreadable`. */
import {Unreadable} from '../unreadable.ts'

export type Data = {readonly [key: string]: unknown}

export function dataOf(value: unknown, what: string): Data {
  if (!isData(value)) throw new Unreadable(`the JSON edition has no ${what}`)
  return value
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; an absent list is empty. */
export function listOf(data: Data, key: string): readonly Data[] {
  const value = data[key]
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Unreadable(`the JSON edition's \`${key}\` is no list`)
  return value.map((one) => dataOf(one, key))
}

/** A text; an absent one is empty. */
export function stringOf(data: Data, key: string): string {
  const value = data[key]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function numberOf(data: Data, key: string, otherwise: number): number {
  const value = data[key]
  return typeof value === 'number' ? value : otherwise
}
