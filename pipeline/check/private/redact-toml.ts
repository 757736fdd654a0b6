/** Writes front matter in TOML anew, with a word in place of each private value: its parser gives no places to edit. */
import {stringify} from 'smol-toml'
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'

/** `pointers` lead to what is private. Remarks are left out. */
export function redactToml(data: JsonObject, pointers: ReadonlySet<string>, word: string): string {
  const take = (value: JsonValue, pointer: string): unknown => {
    if (pointers.has(pointer)) return word
    // TOML has no `null`: what is no number was read as one.
    if (value === null) return NaN
    if (Array.isArray(value)) return value.map((item: JsonValue, index) => take(item, `${pointer}/${index}`))
    if (typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, take(item, `${pointer}${pointerStep(key)}`)])
    )
  }
  return stringify(take(data, '')).trimEnd()
}
