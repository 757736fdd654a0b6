/** Makes and copies values of which parts are put by (shelf.ts): a part is opened when it is asked for, and not when the value is copied here. */
import {knownAs} from './memo.ts'
import type {Shelf} from './shelf.ts'

/** Parts of a value, by their names. */
export type Parts = Readonly<Record<string, unknown>>

/** Where the parts of a value are. */
export interface PutAside {
  /** All of them. */
  open(): Parts
}

/** Parts that are made or taken when one of them is first asked for, and are held from then on, or put by where there is a shelf; what they are made of is let go of. */
export class OpenedOnce<T extends Parts> implements PutAside {
  readonly #names: readonly (keyof T & string)[]
  readonly #shelf: Shelf | undefined
  #parts: T | (() => T)

  constructor(take: () => T, names: readonly (keyof T & string)[], shelf: Shelf | undefined) {
    this.#names = names
    this.#shelf = shelf
    this.#parts = take
  }

  open(): T {
    if (typeof this.#parts !== 'function') return this.#parts
    const parts = this.#parts()
    this.#parts = this.#shelf?.putBy(parts, this.#names) ?? parts
    return this.#parts
  }
}

/** A copy of `value` of which the parts named are where `aside` has them; in the order that they had, by which their text is the same. It is known by what that is known by. */
export function withPutAside<T extends object>(
  value: T,
  names: readonly (keyof T & string)[],
  aside: PutAside
): T
export function withPutAside(value: object, names: readonly string[], aside: PutAside): object {
  const copy: Copy = {}
  for (const name of Object.keys(value)) {
    if (names.includes(name)) putPart(copy, accessorOf(name), aside)
    else copyPart(copy, name, value)
  }
  return knownAs(copy, value)
}

/** What `{...first, ...second}` is; what is asked for of it is opened then. */
export function joinUnopened<A extends object, B extends object>(first: A, second: B): A & B
export function joinUnopened(first: object, second: object): object {
  const joined: Copy = {}
  for (const name of Object.keys(first)) copyPart(joined, name, Object.hasOwn(second, name) ? second : first)
  for (const name of Object.keys(second)) if (!Object.hasOwn(joined, name)) copyPart(joined, name, second)
  return joined
}

/** Its properties are set one by one: a list of all that say what they are takes ten times as long to make. */
type Copy = Record<string, unknown>

/** As it is in the value, opened or not. */
function copyPart(copy: Copy, name: string, value: object): void {
  const accessor = accessors.get(name)
  const aside: unknown = accessor && Reflect.get(value, accessor.place)
  if (accessor === undefined || aside === undefined) copy[name] = Reflect.get(value, name)
  else putPart(copy, accessor, aside)
}

function putPart(copy: Copy, {name, place, part}: Accessor, aside: unknown): void {
  Object.defineProperty(copy, name, part)
  Object.defineProperty(copy, place, {configurable: true, value: aside})
}

/** Whether a part is put by, of a value that was made or copied here. */
export function isUnopened<T extends object>(value: T, part: keyof T & string): boolean {
  return Object.getOwnPropertyDescriptor(value, part)?.get !== undefined
}

/** The properties of these names alone. */
export function pickUnopened<T extends object, K extends keyof T & string>(
  value: T,
  names: readonly K[]
): Pick<T, K>
export function pickUnopened(value: object, names: readonly string[]): object {
  const picked: Copy = {}
  for (const name of names) if (Object.hasOwn(value, name)) copyPart(picked, name, value)
  return picked
}

/** How a part is asked for that is put by. */
interface Accessor {
  readonly name: string
  /** What the value has its place under, beside it. */
  readonly place: symbol
  readonly part: PropertyDescriptor
}

/** One for each name: where getters are the same functions the engine has one shape for all values, which takes a third of the memory. */
const accessors = new Map<string, Accessor>()

function accessorOf(name: string): Accessor {
  const known = accessors.get(name) ?? newAccessor(name)
  accessors.set(name, known)
  return known
}

function newAccessor(name: string): Accessor {
  const place = Symbol(name)
  const example = Object.defineProperty({}, name, {
    configurable: true,
    enumerable: true,
    get(this: Readonly<Record<symbol, PutAside>>) {
      return this[place]?.open()[name]
    }
  })
  // As copies say it, for what differs from that in so much as a word is another shape.
  return {name, place, part: {...Object.getOwnPropertyDescriptor(example, name)}}
}
