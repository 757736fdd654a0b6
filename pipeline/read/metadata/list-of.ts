/** Takes one value, or a list of them, as a list. */
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {isList} from '../json.ts'

/** Empty without a value. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (isList(value)) return value
  return value === undefined || value === null ? [] : [value]
}
