/** Describes what is kept of parts of a publication from one build to the next, and takes it where it is of the same. */
import type {TakeBytes} from './take-bytes.ts'
import {isObject} from './values/is-object.ts'
import {sha256Of} from './values/sha256-of.ts'

/** Plain data, maps and sets among it, by the digest of all that it was made of. */
export interface Memo {
  get(key: string): unknown
  /** Whether it is there; what is asked for so is kept, too. */
  has(key: string): boolean
  put(key: string, value: unknown): void
}

export interface OpenMemo extends Memo {
  /** What this run asked for and what it put, and of the rest what is kept yet; undefined when nothing was put, and all that was asked for the run before asked for, too. */
  pack(): Uint8Array | undefined
  /** The same one part after the other, of which most may be put by. */
  packInParts(): readonly TakeBytes[] | undefined
}

export interface Making<T> {
  /** All that `make` reads: plain data, maps and sets among it, and no bytes. */
  readonly of: unknown
  /** What is kept was put there by the same version of Tetrapla; this tells it from what is not there. */
  readonly is: (value: unknown) => value is T
  readonly make: () => T
}

/** What was made of the same before, else what is made; without a memo, it is made. */
export function remember<T>(memo: Memo | undefined, {of, is, make}: Making<T>): T {
  if (memo === undefined) return make()
  const key = digestOfData(of)
  const before = memo.get(key)
  if (is(before)) return before
  const value = make()
  memo.put(key, value)
  return value
}

/** The same of a list. */
export function rememberList<T>(
  memo: Memo | undefined,
  {of, make}: Omit<Making<readonly T[]>, 'is'>
): readonly T[] {
  return remember(memo, {of, is: (value): value is readonly T[] => Array.isArray(value), make})
}

/** The same of what takes its time. */
export async function rememberLater<T>(
  memo: Memo | undefined,
  {of, is, make}: Omit<Making<T>, 'make'> & {readonly make: () => Promise<T>}
): Promise<T> {
  if (memo === undefined) return make()
  const key = digestOfData(of)
  const before = memo.get(key)
  if (is(before)) return before
  const value = await make()
  memo.put(key, value)
  return value
}

/** The same of bytes, such as an image as it is shown. */
export async function rememberBytes(
  memo: Memo | undefined,
  {of, make}: {readonly of: unknown; readonly make: () => Promise<Uint8Array>}
): Promise<Uint8Array> {
  return rememberLater(memo, {of, is: areBytes, make})
}

/** Tells what is kept, which the same version of Tetrapla put there, from what is not: by fields that all of its kind have. */
export function keptWith<T>(...fields: readonly (keyof T & string)[]): (value: unknown) => value is T {
  return (value): value is T => isObject(value) && fields.every((field) => field in value)
}

function areBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

/** SHA-256, in hexadecimal, of plain data, maps and sets among it in their order. */
export function digestOfData(value: unknown): string {
  return sha256Of(textOfData(value))
}

function textOfData(value: unknown): string {
  // A function that is asked for each part makes it twice as dear, and few have maps.
  return isOrHasMap(value) ? JSON.stringify(value, asList) : JSON.stringify(value)
}

/** The same of nodes for what does not show where in the source they stand: it stays the same where lines came before them. */
export function digestWithoutPlaces(nodes: readonly object[]): string {
  return sha256Of(textOfData(nodes).replace(place, ''))
}

/** Quotation marks in a text are escaped, so none is taken for it. */
const place =
  /"position":\{"start":\{"line":\d+,"column":\d+,"offset":\d+\},"end":\{"line":\d+,"column":\d+,"offset":\d+\}/g

/** Of what nobody changes, such as a document that several editions are made of: once for each object. */
export function digestOnce(value: object): string {
  const digest = digests.get(value) ?? digestOfData(value)
  digests.set(value, digest)
  return digest
}

/** The same value, which is known from now on by all that it was made of, for `digestOnce`: its text need not be written to be digested. Whoever changes it makes another. */
export function madeOf<T extends object>(value: T, of: unknown): T {
  digests.set(value, digestOfData(of))
  return value
}

/** The same of what was made of `before` and of nothing but `of` beside it; where that is not known, nothing is digested. */
export function madeFrom<T extends object>(value: T, before: object, of: unknown): T {
  const known = digests.get(before)
  return known === undefined ? value : madeOf(value, [known, of])
}

/** The same copy, which is known by what the value is known by whose content it has. */
export function knownAs<T extends object>(copy: T, value: object): T {
  const known = digests.get(value)
  if (known !== undefined) digests.set(copy, known)
  return copy
}

const digests = new WeakMap<object, string>()

function asList(_: string, part: unknown): unknown {
  return isMap(part) ? [...part] : part
}

function isMap(value: unknown): value is Iterable<unknown> {
  return value instanceof Map || value instanceof Set
}

/** Asked of all that pages and chapters are made of: it makes no list of what is in an object, and looks at no text. */
function hasMaps(value: object): boolean {
  if (Array.isArray(value)) return value.some(isOrHasMap)
  for (const key in value) if (isOrHasMap(Reflect.get(value, key))) return true
  return false
}

function isOrHasMap(part: unknown): boolean {
  return typeof part === 'object' && part !== null && (isMap(part) || hasMaps(part))
}
