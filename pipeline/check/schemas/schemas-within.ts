/** Finds the schemas that apply to a key of a mapping or to an item of a list. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {compilePattern} from './patterns.ts'
import {isJsonObject, objectAt} from './schema-object.ts'

/** The schemas that a part says of one key of a mapping. */
export function schemasOfKey(part: JsonObject, key: string): readonly JsonValue[] {
  const properties = objectAt(part, 'properties')
  const named = Object.hasOwn(properties, key) ? [properties[key]] : []
  const matching = Object.entries(objectAt(part, 'patternProperties')).flatMap(([pattern, schema]) =>
    compilePattern(pattern).test(key) ? [schema] : []
  )
  const others = named.length + matching.length > 0 ? [] : [part['additionalProperties']]
  return [...named, ...matching, ...others, part['unevaluatedProperties']].flatMap((schema) => schema ?? [])
}

/** The schemas that a part says of one item of a list. */
export function schemasOfItem(part: JsonObject, index: number): readonly JsonValue[] {
  const tuple = part['prefixItems']
  const own: unknown = Array.isArray(tuple) ? tuple[index] : undefined
  const schemas = [own ?? part['items'], part['contains'], part['unevaluatedItems']]
  return schemas.filter(isJsonObject)
}
