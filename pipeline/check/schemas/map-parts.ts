/** Writes the schemas that a keyword of a schema holds anew, and leaves all else of its value as it is. */
import type {JsonValue} from '../../model/publication/front-matter.ts'
import {keywords} from './keywords.ts'
import {isJsonArray, isJsonObject} from './schema-object.ts'

/** A keyword that is not known holds no schemas, and neither has what has not the form of its keyword. */
export function mapParts(
  keyword: string,
  value: JsonValue,
  write: (part: JsonValue) => JsonValue
): JsonValue {
  switch (keywords.get(keyword) ?? 'none') {
    case 'none':
      return value
    case 'in-place':
    case 'child':
      return write(value)
    case 'in-place-list':
    case 'child-list':
      return isJsonArray(value) ? value.map(write) : value
    case 'in-place-map':
    case 'child-map':
    case 'definitions':
      return isJsonObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, write(part)]))
        : value
  }
}
