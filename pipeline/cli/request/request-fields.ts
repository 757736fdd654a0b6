/** Reads the fields of a request from another program, and judges each by its kind. */
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import {unknownName, UsageFailure} from './usage-failure.ts'

export interface RequestForm {
  /** The function or the command, as a message names it. */
  readonly name: string
  readonly keys: readonly string[]
  /** How a message names a field: `jobs` to a program, `--jobs` on a command line. */
  readonly nameOf?: (key: string) => string
  /** Where one that is needed is missing. */
  readonly hint?: string
}

/** Each reader gives undefined for a field that is left out, and throws `UsageFailure` for one of another kind. */
export interface RequestFields {
  readonly text: (key: string) => string | undefined
  readonly neededText: (key: string) => string
  readonly texts: (key: string) => readonly string[] | undefined
  readonly flag: (key: string) => boolean | undefined
  /** From 1 to 999, or to the largest number that is given. */
  readonly count: (key: string, most?: number) => number | undefined
  /** Each once, in the order that Tetrapla names editions in. */
  readonly editions: (key: string) => readonly EditionName[] | undefined
  readonly oneOf: <T extends string>(key: string, names: readonly T[]) => T | undefined
  readonly list: (key: string) => readonly unknown[] | undefined
  readonly value: (key: string) => unknown
}

/**
 * Only own keys count, so that no prototype can ask for anything; one that the form does not have is refused. Throws
 * `UsageFailure`.
 */
export function requestFields(
  given: unknown,
  {name, keys, nameOf = (key) => key, hint = `\`tetrapla ${name} --help\` tells what it takes`}: RequestForm
): RequestFields {
  const fields = ownFields(given, name)
  for (const key of fields.keys()) if (!keys.includes(key)) throw unknownKey(key, name, keys)
  const named = (key: string) => `\`${nameOf(key)}\``

  const value = (key: string) => fields.get(key)
  const text = (key: string) => optional(value(key), (one) => textOf(one, named(key)))
  const list = (key: string) => optional(value(key), (one) => listOf(one, named(key)))
  const oneOf = <T extends string>(key: string, names: readonly T[]) =>
    optional(value(key), (one) => choiceOf(one, key, names))
  return {
    value,
    text,
    list,
    oneOf,
    neededText: (key) => {
      const given = text(key)
      if (given === undefined) throw new UsageFailure(`\`${name}\` needs ${named(key)}`, hint)
      return given
    },
    texts: (key) => list(key)?.map((one) => textOf(one, `each of ${named(key)}`)),
    flag: (key) => optional(value(key), (one) => flagOf(one, named(key))),
    count: (key, most = 999) => optional(value(key), (one) => countOf(one, named(key), most)),
    editions: (key) => optional(list(key), (names) => editionsOf(names, named(key)))
  }
}

function ownFields(given: unknown, name: string): ReadonlyMap<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageFailure(`\`${name}\` takes an object, not ${shown(given)}`)
  }
  const fields = Reflect.ownKeys(given).map((key) => [String(key), Reflect.get(given, key)] as const)
  return new Map<string, unknown>(fields)
}

function unknownKey(key: string, name: string, keys: readonly string[]): UsageFailure {
  return unknownName(`\`${name}\` takes no \`${key}\``, key, {names: keys, rest: 'it takes'})
}

function optional<T, Result>(value: T | undefined, read: (value: T) => Result): Result | undefined {
  return value === undefined ? undefined : read(value)
}

function textOf(value: unknown, named: string): string {
  if (typeof value !== 'string') throw new UsageFailure(`${named} is text, not ${shown(value)}`)
  if (value === '') throw new UsageFailure(`${named} needs a value`)
  if (value.includes('\0')) throw new UsageFailure(`${named} holds a null character`)
  return value
}

function listOf(value: unknown, named: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new UsageFailure(`${named} is a list, not ${shown(value)}`)
  return Array.from<unknown>(value)
}

function flagOf(value: unknown, named: string): boolean {
  if (typeof value !== 'boolean') throw new UsageFailure(`${named} is true or false, not ${shown(value)}`)
  return value
}

function countOf(value: unknown, named: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new UsageFailure(`${named} takes a number from 1 to ${most}, not ${shown(value)}`)
  }
  return value
}

function editionsOf(names: readonly unknown[], named: string): readonly EditionName[] {
  const asked = names.map((one) => choiceOf(one, 'edition', editionNames))
  if (asked.length === 0) {
    throw new UsageFailure(`${named} names no edition`, `there are: ${editionNames.join(', ')}`)
  }
  return editionNames.filter((name) => asked.includes(name))
}

function choiceOf<T extends string>(value: unknown, what: string, names: readonly T[]): T {
  const found = names.find((one) => one === value)
  if (found !== undefined) return found
  const word = typeof value === 'string' ? value : ''
  const said = typeof value === 'string' ? `\`${value}\`` : shown(value)
  throw unknownName(`there is no ${what} ${said}`, word, {names, rest: 'there are'})
}

/** A value as a message shows it: short, whatever it is. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'string') return `\`${value.slice(0, 40)}\``
  return `\`${String(value)}\``
}
