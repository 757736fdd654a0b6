/** Reads a configuration's values by type: each method returns a valid value, or reports a wrong one at its place. */
import {pointerStep, pointerSteps} from '../../model/json-pointer.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter, JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {startOf, type Place} from '../../model/place.ts'
import {isList, valueAt} from '../json.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Readers give undefined for a value that is left out or wrong. A value is named by its JSON Pointer. */
export class Settings {
  readonly #path: string
  readonly #frontMatter: FrontMatter
  readonly #diagnostics: Diagnostic[] = []

  constructor(path: string, frontMatter: FrontMatter) {
    this.#path = path
    this.#frontMatter = frontMatter
  }

  /** Everything reported so far. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics
  }

  value(pointer: string): JsonValue | undefined {
    return valueAt(this.#frontMatter.data, pointer)
  }

  /** A text with words. */
  text(pointer: string): string | undefined {
    const value = this.value(pointer)
    if (value === undefined || (typeof value === 'string' && value.trim() !== '')) return value
    const message = `${nameOf(pointer)} must be a text`
    this.report(pointer, message, 'write a text, in quotes if it looks like a number')
    return undefined
  }

  choice<const T extends string>(pointer: string, choices: readonly T[]): T | undefined {
    const value = this.value(pointer)
    const choice = choices.find((one) => one === value)
    if (value === undefined || choice !== undefined) return choice
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined
    const message = `${nameOf(pointer)} must be ${listed(choices, 'or')}`
    this.report(pointer, message, meant === undefined ? undefined : `did you mean \`${meant}\`?`)
    return undefined
  }

  flag(pointer: string): boolean | undefined {
    const value = this.value(pointer)
    if (value === undefined || typeof value === 'boolean') return value
    this.report(pointer, `${nameOf(pointer)} must be true or false`)
    return undefined
  }

  mapping(pointer: string): JsonObject | undefined {
    const value = this.value(pointer)
    if (value === undefined || isObject(value)) return value
    const message = `${nameOf(pointer)} must hold keys of its own`
    this.report(pointer, message, 'write them on the lines below, indented')
    return undefined
  }

  list(pointer: string): readonly JsonValue[] | undefined {
    const value = this.value(pointer)
    if (value === undefined || isList(value)) return value
    this.report(
      pointer,
      `${nameOf(pointer)} must be a list`,
      'begin each entry with `- ` on a line of its own'
    )
    return undefined
  }

  /** Reports keys of a mapping that are none of `keys`. */
  allowKeys(pointer: string, keys: readonly string[]): void {
    const value = this.value(pointer)
    if (!isObject(value)) return
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue
      const meant = nearest(key, keys)
      const hint = meant === undefined ? `known here: ${listed(keys, 'and')}` : `did you mean \`${meant}\`?`
      this.report(`${pointer}${pointerStep(key)}`, `\`${key}\` is not a key that is known here`, hint, 'key')
    }
  }

  /** Reports a value, or its key. */
  report(pointer: string, message: string, hint?: string, at: 'key' | 'value' = 'value'): void {
    const details = hint === undefined ? {} : {hints: [hint]}
    this.#diagnostics.push(
      finding('project/configuration-is-valid', this.placeOf(pointer, at), message, details)
    )
  }

  /** Of a value, or of its key. */
  placeOf(pointer: string, at: 'key' | 'value' = 'value'): Place {
    const entry = this.#frontMatter.places.get(pointer)
    return (at === 'key' ? entry?.key : undefined) ?? entry?.value ?? startOf(this.#path)
  }
}

/** `` `a`, `b` or `c` ``. */
function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const quoted = words.map((word) => `\`${word}\``)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** `/limits/seconds` is `limits.seconds` to an author, and `/footer/0` an entry of `footer`. */
function nameOf(pointer: string): string {
  const list = /^(.*)\/\d+$/.exec(pointer)?.[1]
  const words = pointerSteps(list ?? pointer).join('.')
  return list === undefined ? `\`${words}\`` : `an entry of \`${words}\``
}
